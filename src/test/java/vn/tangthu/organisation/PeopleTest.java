package vn.tangthu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;

class PeopleTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final Actor SYSTEM = Actor.system("test");
    private final List<Object> heard = new ArrayList<>();
    private final SteppingClock clock = SteppingClock.at("2026-11-22T18:00:00Z");
    private final Agencies agencies = new Agencies(database.actingAs, database.jdbc, heard::add, clock);
    private final Units units = new Units(database.actingAs, database.jdbc, heard::add, clock);
    private final People people = new People(database.actingAs, database.jdbc, heard::add, clock);

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void people_are_listed_by_given_name_as_vietnamese_lists_are() {
        var agency = agency("P-1");
        for (var name : List.of("Trần Văn Đức", "Lê Thị Bình", "Nguyễn Ánh", "Phạm Thị An", "Võ Dũng", "Nguyễn Thị Bình")) {
            person(agency, name, Role.OFFICER);
        }
        assertThat(people.atWork(SYSTEM, agency)).extracting(Person::fullName)
                .containsExactly("Phạm Thị An", "Nguyễn Ánh", "Lê Thị Bình", "Nguyễn Thị Bình", "Võ Dũng", "Trần Văn Đức");
    }

    @Test
    void only_administrators_change_the_organisation_and_of_every_agency() {
        var agency = agency("P-2");
        var head = person(agency, "Đặng Văn Trưởng", Role.AGENCY_HEAD);
        var administrator = person(agency("P-3"), "Phan Thị Quản", Role.ADMINISTRATOR);
        var form = new PersonForm(agency, Optional.empty(), "Mới Thị Tới", "Chuyên viên", Set.of(Role.OFFICER));
        assertThatThrownBy(() -> people.create(head, form)).extracting("refusal").isEqualTo(new OrganisationRefusal.OnlyAdministrators());
        assertThatThrownBy(() -> agencies.close(head, agency)).isInstanceOf(OrganisationRefused.class);
        assertThatThrownBy(() -> units.create(head, agency, "Phòng Hành chính", "HC", 1)).isInstanceOf(OrganisationRefused.class);
        var added = people.create(administrator, form);
        assertThat(people.find(administrator, added)).isPresent();
    }

    @Test
    void people_of_another_agency_are_not_seen() {
        var here = agency("P-4");
        var clerk = person(here, "Tạ Thị Trong", Role.CLERK);
        var stranger = person(agency("P-5"), "Hồ Văn Ngoài", Role.CLERK);
        assertThat(people.find(clerk, stranger.person())).isEmpty();
        assertThat(people.atWork(clerk, stranger.home())).isEmpty();
        assertThat(people.atWork(clerk)).extracting(Person::fullName).containsExactly("Tạ Thị Trong");
        assertThat(agencies.all(clerk)).extracting(Agency::id).contains(stranger.home());
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K4")
    @Test
    void whoever_moves_acts_for_the_new_agency() {
        var clerk = person(agency("P-6"), "Bùi Thị Chuyển", Role.CLERK);
        var next = agency("P-7");
        people.change(SYSTEM, clerk.person(), new PersonForm(next, Optional.empty(), "Bùi Thị Chuyển", "Văn thư", Set.of(Role.CLERK)));
        assertThat(people.actor(clerk.person()).orElseThrow().home()).isEqualTo(next);
        assertThat(heard).anyMatch(fact -> fact instanceof RecordEvent event && event.act().equals("person.moved"));
        assertThat(heard).anyMatch(fact -> fact instanceof PersonChanged changed && changed.person().equals(clerk.person()));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K2")
    @Test
    void a_change_of_roles_is_a_fact_of_the_account_log() {
        var officer = person(agency("P-8"), "Lý Văn Thăng", Role.OFFICER);
        people.change(SYSTEM, officer.person(), new PersonForm(officer.home(), Optional.empty(), "Lý Văn Thăng", "Trưởng phòng", Set.of(Role.UNIT_HEAD)));
        var fact = heard.stream().filter(RecordEvent.class::isInstance).map(RecordEvent.class::cast)
                .filter(event -> event.act().equals("person.roles-changed")).findFirst().orElseThrow();
        assertThat(fact.category()).isEqualTo(RecordEvent.ACCOUNT);
        assertThat(fact.details()).containsEntry("from", "OFFICER").containsEntry("to", "UNIT_HEAD");
    }

    @Test
    void whoever_left_acts_no_more_and_the_day_is_that_of_viet_nam() {
        var officer = person(agency("P-9"), "Chu Văn Nghỉ", Role.OFFICER);
        people.leave(SYSTEM, officer.person());
        assertThat(people.actor(officer.person())).isEmpty();
        assertThat(people.find(SYSTEM, officer.person()).orElseThrow().leftOn()).contains(java.time.LocalDate.of(2026, 11, 23));
    }

    @Test
    void whoever_leaves_is_announced_with_who_they_were_so_that_their_work_can_be_moved() {
        var agency = agency("P-15");
        var unit = units.create(SYSTEM, agency, "Phòng Một", "P1", 1);
        var id = people.create(SYSTEM, new PersonForm(agency, Optional.of(unit), "Chu Thị Đi", "Chuyên viên", Set.of(Role.OFFICER)));
        heard.clear();
        people.leave(SYSTEM, id);
        var changed = changed();
        assertThat(changed.left()).isTrue();
        assertThat(changed.by()).isEqualTo(SYSTEM);
        assertThat(changed.before().fullName()).isEqualTo("Chu Thị Đi");
        assertThat(changed.gone()).contains(agency);
        assertThat(changed.goneFromUnit()).contains(unit);
    }

    @Test
    void whoever_changes_agency_or_unit_is_gone_from_the_one_before_and_a_new_post_moves_nothing() {
        var agency = agency("P-16");
        var one = units.create(SYSTEM, agency, "Phòng Một", "P1", 1);
        var two = units.create(SYSTEM, agency, "Phòng Hai", "P2", 2);
        var id = people.create(SYSTEM, new PersonForm(agency, Optional.of(one), "Bùi Văn Dời", "Chuyên viên", Set.of(Role.OFFICER)));
        heard.clear();
        people.change(SYSTEM, id, new PersonForm(agency, Optional.of(one), "Bùi Văn Dời", "Chuyên viên chính", Set.of(Role.OFFICER)));
        assertThat(changed().gone()).isEmpty();
        assertThat(changed().goneFromUnit()).isEmpty();
        heard.clear();
        people.change(SYSTEM, id, new PersonForm(agency, Optional.of(two), "Bùi Văn Dời", "Chuyên viên chính", Set.of(Role.OFFICER)));
        assertThat(changed().gone()).isEmpty();
        assertThat(changed().goneFromUnit()).contains(one);
        heard.clear();
        people.change(SYSTEM, id, new PersonForm(agency("P-17"), Optional.empty(), "Bùi Văn Dời", "Chuyên viên chính", Set.of(Role.OFFICER)));
        assertThat(changed().left()).isFalse();
        assertThat(changed().gone()).contains(agency);
        assertThat(changed().goneFromUnit()).contains(two);
    }

    private PersonChanged changed() {
        var all = heard.stream().filter(PersonChanged.class::isInstance).map(PersonChanged.class::cast).toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void an_agency_with_people_at_work_is_not_closed() {
        var agency = agency("P-10");
        var officer = person(agency, "Kiều Thị Còn", Role.OFFICER);
        assertThatThrownBy(() -> agencies.close(SYSTEM, agency)).extracting("refusal").isEqualTo(new OrganisationRefusal.StillAtWork(1));
        people.leave(SYSTEM, officer.person());
        agencies.close(SYSTEM, agency);
        assertThat(agencies.find(SYSTEM, agency).orElseThrow().isOpen()).isFalse();
    }

    @Test
    void a_unit_belongs_to_the_persons_agency_and_has_a_name_of_its_own_there() {
        var agency = agency("P-11");
        var elsewhere = units.create(SYSTEM, agency("P-12"), "Văn phòng", "VP", 1);
        assertThatThrownBy(() -> people.create(SYSTEM, new PersonForm(agency, Optional.of(elsewhere), "Lạc Văn Đơn", "Chuyên viên", Set.of())))
                .extracting("refusal").isEqualTo(new OrganisationRefusal.UnitOfAnotherAgency());
        units.create(SYSTEM, agency, "Văn phòng", "VP", 1);
        assertThatThrownBy(() -> units.create(SYSTEM, agency, " Văn phòng ", "VP", 2))
                .extracting("refusal").isEqualTo(new OrganisationRefusal.AlreadyThere(OrganisationRefusal.Thing.UNIT, "Văn phòng"));
    }

    @Test
    void agencies_and_people_are_found_without_accents() {
        var agency = agencies.create(SYSTEM, new AgencyForm("P-13", "Sở Giáo dục và Đào tạo", "", "SGDĐT", AgencyKind.DEPARTMENT, Optional.empty(), ""));
        person(agency, "Đường Thị Ngọc Lan", Role.OFFICER);
        assertThat(agencies.named(SYSTEM, "dao tao")).extracting(Agency::id).contains(agency);
        assertThat(people.named(SYSTEM, "duong thi ngoc")).extracting(Person::fullName).contains("Đường Thị Ngọc Lan");
        assertThat(people.named(SYSTEM, "%")).as("no wildcards from outside").hasSizeLessThanOrEqualTo(50);
    }

    private AgencyId agency(String code) {
        return agencies.create(SYSTEM, new AgencyForm(code, "Cơ quan " + code, "", code, AgencyKind.DEPARTMENT, Optional.empty(), ""));
    }

    private Actor person(AgencyId agency, String name, Role role) {
        return people.actor(people.create(SYSTEM, new PersonForm(agency, Optional.empty(), name, "Chuyên viên", Set.of(role)))).orElseThrow();
    }
}
