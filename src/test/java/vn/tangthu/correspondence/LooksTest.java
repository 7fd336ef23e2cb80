package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;

/** Who has looked at a registered document, when and how often. */
class LooksTest {

    private static final TestDatabase database = TestDatabase.create();
    private final SteppingClock clock = SteppingClock.at("2026-11-29T01:00:00Z");
    private final Looks looks = new Looks(database.actingAs, database.jdbc, clock);
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final LineId line = new LineId(UUID.randomUUID());
    private final Actor officer = person(agency, "Võ Văn Viên", Role.OFFICER);
    private final Actor clerk = person(agency, "Nguyễn Thị Lành", Role.CLERK);

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B3")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H6")
    void each_look_is_counted_with_its_first_and_last_moment() {
        looks.note(officer, line);
        var first = clock.instant();
        looks.note(clerk, line);
        clock.forward(Duration.ofHours(3));
        looks.note(officer, line);
        assertThat(looks.at(clerk, line)).containsExactly(
                new Looks.Look("Võ Văn Viên", 2, first, clock.instant()), new Looks.Look("Nguyễn Thị Lành", 1, first, first));
    }

    @Test
    void clerks_and_heads_see_who_has_looked_others_and_other_agencies_do_not() {
        looks.note(officer, line);
        assertThat(looks.at(officer, line)).isEmpty();
        assertThat(looks.at(person(agency, "Trần Thị Trưởng", Role.AGENCY_HEAD), line)).hasSize(1);
        assertThat(looks.at(person(new AgencyId(UUID.randomUUID()), "Đỗ Văn Khác", Role.CLERK), line)).isEmpty();
    }

    private static Actor person(AgencyId agency, String name, Role role) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, name, Set.of(role));
    }
}
