package vn.tangthu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** E3: whoever gets other rights is shown with a warning until a second, competent person confirms it. */
class RightsChangesTest {

    private static final Actor SYSTEM = Actor.system("test");
    private final TestDatabase database = TestDatabase.create(6);
    private final SteppingClock clock = SteppingClock.at("2026-11-27T02:00:00Z");
    private TestModules modules = started(false);
    private RightsChanges rights;
    private People people;
    private AgencyId agency;
    private Actor administrator;
    private Actor head;

    @BeforeEach
    void an_agency() {
        open();
        agency = agency("RIGHTS-1");
        administrator = person("RIGHTS-ADM", "Đỗ Văn Trị", Role.ADMINISTRATOR);
        head = person(agency, "Nguyễn Văn Giám", Role.AGENCY_HEAD);
    }

    @AfterEach
    void close() {
        modules.close();
        database.close();
    }

    @Test
    void what_the_system_sets_up_waits_for_nobody() {
        assertThat(rights.waiting(administrator)).isZero();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "E3")
    @Test
    void a_new_person_and_a_new_role_wait_until_the_head_confirms_them() {
        var id = added("Lê Thị Mới", Role.CLERK);
        assertThat(rights.open(head)).singleElement().satisfies(change -> {
            assertThat(change.person()).isEqualTo(id);
            assertThat(change.before().roles()).isEmpty();
            assertThat(change.after().roles()).containsExactly(Role.CLERK);
            assertThat(change.changedBy()).isEqualTo("Đỗ Văn Trị");
        });
        assertThat(people.actor(id).orElseThrow().roles()).as("works, with a warning").containsExactly(Role.CLERK);
        assertThat(rights.confirm(head, only().id())).isEmpty();
        assertThat(rights.waiting(head)).isZero();
        give(administrator, id, Role.CLERK, Role.ARCHIVIST);
        assertThat(only().before().roles()).containsExactly(Role.CLERK);
        assertThat(rights.decided(head)).extracting(RightsChange::state).containsExactly(RightsChange.State.CONFIRMED);
    }

    @Test
    void a_new_name_or_post_is_no_change_of_rights_and_another_unit_is_one_for_its_head_alone() {
        var unit = modules.get(Units.class).create(SYSTEM, agency, "Phòng Một", "P1", 1);
        var id = known("Lê Văn Viên", Role.OFFICER);
        people.change(administrator, id, new PersonForm(agency, Optional.of(unit), "Lê Văn Viễn", "Chuyên viên chính", Set.of(Role.OFFICER)));
        assertThat(rights.waiting(administrator)).isZero();
        var unitHead = known("Phạm Thị Phòng", Role.UNIT_HEAD);
        people.change(administrator, unitHead, new PersonForm(agency, Optional.of(unit), "Phạm Thị Phòng", "Trưởng phòng", Set.of(Role.UNIT_HEAD)));
        assertThat(only().person()).isEqualTo(unitHead);
    }

    @Test
    void the_hand_that_made_it_does_not_confirm_it_and_the_database_refuses_too() {
        added("Lê Thị Mới", Role.CLERK);
        var id = only().id();
        assertThat(rights.confirm(administrator, id)).contains(new RightsRefusal.NotByWhoMadeIt("Lê Thị Mới"));
        assertThat(rights.reject(administrator, id, "nhầm")).contains(new RightsRefusal.NotByWhoMadeIt("Lê Thị Mới"));
        assertThatThrownBy(() -> decideInDatabase(administrator, id)).hasStackTraceContaining("violates check constraint");
        assertThatThrownBy(() -> decideInDatabase(actor(known("Tạ Văn Thường", Role.OFFICER)), id)).hasStackTraceContaining("head of the agency or an administrator");
        assertThatThrownBy(() -> database.asOwner().sql("delete from organisation.rights_change").update()).hasMessageContaining("kept for ever");
        assertThat(only().state()).isEqualTo(RightsChange.State.OPEN);
    }

