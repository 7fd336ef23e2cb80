package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** Questions are kept under a name, by each person for themselves (Decree 30/2020/NĐ-CP App. VI, H3). */
class KeptQuestionsTest {

    private static final TestDatabase database = TestDatabase.create();
    private final KeptQuestions kept = new KeptQuestions(database.actingAs, database.jdbc, SteppingClock.at("2026-11-29T01:00:00Z"));
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final Actor officer = person(agency, "Võ Văn Viên");

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H3")
    void a_question_is_kept_under_its_name_and_asked_again() {
        kept.keep(officer, " Kinh phí năm nay ", "/search?q=kinh+ph%C3%AD&year=2026");
        kept.keep(officer, "Công văn Sở Tài chính", "/incoming/register?author=S%E1%BB%9F&show=author&show=kind");
        assertThat(kept.of(officer)).extracting(KeptQuestion::name).containsExactly("Công văn Sở Tài chính", "Kinh phí năm nay");
        assertThat(kept.of(officer).get(1).address()).isEqualTo("/search?q=kinh+ph%C3%AD&year=2026");
    }

    @Test
    void kept_again_under_the_same_name_the_newer_one_stands() {
        kept.keep(officer, "Của tôi", "/search?q=a");
        kept.keep(officer, "Của tôi", "/search?q=b");
        assertThat(kept.of(officer)).singleElement().extracting(KeptQuestion::address).isEqualTo("/search?q=b");
    }

    @Test
    void what_has_no_name_or_is_one_too_many_is_refused_with_a_reason() {
        assertThat(kept.keep(officer, "  ", "/search?q=a")).contains(new KeptQuestionRefusal.NameMissing());
        assertThat(kept.keep(officer, "x".repeat(81), "/search?q=a")).contains(new KeptQuestionRefusal.TooLong(80));
        for (int i = 0; i < 30; i++) assertThat(kept.keep(officer, "câu " + i, "/search?q=" + i)).isEmpty();
        assertThat(kept.keep(officer, "câu 30", "/search?q=30")).contains(new KeptQuestionRefusal.TooMany(30));
        assertThat(kept.keep(officer, "câu 3", "/search?q=other")).as("one that is there is replaced").isEmpty();
    }

    @Test
    void an_address_outside_this_house_is_never_kept() {
        for (var foreign : new String[] {"//evil.example/", "https://evil.example/", "/\\evil", "", "/search?q={x}"}) {
            assertThatThrownBy(() -> kept.keep(officer, "tên", foreign)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nobody_sees_or_forgets_the_questions_of_another_person_or_agency() {
        kept.keep(officer, "Của tôi", "/search?q=a");
        var colleague = person(agency, "Đỗ Thị Kề");
        var stranger = Actor.of(officer.person(), new AgencyId(UUID.randomUUID()), "Võ Văn Viên", Set.of(Role.OFFICER));
        var id = kept.of(officer).get(0).id();
        for (var other : new Actor[] {colleague, stranger}) {
            assertThat(kept.of(other)).isEmpty();
            assertThat(kept.forget(other, id)).isFalse();
            assertThat(database.actingAs.read(other, () -> database.jdbc.sql("select count(*) from search.kept_question").query(Long.class).single()))
                    .as("the database itself shows nothing").isZero();
        }
        assertThat(kept.forget(officer, id)).isTrue();
        assertThat(kept.of(officer)).isEmpty();
    }

    private static Actor person(AgencyId agency, String name) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, name, Set.of(Role.OFFICER));
    }
}
