package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.correspondence.Entries.anEntry;
import static vn.tangthu.correspondence.Entries.person;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.groups.Freeze;
import vn.tangthu.groups.Freezes;
import vn.tangthu.groups.NewMember;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.groups.SetId;
import vn.tangthu.groups.SetRefusal;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** K1, K6, E2: sets of records by level, who may read them, and standing still on a written order. */
class FrozenRecordsTest {

    private static final String ORDER = "Công văn số 12/TTr-NV ngày 20/11/2026";
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestModules modules;
    private static IncomingDesk desk;
    private static IncomingRegister register;
    private static RecordSets sets;
    private static Freezes freezes;
    private static final SteppingClock clock = SteppingClock.at("2026-11-20T02:00:00Z");
    private static int files;

    private AgencyId agency;
    private Actor clerk;
    private Actor head;
    private Actor officer;
    private Actor stranger;
    private SetId set;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, clock, "bitstore", "audit", "search", "recognition", "organisation", "groups", "learning", "correspondence");
        desk = modules.get(IncomingDesk.class);
        register = modules.get(IncomingRegister.class);
        sets = modules.get(RecordSets.class);
        freezes = modules.get(Freezes.class);
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void newAgency() {
        agency = new AgencyId(UUID.randomUUID());
        clerk = person(agency, "Nguyễn Thị Lành", Role.CLERK);
        head = person(agency, "Trần Văn Giám", Role.AGENCY_HEAD);
        officer = person(agency, "Lê Văn Viên", Role.OFFICER);
        stranger = person(new AgencyId(UUID.randomUUID()), "Hồ Văn Khác", Role.AGENCY_HEAD);
        set = ((RecordSets.Making.Made) sets.create(clerk, "Thanh tra năm 2026", "", Sensitivity.INTERNAL)).set();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K6")
    @Test
    void a_line_of_a_frozen_set_is_not_corrected_until_the_head_lifts_the_freeze() {
        var line = line("Về việc mua sắm");
        assertThat(sets.add(clerk, set, member(line, Sensitivity.INTERNAL))).isEmpty();
        assertThat(freezes.freeze(clerk, set, ORDER, "Thanh tra Sở")).isEmpty();
        assertThat(correct(line)).containsExactly(new RegistrationRefusal.Frozen("Thanh tra năm 2026", ORDER));
        assertThat(freezes.frozen(officer, "incoming-line", line.value())).get().extracting(Freeze::orderedBy).isEqualTo("Thanh tra Sở");
        assertThat(freezes.frozen(stranger, "incoming-line", line.value())).isEmpty();

        var id = freezes.of(clerk, set).get(0).id();
        assertThat(freezes.lift(clerk, id, "Kết luận số 5/KL-TTr")).contains(new SetRefusal.OnlyTheHead());
        assertThat(freezes.lift(stranger, id, "Kết luận số 5/KL-TTr")).contains(new SetRefusal.NoSuchFreeze());
        assertThat(freezes.lift(head, id, " ")).contains(new SetRefusal.OrderMissing());
        assertThat(freezes.lift(head, id, "Kết luận số 5/KL-TTr")).isEmpty();
        assertThat(freezes.lift(head, id, "Kết luận số 5/KL-TTr")).contains(new SetRefusal.NoSuchFreeze());
        assertThat(correct(line)).isEmpty();
        assertThat(freezes.of(clerk, set)).as("kept for ever").singleElement().extracting(f -> f.lifting().orElseThrow().basis()).isEqualTo("Kết luận số 5/KL-TTr");
    }

    @Test
    void the_database_stands_behind_it_and_lets_only_the_first_handing_on_be_entered() {
        var line = line("Về việc đất đai");
        sets.add(clerk, set, member(line, Sensitivity.INTERNAL));
        freezes.freeze(head, set, ORDER, "Tòa án nhân dân thành phố");
        assertThatThrownBy(() -> update(line, "abstract = 'Khác hẳn'")).hasMessageContaining("the line is frozen");
        assertThatThrownBy(() -> update(line, "label = 1")).hasMessageContaining("the line is frozen");
        update(line, "receipt = 'Đã nhận'");
        assertThatThrownBy(() -> update(line, "receipt = 'Chưa nhận'")).hasMessageContaining("the line is frozen");
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K6")
    @Test
    void a_file_of_a_frozen_set_is_registered_as_a_line_that_stands_still_until_the_freeze_is_lifted() {
        var draft = draft();
        sets.add(clerk, set, new NewMember(new RecordRef("draft", draft.value()), "thư.pdf", "/incoming/drafts/" + draft, Sensitivity.INTERNAL));
        freezes.freeze(clerk, set, ORDER, "Thanh tra Sở");
        var line = ((Registration.Registered) register.register(clerk, draft, anEntry().about("Tệp của bàn " + ++files).build(), true)).line();
        assertThat(correct(line)).containsExactly(new RegistrationRefusal.Frozen("Thanh tra năm 2026", ORDER));
        assertThatThrownBy(() -> update(line, "abstract = 'Khác hẳn'")).hasMessageContaining("the line is frozen");
        assertThat(freezes.frozen(clerk, "incoming-line", line.value())).as("its page says so").isPresent();
        assertThat(sets.members(clerk, set)).extracting(member -> member.record().kind()).containsExactly("draft", "incoming-line");
        assertThat(freezes.lift(head, freezes.of(clerk, set).get(0).id(), "Kết luận số 5/KL-TTr")).isEmpty();
        assertThat(correct(line)).isEmpty();
    }

    @Test
    void a_file_of_a_set_that_is_frozen_after_it_was_registered_is_frozen_as_its_line() {
        var draft = draft();
        sets.add(clerk, set, new NewMember(new RecordRef("draft", draft.value()), "thư.pdf", "/incoming/drafts/" + draft, Sensitivity.INTERNAL));
        var line = ((Registration.Registered) register.register(clerk, draft, anEntry().about("Tệp của bàn " + ++files).build(), true)).line();
        assertThat(correct(line)).isEmpty();
        freezes.freeze(clerk, set, ORDER, "Thanh tra Sở");
        assertThat(register.frozen(clerk, line)).contains(new RegistrationRefusal.Frozen("Thanh tra năm 2026", ORDER));
    }

    @Test
    void a_file_of_no_set_is_registered_as_a_line_of_none() {
        var draft = draft();
        var line = ((Registration.Registered) register.register(clerk, draft, anEntry().about("Tệp của bàn " + ++files).build(), true)).line();
        assertThat(sets.holding(clerk, new RecordRef("incoming-line", line.value()))).isEmpty();
        assertThat(register.frozen(clerk, line)).isEmpty();
    }

    @Test
    void a_file_on_the_desk_of_a_frozen_set_is_neither_taken_off_nor_by_the_database_cut() {
        var draft = draft();
        sets.add(clerk, set, new NewMember(new RecordRef("draft", draft.value()), "thư.pdf", "/incoming/drafts/" + draft, Sensitivity.INTERNAL));
        freezes.freeze(clerk, set, ORDER, "Thanh tra Sở");
        assertThat(desk.takeOff(clerk, draft, "nhầm")).contains(new RegistrationRefusal.Frozen("Thanh tra năm 2026", ORDER));
        assertThat(desk.discard(clerk, draft, "nhầm")).isFalse();
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.jdbc.sql("update correspondence.draft set state = 'SPLIT' where id = ?")
                .param(draft.value()).update())).hasMessageContaining("frozen");
        assertThat(register.register(clerk, draft, anEntry().about("Vẫn vào sổ được").build(), false)).isInstanceOf(Registration.Registered.class);
    }

    @Test
    void what_is_put_into_a_frozen_set_stands_still_and_nothing_leaves_it() {
        freezes.freeze(clerk, set, ORDER, "Thanh tra Sở");
        var line = line("Về việc thu chi");
        assertThat(sets.add(clerk, set, member(line, Sensitivity.INTERNAL))).isEmpty();
        assertThat(correct(line)).hasSize(1);
        assertThat(sets.remove(head, set, ref(line))).contains(new SetRefusal.SetIsFrozen("Thanh tra năm 2026", ORDER));
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.jdbc.sql(
                "update groups.member set removed_at = now(), removed_name = 'x' where set_id = ?").param(set.value()).update()))
                .hasMessageContaining("nothing is taken out of a frozen set");
        assertThatThrownBy(() -> database.asOwner().sql("delete from groups.freeze").update()).hasMessageContaining("kept for ever");
    }

    @Test
    void a_record_under_two_orders_stands_still_until_both_are_lifted() {
        var other = ((RecordSets.Making.Made) sets.create(head, "Vụ án số 7", "", Sensitivity.RESTRICTED)).set();
        var line = line("Về việc xây dựng");
        sets.add(clerk, set, member(line, Sensitivity.INTERNAL));
        sets.add(clerk, other, member(line, Sensitivity.INTERNAL));
        freezes.freeze(clerk, set, ORDER, "Thanh tra Sở");
        freezes.freeze(clerk, other, "Quyết định số 3/QĐ-TA", "Tòa án nhân dân thành phố");
        assertThat(freezes.freeze(clerk, set, ORDER, "Thanh tra Sở")).contains(new SetRefusal.AlreadyFrozen(ORDER));
        freezes.lift(head, freezes.of(head, set).get(0).id(), "Kết luận số 5");
        assertThat(correct(line)).containsExactly(new RegistrationRefusal.Frozen("Vụ án số 7", "Quyết định số 3/QĐ-TA"));
        freezes.lift(head, freezes.of(head, other).get(0).id(), "Quyết định số 4");
        assertThat(correct(line)).isEmpty();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K1")
    @Test
    void a_set_holds_nothing_more_sensitive_than_its_level_and_each_name_once() {
        var line = line("Về việc cán bộ");
        assertThat(sets.add(clerk, set, member(line, Sensitivity.RESTRICTED))).contains(new SetRefusal.TooSensitive("Văn bản", "Thanh tra năm 2026"));
        assertThat(sets.add(clerk, set, member(line, Sensitivity.INTERNAL))).isEmpty();
        assertThat(sets.add(clerk, set, member(line, Sensitivity.INTERNAL))).contains(new SetRefusal.AlreadyIn("Thanh tra năm 2026"));
        assertThat(sets.create(clerk, "Thanh tra năm 2026", "", Sensitivity.PUBLIC)).isEqualTo(new RecordSets.Making.Refused(new SetRefusal.NameTaken("Thanh tra năm 2026")));
        assertThat(sets.create(clerk, " ", "", Sensitivity.PUBLIC)).isEqualTo(new RecordSets.Making.Refused(new SetRefusal.NameMissing()));
        assertThat(sets.remove(clerk, set, ref(line))).isEmpty();
        assertThat(sets.remove(clerk, set, ref(line))).contains(new SetRefusal.NotIn());
        assertThat(sets.holding(clerk, ref(line))).isEmpty();
    }

    @Test
    void officers_and_other_agencies_neither_keep_nor_see_a_set() {
        var line = line("Về việc khác");
        for (var other : java.util.List.of(officer, stranger)) {
            assertThat(sets.all(other)).as(other.name()).isEmpty();
            assertThat(sets.find(other, set)).isEmpty();
            assertThat(sets.add(other, set, member(line, Sensitivity.INTERNAL))).isPresent();
            assertThat(freezes.freeze(other, set, ORDER, "x")).isPresent();
            assertThat(sets.grant(other, set, officer.person().value())).isPresent();
        }
        assertThat(sets.create(officer, "Của tôi", "", Sensitivity.PUBLIC)).isEqualTo(new RecordSets.Making.Refused(new SetRefusal.NotAKeeper()));
        assertThat(sets.members(clerk, set)).isEmpty();
        assertThat(sets.grant(clerk, set, officer.person().value())).contains(new SetRefusal.OnlyTheHead());
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "E2")
    @Test
    void a_restricted_line_is_opened_to_a_person_and_to_a_unit_by_a_set_of_its_level_and_closed_again() {
        agency = modules.get(Agencies.class).create(SYSTEM, new AgencyForm("SET-" + ++files, "Sở Nội vụ", "", "SNV", AgencyKind.DEPARTMENT, Optional.empty(), ""));
        var unit = modules.get(Units.class).create(SYSTEM, agency, "Phòng Tổ chức", "TC", 1);
        clerk = known("Nguyễn Thị Lành", Role.CLERK, Optional.empty());
        head = known("Trần Văn Giám", Role.AGENCY_HEAD, Optional.empty());
        officer = known("Lê Văn Viên", Role.OFFICER, Optional.empty());
        var inUnit = known("Phạm Thị Phòng", Role.OFFICER, Optional.of(unit));
        set = ((RecordSets.Making.Made) sets.create(clerk, "Kỷ luật", "", Sensitivity.RESTRICTED)).set();
        var line = line(anEntry().about("Về việc kỷ luật").labelled(Sensitivity.RESTRICTED).build());
        sets.add(clerk, set, member(line, Sensitivity.RESTRICTED));
        assertThat(register.open(officer, line)).isEmpty();

        assertThat(sets.grant(head, set, officer.person().value())).isEmpty();
        assertThat(register.open(officer, line)).isPresent();
        assertThat(register.open(inUnit, line)).isEmpty();
        assertThat(sets.all(officer)).extracting(s -> s.name()).containsExactly("Kỷ luật");
        assertThat(sets.grant(head, set, unit.value())).isEmpty();
        assertThat(register.open(inUnit, line)).isPresent();
        assertThat(sets.grant(head, set, UUID.randomUUID())).contains(new SetRefusal.NoSuchReader());

        var secret = anEntry().about("Về việc kỷ luật").labelled(Sensitivity.CONFIDENTIAL).build();
        assertThat(register.correct(clerk, line, secret, "nâng mức")).isInstanceOf(Correction.Corrected.class);
        assertThat(register.open(officer, line)).as("more sensitive than the set by now").isEmpty();
        assertThat(register.correct(clerk, line, anEntry().about("Về việc kỷ luật").labelled(Sensitivity.RESTRICTED).build(), "nhầm")).isInstanceOf(Correction.Corrected.class);
        assertThat(sets.withdraw(head, set, officer.person().value())).isEmpty();
        assertThat(register.open(officer, line)).isEmpty();
        assertThat(register.correct(officer, line, secret, "x")).as("reading is not correcting").isInstanceOf(Correction.Refused.class);
    }

    private Actor known(String name, Role role, Optional<UnitId> unit) {
        var people = modules.get(People.class);
        return people.actor(people.create(SYSTEM, new PersonForm(agency, unit, name, "Chuyên viên", Set.of(role)))).orElseThrow();
    }

    private java.util.List<RegistrationRefusal> correct(LineId line) {
        var answer = register.correct(clerk, line, anEntry().about("Trích yếu đã sửa " + ++files).build(), "ghi sai");
        return answer instanceof Correction.Refused refused ? refused.refusals() : java.util.List.of();
    }

    private void update(LineId line, String what) {
        database.actingAs.run(clerk, () -> {
            database.jdbc.sql("select set_config('tangthu.reason', 'thử', true)").query(String.class).single();
            database.jdbc.sql("update correspondence.line set " + what + " where id = ?").param(line.value()).update();
        });
    }

    private LineId line(String about) {
        return line(anEntry().about(about).build());
    }

    private LineId line(EntryDraft entry) {
        return ((Registration.Registered) register.registerPaper(clerk, entry, true)).line();
    }

    private DraftId draft() {
        var bytes = ("tệp " + ++files).getBytes(StandardCharsets.UTF_8);
        return ((Receipt.Received) desk.receive(clerk, "thư.pdf", new ByteArrayInputStream(bytes))).draft();
    }

    private static NewMember member(LineId line, Sensitivity label) {
        return new NewMember(ref(line), "Văn bản", "/incoming/register/" + line, label);
    }

    private static RecordRef ref(LineId line) {
        return new RecordRef("incoming-line", line.value());
    }
}