    @Test
    void nobody_but_the_head_of_that_agency_and_administrators_decides_or_sees_it() {
        var id = added("Lê Thị Mới", Role.CLERK);
        var change = only().id();
        var officer = actor(known("Tạ Văn Thường", Role.OFFICER));
        var headElsewhere = person("RIGHTS-2", "Hồ Văn Khác", Role.AGENCY_HEAD);
        assertThat(rights.confirm(officer, change)).contains(new RightsRefusal.NotCompetent());
        assertThat(rights.confirm(headElsewhere, change)).contains(new RightsRefusal.NoSuchChange());
        assertThat(rights.open(headElsewhere)).isEmpty();
        assertThat(rights.waiting(officer)).isZero();
        assertThat(rights.openOf(officer, id)).isEmpty();
        assertThat(rights.openOf(actor(id), id)).as("the person themselves knows").isPresent();
        var second = person("RIGHTS-ADM2", "Mai Thị Hai", Role.ADMINISTRATOR);
        assertThat(rights.confirm(second, change)).isEmpty();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K4")
    @Test
    void whoever_does_not_agree_says_why_and_the_earlier_rights_are_there_again() {
        var id = known("Lê Văn Viên", Role.OFFICER);
        give(administrator, id, Role.OFFICER, Role.AGENCY_HEAD);
        var change = only().id();
        assertThat(rights.reject(head, change, " ")).contains(new RightsRefusal.ReasonMissing());
        assertThat(rights.reject(head, change, "Chưa có quyết định bổ nhiệm")).isEmpty();
        assertThat(people.actor(id).orElseThrow().roles()).containsExactly(Role.OFFICER);
        assertThat(rights.waiting(head)).as("a restoration is itself no change to be confirmed").isZero();
        assertThat(rights.decided(head).get(0).decision().orElseThrow().why()).isEqualTo("Chưa có quyết định bổ nhiệm");
        assertThat(rights.confirm(head, change)).contains(new RightsRefusal.AlreadyDecided());
        assertThat(database.asOwner().sql("select details::text from audit.entry where act = 'rights.rejected'").query(String.class).list())
                .singleElement().asString().contains("AGENCY_HEAD").contains("Chưa có quyết định bổ nhiệm");
    }

    @Test
    void a_further_change_before_the_confirmation_is_measured_by_what_was_confirmed_and_by_all_its_hands() {
        var id = known("Lê Văn Viên", Role.OFFICER);
        var second = person("RIGHTS-ADM2", "Mai Thị Hai", Role.ADMINISTRATOR);
        give(administrator, id, Role.OFFICER, Role.CLERK);
        give(second, id, Role.OFFICER, Role.CLERK, Role.ARCHIVIST);
        assertThat(only().before().roles()).containsExactly(Role.OFFICER);
        assertThat(rights.confirm(administrator, only().id())).as("would confirm what they gave themselves").isPresent();
        give(second, id, Role.OFFICER);
        assertThat(rights.waiting(head)).as("as it was: nothing to confirm").isZero();
        assertThat(rights.decided(head)).extracting(RightsChange::state).containsOnly(RightsChange.State.OVERTAKEN);
    }

    @Test
    void nobody_confirms_their_own_rights_or_with_rights_that_wait_while_somebody_else_could() {
        var puppet = added("Võ Văn Rối", Role.ADMINISTRATOR);
        var clerk = added("Lê Thị Mới", Role.CLERK);
        var changes = rights.open(administrator);
        assertThat(changes).hasSize(2);
        var own = changes.stream().filter(c -> c.person().equals(puppet)).findFirst().orElseThrow();
        var other = changes.stream().filter(c -> c.person().equals(clerk)).findFirst().orElseThrow();
        assertThat(rights.deciders(administrator, own)).containsExactly("Nguyễn Văn Giám");
        assertThat(rights.confirm(actor(puppet), own.id())).contains(new RightsRefusal.NotOnesOwn("Nguyễn Văn Giám"));
        assertThat(rights.confirm(actor(puppet), other.id())).contains(new RightsRefusal.OwnRightsWait("Nguyễn Văn Giám"));
        assertThat(rights.confirm(head, own.id())).isEmpty();
        assertThat(rights.confirm(actor(puppet), other.id())).as("now confirmed themselves").isEmpty();
    }

    @Test
    void with_one_administrator_and_no_head_it_waits_with_a_warning_until_there_is_a_second_person_who_then_confirms() {
        people.leave(SYSTEM, head.person());
        added("Lê Thị Mới", Role.CLERK);
        assertThat(rights.deciders(administrator, only())).isEmpty();
        assertThat(rights.confirm(administrator, only().id())).isPresent();
        var second = added("Mai Thị Hai", Role.ADMINISTRATOR);
        for (var change : rights.open(administrator)) assertThat(rights.deciders(administrator, change)).containsExactly("Mai Thị Hai");
        for (var change : rights.open(administrator)) assertThat(rights.confirm(actor(second), change.id())).isEmpty();
        assertThat(rights.waiting(administrator)).isZero();
    }

    @Test
    void whoever_leaves_has_nothing_to_confirm_any_more() {
        people.leave(administrator, added("Lê Thị Mới", Role.CLERK));
        assertThat(rights.waiting(head)).isZero();
    }

    @Test
    void a_move_is_sent_back_by_administrators_alone() {
        var from = agency("RIGHTS-3");
        var id = people.create(SYSTEM, new PersonForm(from, Optional.empty(), "Bùi Thị Chuyển", "Văn thư", Set.of(Role.CLERK)));
        people.change(administrator, id, new PersonForm(agency, Optional.empty(), "Bùi Thị Chuyển", "Văn thư", Set.of(Role.CLERK)));
        assertThat(only().moved()).isTrue();
        assertThat(rights.reject(head, only().id(), "chưa có quyết định")).contains(new RightsRefusal.MovedFromAnotherAgency("Bùi Thị Chuyển"));
        var second = person("RIGHTS-ADM2", "Mai Thị Hai", Role.ADMINISTRATOR);
        assertThat(rights.reject(second, only().id(), "chưa có quyết định")).isEmpty();
        assertThat(people.actor(id).orElseThrow().home()).isEqualTo(from);
    }

    @Test
    void the_last_administrator_is_not_rejected_away() {
        var id = added("Mai Thị Hai", Role.ADMINISTRATOR);
        people.leave(SYSTEM, administrator.person());
        assertThat(rights.reject(head, only().id(), "nhầm người")).contains(new RightsRefusal.LastAdministrator("Mai Thị Hai"));
        assertThat(people.actor(id).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void when_the_installation_holds_them_new_rights_begin_with_the_confirmation_and_withdrawn_ones_end_at_once() {
        modules.close();
        modules = started(true);
        open();
        var id = known("Lê Văn Viên", Role.OFFICER, Role.CLERK);
        give(administrator, id, Role.OFFICER, Role.AGENCY_HEAD);
        assertThat(people.actor(id).orElseThrow().roles()).containsExactly(Role.OFFICER);
        assertThat(people.actor(head, id).orElseThrow().roles()).containsExactly(Role.OFFICER);
        assertThat(rights.confirm(head, only().id())).isEmpty();
        assertThat(people.actor(id).orElseThrow().roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.AGENCY_HEAD);

        var puppet = added("Võ Văn Rối", Role.ADMINISTRATOR);
        assertThat(people.actor(puppet).orElseThrow().roles()).isEmpty();
        var pretending = Actor.of(puppet, agency, "Võ Văn Rối", Set.of(Role.ADMINISTRATOR));
        assertThat(people.find(pretending, administrator.person())).as("the database knows it too").isEmpty();
        people.leave(administrator, puppet);

        var from = agency("RIGHTS-4");
        var moving = people.create(SYSTEM, new PersonForm(from, Optional.empty(), "Bùi Thị Chuyển", "Văn thư", Set.of(Role.CLERK)));
        people.change(administrator, moving, new PersonForm(agency, Optional.empty(), "Bùi Thị Chuyển", "Văn thư", Set.of(Role.CLERK)));
        assertThat(people.actor(moving).orElseThrow().roles()).as("another agency's records").isEmpty();
    }

    @Test
    void nothing_is_held_that_nobody_could_release() {
        modules.close();
        modules = started(true);
        open();
        people.leave(SYSTEM, head.person());
        var second = added("Mai Thị Hai", Role.ADMINISTRATOR);
        assertThat(people.actor(second).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(only().held()).isFalse();
    }

    private TestModules started(boolean hold) {
        return TestModules.start(database, Path.of("target/test-data/rights"), clock, Map.of("tangthu.rights.hold-until-confirmed", hold), "organisation", "audit");
    }

    private void open() {
        rights = modules.get(RightsChanges.class);
        people = modules.get(People.class);
    }

    private RightsChange only() {
        var open = rights.open(administrator);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void decideInDatabase(Actor actor, java.util.UUID id) {
        database.actingAs.run(actor, () -> database.jdbc.sql("""
                update organisation.rights_change set state = 'CONFIRMED', decided_by = ?, decided_name = 'x', decided_at = now() where id = ?""")
                .params(actor.person().value(), id).update());
    }

    private void give(Actor by, PersonId id, Role... roles) {
        var person = people.find(by, id).orElseThrow();
        people.change(by, id, new PersonForm(person.agency(), person.unit(), person.fullName(), person.post(), Set.of(roles)));
    }

    private PersonId added(String name, Role... roles) {
        return people.create(administrator, new PersonForm(agency, Optional.empty(), name, "Chuyên viên", Set.of(roles)));
    }

    private PersonId known(String name, Role... roles) {
        return people.create(SYSTEM, new PersonForm(agency, Optional.empty(), name, "Chuyên viên", Set.of(roles)));
    }

    private Actor actor(PersonId id) {
        return people.actor(id).orElseThrow();
    }

    private Actor person(String code, String name, Role role) {
        return person(agency(code), name, role);
    }

    private Actor person(AgencyId of, String name, Role role) {
        return actor(people.create(SYSTEM, new PersonForm(of, Optional.empty(), name, "Chuyên viên", Set.of(role))));
    }

    private AgencyId agency(String code) {
        return modules.get(Agencies.class).create(SYSTEM, new AgencyForm(code, "Cơ quan " + code, "", code, AgencyKind.DEPARTMENT, Optional.empty(), ""));
    }
}
