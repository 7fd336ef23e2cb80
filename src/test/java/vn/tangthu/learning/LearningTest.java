package vn.tangthu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.learning.Office.entry;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** What stays of a confirmation, what is learnt from it, and for whom. */
class LearningTest {

    private static final String HEALTH = "SỞ Y TẾ TỈNH AN HẢI";
    private static final String MISREAD = "SỞ Y TÊ TỈNH AN HẢI";

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestModules modules;
    private static JdbcClient owner;

    private AgencyId agency;
    private Office office;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, SteppingClock.at("2026-11-20T02:00:00Z"),
                "bitstore", "audit", "search", "recognition", "organisation", "learning", "correspondence");
        owner = database.asOwner();
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void newAgency() {
        agency = new AgencyId(UUID.randomUUID());
        office = officeOf(agency);
    }

    private static Office officeOf(AgencyId agency) {
        return new Office(modules.get(IncomingDesk.class), modules.get(IncomingRegister.class), owner, Office.person(agency, Role.CLERK));
    }

    @Test
    void a_confirmation_keeps_what_was_read_and_what_the_clerk_made_of_it() {
        var line = office.registered(misread(1), entry(HEALTH, "1/SYT-NVY"));
        var row = owner.sql("select agency_id, shown, pages, took_millis, changed, month::text, position from learning.confirmation where line_id = ?").param(line.value()).query().singleRow();
        assertThat(row).containsEntry("agency_id", agency.value()).containsEntry("shown", "01/2026").containsEntry("pages", 1)
                .containsEntry("took_millis", 850L).containsEntry("month", "2026-11-01").containsEntry("position", "Giám đốc");
        var author = field(line.value(), "AGENCY");
        assertThat(author.get("read").asString()).isEqualTo(MISREAD);
        assertThat(author.get("confirmed").asString()).isEqualTo(HEALTH);
        assertThat(author.get("confidence").asDouble()).isEqualTo(0.97);
        assertThat(author.get("sure").asBoolean()).isTrue();
        assertThat(author.get("exact").asBoolean()).isFalse();
        assertThat(author.get("page").asInt()).isEqualTo(1);
        assertThat(author.get("box").toString()).isEqualTo("[100,200,300,40]");
        assertThat(field(line.value(), "SYMBOL").get("exact").asBoolean()).isTrue();
        assertThat(field(line.value(), "ABSTRACT").get("basis").asString()).isEqualTo("ABSENT");
    }

    @Test
    void the_post_of_a_signer_is_his_own_and_not_that_of_the_one_he_signs_for() {
        var read = new DocumentFields(misread(1).values(), java.util.List.of(new DocumentFields.Signer(
                java.util.List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), java.util.Optional.of("KT."), java.util.Optional.of("Trần Thị Ẩn"))), java.util.List.of(), java.util.List.of());
        office.registered(read, entry(HEALTH, "1/SYT-NVY"));
        assertThat(owner.sql("select position from learning.known where agency_id = ? and item = 'SIGNER'").param(agency.value()).query(String.class).single())
                .isEqualTo("PHÓ GIÁM ĐỐC");
    }

    @Test
    void a_scan_registered_before_it_was_read_teaches_names_and_counts_for_nothing_else() {
        office.registered(office.unread(), entry(HEALTH, "1/SYT-NVY"));
        assertThat(known("PARTNER", HEALTH)).isEqualTo(1);
        assertThat(count("select count(*) from learning.tally where agency_id = ?")).isZero();
    }

    @Test
    void a_scan_read_after_it_was_registered_counts_from_then_on_and_can_be_corrected_like_any_other() {
        var line = office.registered(office.unread(), entry(HEALTH, "1/SYT-NVY"));
        var reading = owner.sql("select reading_id from correspondence.line where id = ?").param(line.value()).query(UUID.class).single();
        for (int twice = 0; twice < 2; twice++) {
            database.actingAs.run(vn.tangthu.kernel.Actor.system("recognition"), () -> modules.publish(
                    new vn.tangthu.recognition.FieldsRead(new vn.tangthu.recognition.ReadingId(reading), misread(1))));
        }
        assertThat(count("select sum(n) from learning.tally where agency_id = ? and field = 'AGENCY'")).isEqualTo(1);
        assertThat(exactAuthors()).isZero();
        office.corrected(line, entry(MISREAD, "1/SYT-NVY"));
        assertThat(exactAuthors()).isEqualTo(1);
        assertThat(known("PARTNER", HEALTH)).isZero();
    }

    @Test
    void nothing_that_was_read_can_stand_in_the_way_of_a_registration() {
        var odd = Read.by("SỞ " + "Y TẾ ".repeat(700), 1.7).and(FieldName.TYPE, "Công \"văn\" \\ {", -3).fields();
        var line = office.registered(odd, entry("Sở " + "y tế ".repeat(700), "1/SYT-" + "N".repeat(900)));
        assertThat(owner.sql("select author || symbol from learning.confirmation where line_id = ?").param(line.value()).query(String.class).single()).isEmpty();
        assertThat(count("select sum(n) from learning.tally where agency_id = ? and field = 'AGENCY' and bin = 19")).isEqualTo(1);
    }

    @Test
    void paper_without_a_scan_leaves_no_evidence() {
        modules.get(IncomingRegister.class).registerPaper(office.clerk, entry(HEALTH, "77/SYT-NVY"), false);
        assertThat(count("select count(*) from learning.confirmation where agency_id = ?")).isZero();
    }

    @Test
    void a_registration_that_is_refused_leaves_no_evidence() {
        office.registered(misread(1), entry(HEALTH, "1/SYT-NVY"));
        var refused = modules.get(IncomingRegister.class).register(office.clerk, office.scan(misread(1)), entry(HEALTH, "1/SYT-NVY"), false);
        assertThat(refused).isInstanceOf(vn.tangthu.correspondence.Registration.Refused.class);
        assertThat(count("select count(*) from learning.confirmation where agency_id = ?")).isEqualTo(1);
    }

    @Test
    void what_was_corrected_twice_is_proposed_right_the_third_time() {
        office.registered(misread(1), entry(HEALTH, "1/SYT-NVY"));
        assertThat(author(office.proposed(misread(2)))).isEqualTo(MISREAD);
        office.registered(misread(2), entry(HEALTH, "2/SYT-NVY"));
        var third = office.proposed(misread(3));
        assertThat(author(third)).isEqualTo(HEALTH);
        assertThat(third.fields().get(FieldName.AGENCY).orElseThrow().sure()).isFalse();
        assertThat(third.hint(FieldName.AGENCY)).contains(new Hint(Basis.RIGHTED, MISREAD, HEALTH, 2));
    }

    @Test
    void nothing_learnt_leaks_to_another_agency() {
        learnt();
        var elsewhere = officeOf(new AgencyId(UUID.randomUUID()));
        assertThat(author(elsewhere.proposed(misread(3)))).isEqualTo(MISREAD);
        elsewhere.registered(misread(4), entry(MISREAD, "4/SYT-NVY"));
        assertThat(author(office.proposed(misread(5)))).isEqualTo(HEALTH);
        for (var table : java.util.List.of("confirmation", "known", "tally", "version")) {
            long theirs = database.actingAs.read(elsewhere.clerk, () -> database.jdbc
                    .sql("select count(*) from learning." + table + " where agency_id = ?").param(agency.value()).query(Long.class).single());
            assertThat(theirs).as(table).isZero();
        }
    }

    @Test
    void nobody_writes_what_was_learnt_but_the_database() {
        learnt();
        for (var change : java.util.List.of(
                "update learning.known set confirmed = 99", "insert into learning.tally values (gen_random_uuid(), now(), 'AGENCY', 'READ', 1, 1, 1, 1, 1)",
                "delete from learning.confirmation", "update learning.confirmation set current = true", "update learning.tally set exact = 0")) {
            assertThatThrownBy(() -> database.actingAs.run(office.clerk, () -> database.jdbc.sql(change).update()))
                    .as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void evidence_for_another_agency_is_refused() {
        assertThatThrownBy(() -> database.actingAs.run(office.clerk, () -> database.jdbc.sql("""
                insert into learning.confirmation (line_id, ordinal, agency_id, reading_id, shown, registered_at, month, guarded, pages, changed, fields)
                values (gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(), '1/2026', now(), now(), false, 1, 0, '[]')""").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_line_corrected_later_takes_back_what_it_had_taught() {
        var first = office.registered(misread(1), entry(MISREAD, "1/SYT-NVY"));
        var second = office.registered(misread(2), entry(MISREAD, "2/SYT-NVY"));
        assertThat(known("PARTNER", MISREAD)).isEqualTo(2);
        assertThat(exactAuthors()).isEqualTo(2);
        office.corrected(first, entry(HEALTH, "1/SYT-NVY"));
        office.corrected(second, entry(HEALTH, "2/SYT-NVY"));
        assertThat(known("PARTNER", MISREAD)).isZero();
        assertThat(known("PARTNER", HEALTH)).isEqualTo(2);
        assertThat(known("READ_AS", HEALTH)).isEqualTo(2);
        assertThat(exactAuthors()).isZero();
        assertThat(count("select sum(n) from learning.tally where agency_id = ? and field = 'AGENCY'")).isEqualTo(2);
        assertThat(count("select count(*) from learning.confirmation where agency_id = ?")).isEqualTo(4);
        assertThat(author(office.proposed(misread(3)))).isEqualTo(HEALTH);
    }

    @Test
    void a_correction_that_touches_nothing_that_is_read_changes_no_figure() {
        var line = office.registered(misread(1), entry(HEALTH, "1/SYT-NVY"));
        var before = owner.sql("select field, basis, bin, n, exact, exact_read, certainty from learning.tally where agency_id = ? order by 1, 2, 3").param(agency.value()).query().listOfRows();
        var e = entry(HEALTH, "1/SYT-NVY");
        office.corrected(line, new vn.tangthu.correspondence.EntryDraft(e.arrivedOn(), e.author(), e.authorParent(), e.code(), e.documentDate(), e.kind(),
                e.abstractText(), e.signer(), e.urgency(), "", "Văn phòng", java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), "", "", e.label()));
        assertThat(owner.sql("select field, basis, bin, n, exact, exact_read, certainty from learning.tally where agency_id = ? order by 1, 2, 3").param(agency.value()).query().listOfRows()).isEqualTo(before);
    }

    @Test
    void of_a_restricted_document_figures_are_kept_and_no_word() {
        var line = office.registered(misread(1), entry(HEALTH, "1/SYT-NVY", Sensitivity.RESTRICTED));
        assertThat(owner.sql("select fields::text from learning.confirmation where line_id = ?").param(line.value()).query(String.class).single())
                .doesNotContain("AN HẢI").doesNotContain("tiêm chủng").contains("\"AGENCY\"");
        assertThat(count("select count(*) from learning.known where agency_id = ?")).isZero();
        assertThat(count("select sum(n) from learning.tally where agency_id = ? and field = 'AGENCY'")).isEqualTo(1);
    }

    @Test
    void a_document_that_becomes_a_restricted_one_leaves_no_word_behind() {
        var line = office.registered(misread(1), entry(HEALTH, "1/SYT-NVY"));
        office.corrected(line, entry(HEALTH, "1/SYT-NVY", Sensitivity.CONFIDENTIAL));
        assertThat(owner.sql("select string_agg(c::text, '') from learning.confirmation c where line_id = ?").param(line.value()).query(String.class).single())
                .doesNotContain("AN HẢI").doesNotContain("tiêm chủng").doesNotContain("Trần Thị Ẩn");
        assertThat(count("select coalesce(sum(confirmed), 0) from learning.known where agency_id = ?")).isZero();
    }

    @Test
    void clerks_at_once_lose_no_count() throws Exception {
        var scans = java.util.stream.IntStream.range(0, 40).mapToObj(n -> office.scan(misread(n))).toList();
        var register = modules.get(IncomingRegister.class);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            var all = java.util.stream.IntStream.range(0, 40)
                    .<java.util.concurrent.Callable<Object>>mapToObj(n -> () -> register.register(office.clerk, scans.get(n), entry(HEALTH, n + "/SYT-NVY"), true)).toList();
            for (var done : pool.invokeAll(all)) assertThat(done.get()).isInstanceOf(vn.tangthu.correspondence.Registration.Registered.class);
        } finally {
            pool.shutdown();
        }
        assertThat(known("PARTNER", HEALTH)).isEqualTo(40);
        assertThat(known("SIGNER", HEALTH)).isEqualTo(40);
        assertThat(count("select sum(n) from learning.tally where agency_id = ? and field = 'DOCUMENT'")).isEqualTo(40);
    }

    @Test
    void clerks_who_register_and_clerks_who_correct_do_not_stand_in_each_others_way() throws Exception {
        var register = modules.get(IncomingRegister.class);
        var lines = java.util.stream.IntStream.range(0, 30).mapToObj(n -> office.registered(misread(n), entry(n % 2 == 0 ? HEALTH : MISREAD, n + "/SYT-NVY"))).toList();
        var scans = java.util.stream.IntStream.range(30, 60).mapToObj(n -> office.scan(misread(n))).toList();
        var pool = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            var acts = new java.util.ArrayList<java.util.concurrent.Callable<Object>>();
            for (int i = 0; i < 30; i++) {
                int n = i;
                acts.add(() -> register.correct(office.clerk, lines.get(n), entry(n % 2 == 0 ? MISREAD : HEALTH, n + "/SYT-NVY"), "ghi nhầm"));
                acts.add(() -> register.register(office.clerk, scans.get(n), entry(n % 2 == 0 ? HEALTH : MISREAD, 30 + n + "/SYT-NVY"), true));
            }
            for (var done : pool.invokeAll(acts)) {
                assertThat(done.get()).isInstanceOfAny(vn.tangthu.correspondence.Registration.Registered.class, vn.tangthu.correspondence.Correction.Corrected.class);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(known("PARTNER", HEALTH)).isEqualTo(30);
        assertThat(known("PARTNER", MISREAD)).isEqualTo(30);
        assertThat(count("select sum(n) from learning.tally where agency_id = ? and field = 'DOCUMENT'")).isEqualTo(60);
    }

    @Test
    void another_server_knows_at_once_what_this_one_has_learnt() {
        var there = new PriorsInMemory(database.actingAs, new KnownRows(database.jdbc), SteppingClock.at("2026-11-20T02:00:00Z"));
        assertThat(author(there.of(office.clerk).appliedTo(misread(1)))).isEqualTo(MISREAD);
        learnt();
        assertThat(author(there.of(office.clerk).appliedTo(misread(3)))).isEqualTo(HEALTH);
        long id = owner.sql("select id from learning.known where agency_id = ? and item = 'READ_AS'").param(agency.value()).query(Long.class).single();
        assertThat(modules.get(KnownItems.class).switchOff(office.clerk, id)).isTrue();
        assertThat(author(there.of(office.clerk).appliedTo(misread(4)))).isEqualTo(MISREAD);
    }

    private void learnt() {
        office.registered(misread(1), entry(HEALTH, "1/SYT-NVY"));
        office.registered(misread(2), entry(HEALTH, "2/SYT-NVY"));
    }

    /** Recognition has called the wrong name sure. */
    private static DocumentFields misread(int number) {
        return Read.by(MISREAD, 0.97).code(String.valueOf(number), 0.96, "SYT-NVY", 0.9).and(FieldName.DATE, "2026-11-18", 0.96)
                .and(FieldName.TYPE, "Công văn", 0.96).signed("Trần Thị Ẩn", 0.88, "Giám đốc").fields();
    }

    private static String author(Suggestion suggestion) {
        return suggestion.fields().get(FieldName.AGENCY).orElseThrow().value();
    }

    private long known(String item, String author) {
        return owner.sql("select coalesce(sum(confirmed), 0) from learning.known where agency_id = ? and item = ? and author = ?")
                .params(agency.value(), item, author).query(Long.class).single();
    }

    private long exactAuthors() {
        return count("select coalesce(sum(exact), 0) from learning.tally where agency_id = ? and field = 'AGENCY'");
    }

    private long count(String sql) {
        return owner.sql(sql).param(agency.value()).query(Long.class).single();
    }

    private static JsonNode field(UUID line, String name) {
        var fields = JsonMapper.builder().build().readTree(
                owner.sql("select fields::text from learning.confirmation where line_id = ? and current").param(line).query(String.class).single());
        for (var field : fields) if (field.get("field").asString().equals(name)) return field;
        throw new AssertionError(name + " in " + fields);
    }
}
