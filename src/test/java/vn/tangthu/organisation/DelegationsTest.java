package vn.tangthu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
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

class DelegationsTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final Actor SYSTEM = Actor.system("test");
    private static final SteppingClock clock = SteppingClock.at("2026-11-27T02:00:00Z");
    private static final TestModules modules = TestModules.start(database, Path.of("target/test-data/delegations"), clock, "organisation", "audit");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static int agencies;

    private final Delegations delegations = modules.get(Delegations.class);
    private final People people = modules.get(People.class);
    private AgencyId agency;
    private Actor head;
    private Actor deputy;
    private Actor officer;
    private Actor unitHead;
    private Actor administrator;

    @BeforeEach
    void an_agency() {
        agency = agency();
        head = person(agency, "Nguyễn Văn Giám", Role.AGENCY_HEAD);
        deputy = person(agency, "Trần Thị Phó", Role.OFFICER);
        officer = person(agency, "Lê Văn Viên", Role.OFFICER);
        unitHead = person(agency, "Phạm Thị Phòng", Role.UNIT_HEAD);
        administrator = person(agency(), "Đỗ Văn Trị", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K2")
    @Test
    void whoever_holds_a_delegation_acts_in_the_heads_name_on_its_days_and_for_its_scope_alone() {
        var id = made(head, TODAY, TODAY.plusDays(2), DelegationScope.ASSIGN_INCOMING);
        assertThat(authority(deputy, TODAY)).contains(new Authority.InNameOf(head.person(), head.name(), id, ActingCapacity.TUQ));
        assertThat(authority(deputy, TODAY.plusDays(2))).as("the last day itself").isPresent();
        assertThat(authority(deputy, TODAY.minusDays(1))).isEmpty();
        assertThat(authority(deputy, TODAY.plusDays(3))).isEmpty();
        assertThat(delegations.authority(deputy, head.person(), DelegationScope.SIGN_OUTGOING, TODAY)).isEmpty();
        assertThat(authority(officer, TODAY)).isEmpty();
        assertThat(authority(head, TODAY)).contains(new Authority.Own());
        assertThat(delegations.headsFor(deputy, DelegationScope.ASSIGN_INCOMING, TODAY)).extracting(Authority.InNameOf::label).containsExactly("TUQ. Nguyễn Văn Giám");
        assertThat(delegations.deputyOf(officer, head.person(), DelegationScope.ASSIGN_INCOMING, TODAY)).get().extracting(Delegation::deputy).isEqualTo(deputy.person());
    }

    @Test
    void only_the_head_or_an_administrator_with_the_heads_paper_makes_one() {
        var form = form(TODAY, TODAY, DelegationScope.APPROVE_OUTGOING);
        var headElsewhere = person(agency(), "Hồ Văn Khác", Role.AGENCY_HEAD);
        for (var other : Arrays.asList(deputy, officer, unitHead, headElsewhere)) {
            assertThat(refusal(delegations.make(other, form))).as(other.name()).isEqualTo(new DelegationRefusal.NotYoursToGive());
        }
        assertThat(delegations.make(administrator, form)).isInstanceOf(Delegating.Done.class);
        assertThat(delegations.own(deputy)).singleElement().satisfies(d -> {
            assertThat(d.basis()).isEqualTo("Giấy ủy quyền số 15/GUQ-SNV ngày 25/11/2026");
            assertThat(d.madeBy()).isEqualTo("Đỗ Văn Trị");
        });
    }

    @Test
    void the_database_lets_nobody_make_one_for_a_head() {
        assertThatThrownBy(() -> insert(deputy, deputy.person(), head.person(), officer.person()))
                .hasMessageContaining("only the head or an administrator");
        assertThatThrownBy(() -> insert(deputy, head.person(), head.person(), deputy.person()))
                .as("pretending that the head did it").hasMessageContaining("only the head or an administrator");
        assertThatThrownBy(() -> insert(officer, officer.person(), officer.person(), deputy.person())).hasMessageContaining("not the head's to give");
        var elsewhere = person(agency(), "Ngô Thị Xa", Role.OFFICER);
        assertThatThrownBy(() -> insert(head, head.person(), head.person(), elsewhere.person())).hasMessageContaining("at work in its agency");
    }

    @Test
    void nobody_of_another_agency_is_deputy_or_learns_of_it() {
        var elsewhere = person(agency(), "Ngô Thị Xa", Role.AGENCY_HEAD);
        var far = new DelegationForm(head.person(), elsewhere.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), TODAY, TODAY, "1/GUQ");
        assertThat(refusal(delegations.make(head, far))).isEqualTo(new DelegationRefusal.NotOfThisAgency());
        assertThat(refusal(delegations.make(administrator, far))).isEqualTo(new DelegationRefusal.NotOfThisAgency());
        var id = made(head, TODAY, TODAY, DelegationScope.ASSIGN_INCOMING);
        assertThat(delegations.visible(elsewhere)).isEmpty();
        assertThat(delegations.concerning(elsewhere, head.person())).isEmpty();
        assertThat(refusal(delegations.withdraw(elsewhere, id, "vì"))).isEqualTo(new DelegationRefusal.NoSuchDelegation());
    }

    @Test
    void the_form_must_be_whole() {
        assertThat(refusal(delegations.make(head, new DelegationForm(
                head.person(), deputy.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), TODAY, TODAY, "  "))))
                .isEqualTo(new DelegationRefusal.NoBasis());
        assertThat(refusal(delegations.make(head, form(TODAY, TODAY)))).isEqualTo(new DelegationRefusal.NoScope());
        assertThat(refusal(delegations.make(head, form(TODAY, TODAY.minusDays(1), DelegationScope.ASSIGN_INCOMING))))
                .isEqualTo(new DelegationRefusal.EndsBeforeItBegins(TODAY, TODAY.minusDays(1)));
        assertThat(refusal(delegations.make(head, form(TODAY.minusDays(9), TODAY.minusDays(1), DelegationScope.ASSIGN_INCOMING))))
                .isEqualTo(new DelegationRefusal.AlreadyOver(TODAY.minusDays(1)));
        assertThat(refusal(delegations.make(head, new DelegationForm(
                head.person(), head.person(), ActingCapacity.KT, Set.of(DelegationScope.ASSIGN_INCOMING), TODAY, TODAY, "1/GUQ"))))
                .isEqualTo(new DelegationRefusal.ToOneself());
        assertThat(delegations.own(head)).isEmpty();
    }

    @Test
    void a_head_of_unit_delegates_the_units_work_but_not_signing_and_an_officer_nothing() {
        var scopes = Set.of(DelegationScope.ASSIGN_INCOMING, DelegationScope.EXTEND_DEADLINE);
        assertThat(delegations.make(unitHead, new DelegationForm(unitHead.person(), officer.person(), ActingCapacity.TUQ, scopes, TODAY, TODAY, "2/GUQ")))
                .isInstanceOf(Delegating.Done.class);
        assertThat(refusal(delegations.make(unitHead, new DelegationForm(
                unitHead.person(), officer.person(), ActingCapacity.TUQ, Set.of(DelegationScope.SIGN_OUTGOING), TODAY, TODAY, "2/GUQ"))))
                .isEqualTo(new DelegationRefusal.SigningIsTheAgencyHeads(unitHead.name()));
        assertThat(refusal(delegations.make(officer, new DelegationForm(officer.person(), deputy.person(), ActingCapacity.TUQ, scopes, TODAY, TODAY, "2/GUQ"))))
                .isEqualTo(new DelegationRefusal.NotAHead(officer.name()));
    }

    @Test
    void a_head_has_one_deputy_for_a_scope_and_a_day() {
        made(head, TODAY, TODAY.plusDays(5), DelegationScope.ASSIGN_INCOMING, DelegationScope.SIGN_OUTGOING);
        var second = new DelegationForm(head.person(), officer.person(), ActingCapacity.KT, Set.of(DelegationScope.SIGN_OUTGOING),
                TODAY.plusDays(5), TODAY.plusDays(9), "16/GUQ-SNV");
        assertThat(refusal(delegations.make(head, second))).isEqualTo(new DelegationRefusal.AnotherCoversTheseDays(
                deputy.name(), TODAY, TODAY.plusDays(5), "Giấy ủy quyền số 15/GUQ-SNV ngày 25/11/2026"));
        assertThatThrownBy(() -> insert(head, head.person(), head.person(), officer.person())).hasMessageContaining("covers these days");
        assertThat(delegations.make(head, new DelegationForm(head.person(), officer.person(), ActingCapacity.KT,
                Set.of(DelegationScope.SIGN_OUTGOING), TODAY.plusDays(6), TODAY.plusDays(9), "16/GUQ-SNV"))).as("from the next day on").isInstanceOf(Delegating.Done.class);
    }

    @Test
    void what_was_received_is_not_delegated_on_by_program_or_database_in_either_order() {
        var id = new DelegationForm(head.person(), unitHead.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), TODAY, TODAY.plusDays(3), "15/GUQ");
        assertThat(delegations.make(head, id)).isInstanceOf(Delegating.Done.class);
        var on = new DelegationForm(unitHead.person(), officer.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), TODAY, TODAY, "17/GUQ");
        assertThat(refusal(delegations.make(unitHead, on)))
                .isEqualTo(new DelegationRefusal.NotDelegatedOn(head.name(), unitHead.name(), TODAY, TODAY.plusDays(3), "15/GUQ"));
        assertThatThrownBy(() -> insert(unitHead, unitHead.person(), unitHead.person(), officer.person())).hasMessageContaining("not delegated on");
        assertThat(delegations.authority(officer, head.person(), DelegationScope.ASSIGN_INCOMING, TODAY)).isEmpty();

        var later = TODAY.plusDays(10);
        var first = new DelegationForm(unitHead.person(), officer.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), later, later, "18/GUQ");
        assertThat(delegations.make(unitHead, first)).isInstanceOf(Delegating.Done.class);
        var then = new DelegationForm(head.person(), unitHead.person(), ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING), later, later, "19/GUQ");
        assertThat(refusal(delegations.make(head, then))).isInstanceOf(DelegationRefusal.NotDelegatedOn.class);
    }

    @Test
    void a_withdrawal_works_at_once_stays_and_frees_the_days() {
        var id = made(head, TODAY, TODAY.plusDays(5), DelegationScope.ASSIGN_INCOMING);
        assertThat(refusal(delegations.withdraw(deputy, id, ""))).isEqualTo(new DelegationRefusal.NotYoursToGive());
        assertThat(refusal(delegations.withdraw(administrator, id, " "))).isEqualTo(new DelegationRefusal.ReasonMissing());
        assertThat(delegations.withdraw(head, id, "")).isEqualTo(new Delegating.Done(id));
        assertThat(authority(deputy, TODAY)).isEmpty();
        assertThat(refusal(delegations.withdraw(head, id, ""))).isEqualTo(new DelegationRefusal.AlreadyWithdrawn());
        assertThat(delegations.own(deputy)).singleElement().extracting(d -> d.state(TODAY)).isEqualTo(Delegation.State.WITHDRAWN);
        made(head, TODAY, TODAY, DelegationScope.ASSIGN_INCOMING);
    }

    @Test
    void nothing_is_changed_or_erased_even_by_the_owner_of_the_tables() {
        var id = made(head, TODAY, TODAY, DelegationScope.ASSIGN_INCOMING);
        assertThatThrownBy(() -> database.asOwner().sql("delete from organisation.delegation where id = ?").param(id.value()).update())
                .hasMessageContaining("kept for ever");
        assertThatThrownBy(() -> database.asOwner().sql("truncate organisation.delegation").update()).hasMessageContaining("kept for ever");
        assertThatThrownBy(() -> database.actingAs.run(head, () -> database.jdbc.sql("update organisation.delegation set to_day = '2030-01-01'").update()))
                .hasRootCauseMessage("ERROR: permission denied for table delegation");
        delegations.withdraw(head, id, "");
        assertThatThrownBy(() -> database.actingAs.run(head, () -> database.jdbc.sql("""
                update organisation.delegation set withdrawn_at = null, withdrawn_by = null, withdrawn_name = null, withdrawn_why = null""").update()))
                .hasMessageContaining("not taken back");
    }

    @Test
    void it_ends_when_the_deputy_leaves_or_the_head_loses_the_office() {
        made(head, TODAY, TODAY.plusDays(5), DelegationScope.ASSIGN_INCOMING);
        people.leave(SYSTEM, deputy.person());
        assertThat(delegations.own(head)).singleElement().extracting(Delegation::withdrawal).extracting(w -> w.orElseThrow().why()).isEqualTo("left");

        var next = new DelegationForm(head.person(), officer.person(), ActingCapacity.KT, Set.of(DelegationScope.SIGN_OUTGOING), TODAY, TODAY, "20/GUQ");
        assertThat(delegations.make(head, next)).isInstanceOf(Delegating.Done.class);
        people.change(SYSTEM, officer.person(), new PersonForm(agency, Optional.empty(), "Lê Văn Viên", "Chuyên viên chính", Set.of(Role.OFFICER)));
        assertThat(delegations.authority(officer, head.person(), DelegationScope.SIGN_OUTGOING, TODAY)).as("a new post changes nothing").isPresent();
        people.change(SYSTEM, head.person(), new PersonForm(agency, Optional.empty(), head.name(), "Chuyên viên cao cấp", Set.of(Role.OFFICER)));
        assertThat(delegations.authority(officer, head.person(), DelegationScope.SIGN_OUTGOING, TODAY)).isEmpty();
        assertThat(delegations.own(officer)).singleElement().extracting(Delegation::withdrawal).extracting(w -> w.orElseThrow().why()).isEqualTo("office-changed");
    }

    @Test
    void a_head_sees_all_of_the_agency_and_others_what_concerns_them() {
        made(head, TODAY, TODAY, DelegationScope.ASSIGN_INCOMING);
        delegations.make(unitHead, new DelegationForm(unitHead.person(), officer.person(), ActingCapacity.TUQ,
                Set.of(DelegationScope.EXTEND_DEADLINE), TODAY, TODAY, "2/GUQ"));
        assertThat(delegations.visible(head)).hasSize(2);
        assertThat(delegations.visible(officer)).singleElement().extracting(Delegation::head).isEqualTo(unitHead.person());
        assertThat(delegations.concerning(officer, head.person())).isEmpty();
    }

    private Optional<Authority> authority(Actor actor, LocalDate day) {
        return delegations.authority(actor, head.person(), DelegationScope.ASSIGN_INCOMING, day);
    }

    private DelegationId made(Actor by, LocalDate from, LocalDate to, DelegationScope... scopes) {
        return ((Delegating.Done) delegations.make(by, form(from, to, scopes))).delegation();
    }

    private DelegationForm form(LocalDate from, LocalDate to, DelegationScope... scopes) {
        return new DelegationForm(head.person(), deputy.person(), ActingCapacity.TUQ, Set.of(scopes), from, to, " Giấy ủy quyền số 15/GUQ-SNV  ngày 25/11/2026");
    }

    private static DelegationRefusal refusal(Delegating answer) {
        return ((Delegating.Refused) answer).refusal();
    }

    private void insert(Actor actor, PersonId madeBy, PersonId of, PersonId to) {
        database.actingAs.run(actor, () -> database.jdbc.sql("""
                insert into organisation.delegation (id, agency_id, head, deputy, capacity, scopes, from_day, to_day, basis, made_by, made_name)
                values (?, ?, ?, ?, 'TUQ', '{ASSIGN_INCOMING}', ?, ?, '1/GUQ', ?, 'x')""")
                .params(UUID.randomUUID(), agency.value(), of.value(), to.value(), TODAY, TODAY, madeBy.value()).update());
    }

    private AgencyId agency() {
        var code = "DEL-" + ++agencies;
        return modules.get(Agencies.class).create(SYSTEM, new AgencyForm(code, "Cơ quan " + code, "", code, AgencyKind.DEPARTMENT, Optional.empty(), ""));
    }

    private Actor person(AgencyId of, String name, Role role) {
        return people.actor(people.create(SYSTEM, new PersonForm(of, Optional.empty(), name, "Chuyên viên", Set.of(role)))).orElseThrow();
    }
}
