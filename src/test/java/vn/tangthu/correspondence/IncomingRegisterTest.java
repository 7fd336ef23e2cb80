package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.correspondence.Entries.anEntry;
import static vn.tangthu.correspondence.Entries.person;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** The rules of the register of incoming documents. */
class IncomingRegisterTest {

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestModules modules;
    private static IncomingDesk desk;
    private static IncomingRegister register;
    private static final SteppingClock clock = SteppingClock.at("2026-11-20T02:00:00Z");
    private static final AtomicInteger files = new AtomicInteger();

    private AgencyId agency;
    private Actor clerk;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, clock, "bitstore", "audit", "search", "recognition", "organisation", "learning", "groups", "correspondence");
        desk = modules.get(IncomingDesk.class);
        register = modules.get(IncomingRegister.class);
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void newAgency() {
        clock.moveTo("2026-11-20T02:00:00Z");
        agency = new AgencyId(UUID.randomUUID());
        clerk = person(agency, "Nguyễn Thị Lành", Role.CLERK);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C5")
    @Test
    void numbers_of_an_agency_start_at_1_and_follow_one_another() {
        assertThat(number(registered(anEntry().code("1/SNV-VP")))).isEqualTo(1);
        assertThat(number(registered(anEntry().code("2/SNV-VP")))).isEqualTo(2);
        assertThat(number(registered(anEntry().code("3/SNV-VP")))).isEqualTo(3);
    }

    @Test
    void each_agency_has_a_series_of_its_own() {
        registered(anEntry().code("1/SNV-VP"));
        var elsewhere = person(new AgencyId(UUID.randomUUID()), "Lê Văn Tám", Role.CLERK);
        var there = (Registration.Registered) register.registerPaper(elsewhere, anEntry().code("1/SNV-VP").build(), false);
        assertThat(there.number().value()).isEqualTo(1);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C5")
    @Test
    void the_series_begins_again_with_the_year_of_hanoi_time() {
        clock.moveTo("2026-12-31T16:59:59Z");
        var last = registered(anEntry().code("7/SNV-VP"));
        clock.moveTo("2026-12-31T17:00:00Z");
        var first = registered(anEntry().code("8/SNV-VP"));
        assertThat(last.number()).isEqualTo(new RegisterNumber(2026, 1));
        assertThat(first.number()).isEqualTo(new RegisterNumber(2027, 1));
    }

    @Test
    void a_refused_registration_uses_up_no_number() {
        registered(anEntry().code("21/SNV-VP"));
        refused(anEntry().code("21/SNV-VP"));
        refused(anEntry().about(" "));
        assertThat(number(registered(anEntry().code("22/SNV-VP")))).isEqualTo(2);
    }

    @Test
    void a_registration_that_breaks_half_way_leaves_no_number_no_line_and_no_trace() {
        long before = traces();
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> {
                    register.registerPaper(clerk, anEntry().code("31/SNV-VP").build(), false);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(traces()).isEqualTo(before);
        assertThat(number(registered(anEntry().code("32/SNV-VP")))).isEqualTo(1);
    }

    @Test
    void eight_clerks_of_one_agency_register_2000_documents_and_get_1_to_2000_exactly() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Integer>>> clerks = IntStream.range(0, 8)
                    .<Callable<List<Integer>>>mapToObj(c -> () -> {
                        var me = person(agency, "Văn thư số " + c, Role.CLERK);
                        return IntStream.range(0, 250)
                                .map(i -> number(register.registerPaper(me, anEntry().code(c + "" + i + "/SNV-VP" + c).build(), false)))
                                .boxed()
                                .toList();
                    })
                    .toList();
            var given = new java.util.TreeSet<Integer>();
            int count = 0;
            for (var one : pool.invokeAll(clerks)) {
                given.addAll(one.get());
                count += one.get().size();
            }
            assertThat(count).isEqualTo(2000);
            assertThat(given).hasSize(2000);
            assertThat(given.first()).isEqualTo(1);
            assertThat(given.last()).isEqualTo(2000);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void nobody_can_give_a_number_by_hand() {
        var given = database.actingAs.call(clerk, () -> database.jdbc.sql("""
                        insert into correspondence.line (id, agency_id, year, number, arrived_on, author, abstract, label, registered_by, registered_name, registered_at, alone)
                        values (gen_random_uuid(), ?, 2026, 500, current_date, 'Sở Y tế', 'thử', 2, gen_random_uuid(), 'x', now(), true) returning number""")
                .param(agency.value())
                .query(Integer.class)
                .single());
        assertThat(given).isEqualTo(1);
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.jdbc.sql("update correspondence.series set last = 9").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C8")
    @Test
    void the_same_document_from_the_same_agency_is_registered_once() {
        var first = registered(anEntry().code("123/UBND-VX").from("UBND tỉnh"));
        var again = refused(anEntry().code("0123 / UBND-VX").from("UBND Tỉnh"));
        assertThat(again).singleElement().isInstanceOfSatisfying(RegistrationRefusal.AlreadyRegistered.class, already -> {
            assertThat(already.line()).isEqualTo(first.line());
            assertThat(already.number()).isEqualTo(first.number());
            assertThat(already.on()).isEqualTo(Entries.TODAY);
        });
    }

    @Test
    void the_same_number_in_another_year_or_from_another_agency_is_another_document() {
        registered(anEntry().code("5/KH-UBND").from("UBND phường An Thượng"));
        registered(anEntry().code("5/KH-UBND").from("UBND phường Thanh Khê"));
        registered(anEntry().code("5/KH-UBND").from("UBND phường An Thượng").dated(LocalDate.of(2025, 3, 4)));
    }

    @Test
    void a_duplicate_is_registered_once_more_when_the_clerk_knows_it_is_one() {
        registered(anEntry().code("9/TB-SYT"));
        var knowingly = register.registerPaper(clerk, anEntry().code("9/TB-SYT").build(), true);
        assertThat(number(knowingly)).isEqualTo(2);
    }

    @Test
    void the_same_file_twice_is_registered_once_and_the_earlier_line_is_named() {
        var bytes = bytes("cùng một tệp");
        var first = register.register(clerk, draft(bytes), anEntry().code("41/SNV-VP").build(), false);
        var second = draft(bytes);
        assertThat(desk.alike(clerk, second, anEntry().code("42/SNV-VP").build()))
                .singleElement()
                .satisfies(like -> assertThat(like.sameBytes()).isTrue());
        var again = register.register(clerk, second, anEntry().code("42/SNV-VP").build(), false);
        assertThat(((Registration.Refused) again).refusals())
                .singleElement()
                .isInstanceOfSatisfying(RegistrationRefusal.AlreadyRegistered.class,
                        already -> assertThat(already.line()).isEqualTo(((Registration.Registered) first).line()));
        assertThat(desk.find(clerk, second)).get().extracting(Draft::state).isEqualTo(Draft.State.OPEN);
    }

    @Test
    void a_duplicate_registered_knowingly_is_pointed_out_to_the_next_clerk_as_well() {
        var bytes = bytes("bản thứ ba");
        register.register(clerk, draft(bytes), anEntry().code("43/SNV-VP").build(), true);
        assertThat(desk.alike(clerk, draft(bytes), anEntry().code("44/SNV-VP").build())).hasSize(1);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.2-storage")
    @Test
    void bytes_labelled_restricted_move_to_the_guarded_area_and_are_still_read() throws Exception {
        var bytes = bytes("đơn tố cáo");
        var hex = vn.tangthu.kernel.Checksum.of(bytes).hex();
        var lie = hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
        var draft = draft(bytes);
        assertThat(folder.resolve("bits/open/" + lie)).exists();
        register.register(clerk, draft, anEntry().code("45/SNV-TTr").labelled(Sensitivity.RESTRICTED).build(), false);
        assertThat(folder.resolve("bits/open/" + lie)).doesNotExist();
        assertThat(folder.resolve("bits/guarded/" + lie)).hasBinaryContent(bytes);
        try (var read = modules.get(vn.tangthu.bitstore.Bitstore.class).open(vn.tangthu.kernel.Checksum.of(bytes))) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void two_clerks_registering_the_same_draft_at_once_make_one_line() throws Exception {
        var draft = draft(bytes("một văn bản, hai người bấm"));
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Registration>> both = List.of(
                    () -> register.register(clerk, draft, anEntry().code("51/SNV-VP").build(), false),
                    () -> register.register(clerk, draft, anEntry().code("51/SNV-VP").build(), false));
            var outcomes = new java.util.ArrayList<Registration>();
            for (var one : pool.invokeAll(both)) outcomes.add(one.get());
            assertThat(outcomes).filteredOn(Registration.Registered.class::isInstance).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(register.list(clerk, RegisterQuestion.year(2026)).total()).isEqualTo(1);
    }

    @Test
    void author_and_abstract_are_required_and_all_faults_are_told_at_once() {
        var refusals = refused(anEntry().from("").about("").dated(LocalDate.of(2027, 1, 1)));
        assertThat(refusals).extracting(r -> r.field().orElseThrow()).containsExactly(Field.AUTHOR, Field.ABSTRACT, Field.DOCUMENT_DATE);
    }

    @Test
    void a_document_with_a_state_secret_mark_is_kept_out() {
        assertThat(refused(anEntry().marked("TỐI MẬT"))).containsExactly(new RegistrationRefusal.StateSecret("TỐI MẬT"));
    }

    @Test
    void a_correction_strikes_through_and_keeps_both() {
        var line = registered(anEntry().code("61/SNV-VP")).line();
        var corrected = register.correct(clerk, line, anEntry().code("61/SNV-TCCB").build(), "Đọc nhầm ký hiệu");
        assertThat(corrected).isEqualTo(new Correction.Corrected(line));
        assertThat(register.open(clerk, line)).get().extracting(l -> l.entry().code()).isEqualTo("61/SNV-TCCB");
        assertThat(register.struck(clerk, line)).singleElement().satisfies(struck -> {
            assertThat(struck.field()).isEqualTo("code");
            assertThat(struck.was()).isEqualTo("61/SNV-VP");
            assertThat(struck.became()).isEqualTo("61/SNV-TCCB");
            assertThat(struck.why()).isEqualTo("Đọc nhầm ký hiệu");
            assertThat(struck.by()).isEqualTo("Nguyễn Thị Lành");
        });
    }

    @Test
    void a_correction_without_a_reason_or_without_a_change_is_refused() {
        var line = registered(anEntry().code("62/SNV-VP")).line();
        var wanted = anEntry().code("63/SNV-VP").build();
        assertThat(register.correct(clerk, line, wanted, "  ")).isEqualTo(new Correction.Refused(List.of(new RegistrationRefusal.ReasonMissing())));
        var same = register.open(clerk, line).orElseThrow().entry();
        assertThat(register.correct(clerk, line, same, "Xem lại")).isEqualTo(new Correction.Refused(List.of(new RegistrationRefusal.NothingChanged())));
    }

    @Test
    void a_duplicate_registered_knowingly_stays_one_when_it_is_corrected() {
        registered(anEntry().code("64/SNV-VP"));
        var second = ((Registration.Registered) register.registerPaper(clerk, anEntry().code("64/SNV-VP").build(), true)).line();
        assertThat(register.correct(clerk, second, anEntry().code("64/SNV-VP").about("V/v nghỉ Tết").build(), "Trích yếu sai"))
                .isEqualTo(new Correction.Corrected(second));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "A4")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B4")
    @Test
    void not_even_the_owner_of_the_tables_can_erase_a_line_or_change_one_without_a_reason() {
        var line = registered(anEntry().code("65/SNV-VP")).line();
        for (var statement : List.of(
                "delete from correspondence.line where id = '" + line + "'",
                "update correspondence.line set number = 9 where id = '" + line + "'",
                "update correspondence.line set author = 'x' where id = '" + line + "'",
                "truncate correspondence.line",
                "delete from correspondence.line_correction",
                "truncate correspondence.line_correction")) {
            assertThatThrownBy(() -> database.asOwner().sql(statement).update()).as(statement).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void only_a_clerk_registers_corrects_and_sees_the_desk() {
        var officer = person(agency, "Trần Quốc Toản", Role.OFFICER);
        var line = registered(anEntry().code("71/SNV-VP")).line();
        var draft = draft(bytes("chỉ văn thư"));
        assertThat(register.registerPaper(officer, anEntry().build(), false)).isEqualTo(new Registration.Refused(new RegistrationRefusal.NotAClerk()));
        assertThat(register.correct(officer, line, anEntry().build(), "thử")).isInstanceOf(Correction.Refused.class);
        assertThat(desk.receive(officer, "a.pdf", new ByteArrayInputStream(bytes("x")))).isInstanceOf(Receipt.NotReceived.class);
        assertThat(desk.open(officer)).isEmpty();
        assertThat(desk.find(officer, draft)).isEmpty();
        assertThat(register.open(officer, line)).isPresent();
    }

    @Test
    void another_agency_sees_nothing_of_it() {
        var line = registered(anEntry().code("72/SNV-VP")).line();
        var draft = draft(bytes("của riêng cơ quan này"));
        var stranger = person(new AgencyId(UUID.randomUUID()), "Phạm Văn Ngoài", Role.CLERK);
        assertThat(register.open(stranger, line)).isEmpty();
        assertThat(register.struck(stranger, line)).isEmpty();
        assertThat(register.list(stranger, RegisterQuestion.year(2026)).total()).isZero();
        assertThat(desk.find(stranger, draft)).isEmpty();
        assertThat(desk.discard(stranger, draft, "")).isFalse();
        assertThat(register.register(stranger, draft, anEntry().build(), false)).isEqualTo(new Registration.Refused(new RegistrationRefusal.NotOnDesk()));
        assertThat(register.correct(stranger, line, anEntry().about("khác").build(), "thử")).isInstanceOf(Correction.Refused.class);
    }

    @Test
    void the_database_itself_refuses_what_a_query_forgot_to_ask() {
        registered(anEntry().code("73/SNV-VP"));
        var stranger = person(new AgencyId(UUID.randomUUID()), "Phạm Văn Ngoài", Role.CLERK);
        var unguarded = "select count(*) from correspondence.line where agency_id = '" + agency + "'";
        assertThat(database.actingAs.call(clerk, () -> database.jdbc.sql(unguarded).query(Long.class).single())).isEqualTo(1);
        assertThat(database.actingAs.call(stranger, () -> database.jdbc.sql(unguarded).query(Long.class).single())).isZero();
        assertThat(database.jdbc.sql(unguarded).query(Long.class).single()).as("nobody told who acts").isZero();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "A3")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "E2")
    @Test
    void a_restricted_document_is_seen_by_clerk_head_and_addressee_only() {
        var addressee = person(agency, "Đặng Thu Thảo", Role.OFFICER);
        var line = registered(anEntry().code("81/SNV-TTr").labelled(Sensitivity.RESTRICTED).forPerson(addressee.person())).line();
        assertThat(register.open(clerk, line)).isPresent();
        assertThat(register.open(addressee, line)).isPresent();
        assertThat(register.open(person(agency, "Chủ tịch", Role.AGENCY_HEAD), line)).isPresent();
        assertThat(register.open(person(agency, "Người khác", Role.OFFICER), line)).isEmpty();
        assertThat(register.open(person(agency, "Quản trị", Role.ADMINISTRATOR), line)).isEmpty();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.2-reads")
    @Test
    void reading_a_confidential_document_leaves_a_trace_and_reading_an_internal_one_does_not() {
        var open = registered(anEntry().code("82/SNV-TTr")).line();
        var confidential = registered(anEntry().code("83/SNV-TTr").labelled(Sensitivity.CONFIDENTIAL)).line();
        register.open(clerk, open);
        register.open(clerk, confidential);
        assertThat(reads(open)).isZero();
        assertThat(reads(confidential)).isEqualTo(1);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.2-reads")
    @Test
    void a_correction_of_a_restricted_or_confidential_document_is_logged_with_what_it_was_and_became() {
        for (var label : List.of(Sensitivity.RESTRICTED, Sensitivity.CONFIDENTIAL)) {
            var entry = anEntry().code("8" + label.level() + "/SNV-TTr").labelled(label);
            var line = registered(entry).line();
            register.correct(clerk, line, entry.about("V/v đã sửa trích yếu").build(), "Ghi nhầm");
            var trace = database.asOwner().sql("""
                            select sensitivity, details ->> 'abstract' as change, details ->> 'why' as why, person_name
                            from audit.entry where act = 'incoming.corrected' and object_id = ?""")
                    .param(line.toString()).query().singleRow();
            assertThat(((Number) trace.get("sensitivity")).intValue()).isEqualTo(label.level());
            assertThat((String) trace.get("change")).contains("cải cách hành chính").endsWith(" → V/v đã sửa trích yếu");
            assertThat(trace.get("why")).isEqualTo("Ghi nhầm");
            assertThat(trace.get("person_name")).isEqualTo(clerk.name());
        }
    }

    @Test
    void the_trace_of_a_correction_that_changes_the_label_is_as_sensitive_as_the_higher_of_the_two() {
        var lowered = registered(anEntry().code("87/SNV-TTr").labelled(Sensitivity.CONFIDENTIAL)).line();
        register.correct(clerk, lowered, anEntry().code("87/SNV-TTr").about("V/v công bố kết luận thanh tra").build(), "Đã công bố");
        var raised = registered(anEntry().code("88/SNV-TTr")).line();
        register.correct(clerk, raised, anEntry().code("88/SNV-TTr").labelled(Sensitivity.RESTRICTED).build(), "Có thông tin cá nhân");
        assertThat(List.of(sensitivityOfCorrection(lowered), sensitivityOfCorrection(raised))).containsExactly(4, 3);
    }

    private static int sensitivityOfCorrection(LineId line) {
        return database.asOwner().sql("select sensitivity from audit.entry where act = 'incoming.corrected' and object_id = ?")
                .param(line.toString()).query(Integer.class).single();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.1.2-labels")
    @Test
    void every_line_carries_one_of_the_four_sensitivity_labels_and_no_other_is_possible() {
        for (var label : Sensitivity.values()) {
            var line = registered(anEntry().code("9" + label.level() + "/SNV-VP").labelled(label)).line();
            assertThat(register.open(clerk, line)).get().extracting(l -> l.entry().label()).isEqualTo(label);
        }
        assertThat(Sensitivity.values()).extracting(Sensitivity::level).containsExactly(1, 2, 3, 4);
        for (var level : List.of("0", "5", "null")) {
            assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.jdbc.sql("""
                            insert into correspondence.line (id, agency_id, year, arrived_on, author, abstract, label, registered_by, registered_name, registered_at)
                            values (gen_random_uuid(), ?, 2026, current_date, 'Sở Y tế', 'thử', %s, gen_random_uuid(), 'x', now())""".formatted(level))
                    .param(agency.value()).update())).as("level " + level).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        for (int i = 1; i <= 12; i++) {
            registered(anEntry().code(i + "/SXD-QH").from(i % 2 == 0 ? "Sở Xây dựng" : "Sở Y tế").about("Quy hoạch khu dân cư số " + i));
        }
        var question = new RegisterQuestion(2026, "quy hoach dan cu", "Sở Xây dựng", "", java.util.Optional.empty(), java.util.Optional.empty(),
                RegisterQuestion.Sort.NUMBER, false, 2, 4);
        var page = register.list(clerk, question);
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.lines()).extracting(l -> l.number().value()).containsExactly(10, 12);
        var all = new java.util.ArrayList<Integer>();
        register.each(clerk, RegisterQuestion.year(2026), l -> all.add(l.number().value()));
        assertThat(all).containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void what_is_taken_off_the_desk_can_be_put_back() {
        var draft = draft(bytes("bỏ nhầm"));
        assertThat(desk.discard(clerk, draft, "Không phải văn bản")).isTrue();
        assertThat(desk.open(clerk)).isEmpty();
        assertThat(desk.putBack(clerk, draft)).isTrue();
        assertThat(desk.open(clerk)).extracting(Draft::id).containsExactly(draft);
    }

    @Test
    void what_the_clerk_typed_is_kept_until_it_is_registered() {
        var draft = draft(bytes("gõ dở"));
        var typed = anEntry().about("Mới gõ được một nửa").build();
        assertThat(desk.keep(clerk, draft, typed)).isTrue();
        assertThat(desk.find(clerk, draft)).get().extracting(d -> d.typed().orElseThrow()).isEqualTo(typed);
    }

    private DraftId draft(byte[] bytes) {
        return ((Receipt.Received) desk.receive(clerk, "van-ban.pdf", new ByteArrayInputStream(bytes))).draft();
    }

    /** Bytes of their own for this agency. */
    private byte[] bytes(String text) {
        return (text + " " + agency + " " + files.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }

    private Registration.Registered registered(Entries entry) {
        var outcome = register.registerPaper(clerk, entry.build(), false);
        assertThat(outcome).isInstanceOf(Registration.Registered.class);
        return (Registration.Registered) outcome;
    }

    private List<RegistrationRefusal> refused(Entries entry) {
        var outcome = register.registerPaper(clerk, entry.build(), false);
        assertThat(outcome).isInstanceOf(Registration.Refused.class);
        return ((Registration.Refused) outcome).refusals();
    }

    private static int number(Registration outcome) {
        return ((Registration.Registered) outcome).number().value();
    }

    private static long traces() {
        return database.asOwner().sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private static long reads(LineId line) {
        return database.asOwner().sql("select count(*) from audit.entry where category = 'read' and object_id = ?").param(line.toString()).query(Long.class).single();
    }
}
