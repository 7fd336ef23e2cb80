package vn.tangthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.outgoing.Bureau.made;
import static vn.tangthu.outgoing.Bureau.refusal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.tangthu.testing.Conforms;

/** Numbers of outgoing documents: from which series, in which order, and what becomes of those that are not given. */
class NumberSeriesTest {

    @TempDir
    static Path folder;

    private static Bureau bureau;
    private Bureau.Office office;

    @BeforeAll
    static void open() {
        bureau = new Bureau(folder);
    }

    @AfterAll
    static void close() {
        bureau.close();
    }

    @BeforeEach
    void newOffice() {
        bureau.clock.moveTo("2026-11-20T02:00:00Z");
        office = bureau.new Office("SNV");
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C3")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C5")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C7")
    @Test
    void the_first_number_of_a_year_is_01_and_the_symbol_follows_the_pattern_of_the_kind() {
        assertThat(office.numbered("Công văn")).isEqualTo("01/SNV-VP");
        assertThat(office.numbered("Quyết định")).isEqualTo("02/QĐ-SNV");
        assertThat(office.numbered("Quyết định (quy phạm pháp luật)")).isEqualTo("01/2026/QĐ-SNV");
        assertThat(office.numbered("Thông báo")).isEqualTo("03/TB-SNV");
    }

    @Test
    void paper_and_electronic_documents_share_a_series() {
        var paper = office.approved(onPaper());
        made(bureau.numbering.number(office.clerk, signedOnPaper(paper), office.revision(paper)));
        assertThat(office.document(paper).code()).isEqualTo("01/SNV-VP");
        assertThat(office.numbered("Công văn")).isEqualTo("02/SNV-VP");
    }

    private Particulars onPaper() {
        var electronic = office.particulars("Công văn", "V/v ký trên giấy");
        return new Particulars(electronic.kind(), Medium.PAPER, electronic.abstractText(), "", electronic.label(), "", electronic.signer(), "",
                List.of(), java.util.Optional.empty(), "", 3, "");
    }

    private OutgoingId signedOnPaper(OutgoingId id) {
        made(bureau.modules.get(Issuing.class).signedOnPaper(office.clerk, id, office.revision(id), ""));
        return id;
    }

    @Test
    void eight_clerks_at_once_get_1_to_120_each_number_once() throws Exception {
        var waiting = new ArrayList<OutgoingId>();
        for (int i = 0; i < 120; i++) waiting.add(office.approved());
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> clerks = IntStream.range(0, 8).<Callable<Void>>mapToObj(c -> () -> {
                for (int i = c; i < 120; i += 8) made(bureau.numbering.number(office.clerk, waiting.get(i), office.revision(waiting.get(i))));
                return null;
            }).toList();
            for (var one : pool.invokeAll(clerks)) one.get();
        } finally {
            pool.shutdown();
        }
        var given = new TreeSet<Integer>();
        for (var id : waiting) given.add(office.document(id).number().orElseThrow().number());
        assertThat(given).hasSize(120).startsWith(1).endsWith(120);
        assertGapless(2026);
    }

    @Test
    void the_series_begins_again_with_the_year_of_hanoi_time() {
        bureau.clock.moveTo("2026-12-31T16:59:59Z");
        assertThat(office.numbered("Công văn")).isEqualTo("01/SNV-VP");
        assertThat(office.numbered("Công văn")).isEqualTo("02/SNV-VP");
        bureau.clock.moveTo("2026-12-31T17:00:00Z");
        var first = office.approved();
        made(bureau.numbering.number(office.clerk, first, office.revision(first)));
        assertThat(office.document(first).number().orElseThrow()).satisfies(number -> {
            assertThat(number.year()).isEqualTo(2027);
            assertThat(number.symbol()).isEqualTo("01/SNV-VP");
            assertThat(number.on()).isEqualTo(LocalDate.of(2027, 1, 1));
        });
    }

    @Test
    void a_clock_set_back_over_new_years_midnight_gives_no_number() {
        bureau.clock.moveTo("2026-12-31T17:00:01Z");
        office.numbered("Công văn");
        bureau.clock.moveTo("2026-12-31T16:59:30Z");
        var late = office.approved();
        assertThat(refusal(bureau.numbering.number(office.clerk, late, office.revision(late))))
                .isEqualTo(new OutgoingRefusal.ClockWentBack(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(office.document(late).state()).isEqualTo(State.APPROVED);
        assertThat(bureau.numbering.standings(office.clerk, 2026).get(0).last()).isZero();
        bureau.clock.moveTo("2026-12-31T17:05:00Z");
        made(bureau.numbering.number(office.clerk, late, office.revision(late)));
        assertThat(office.document(late).code()).isEqualTo("02/SNV-VP");
    }

    @Test
    void numbers_given_while_the_clock_turns_the_year_fall_to_one_year_or_the_other_without_gaps() throws Exception {
        bureau.clock.moveTo("2026-12-31T16:59:00Z");
        var waiting = new ArrayList<OutgoingId>();
        for (int i = 0; i < 60; i++) waiting.add(office.approved());
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> clerks = IntStream.range(0, 4).<Callable<Void>>mapToObj(c -> () -> {
                for (int i = c; i < 60; i += 4) {
                    if (i == 28) bureau.clock.moveTo("2026-12-31T17:00:00Z");
                    var id = waiting.get(i);
                    var move = bureau.numbering.number(office.clerk, id, office.revision(id));
                    // one clerk may have looked at the clock before midnight and come to the series after the first of the new year
                    if (!(move instanceof Move.Made)) {
                        assertThat(refusal(move)).isInstanceOf(OutgoingRefusal.ClockWentBack.class);
                        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
                    }
                }
                return null;
            }).toList();
            for (var one : pool.invokeAll(clerks)) one.get();
        } finally {
            pool.shutdown();
        }
        assertGapless(2026);
        assertGapless(2027);
        int all = bureau.numbering.standings(office.clerk, 2026).get(0).last() + bureau.numbering.standings(office.clerk, 2027).get(0).last();
        assertThat(all).isEqualTo(60);
    }

    @Test
    void a_number_kept_back_is_given_later_with_its_own_day() {
        office.numbered("Công văn");
        assertThat(bureau.numbering.reserve(office.clerk, "VB", "Giữ cho Quyết định nâng lương, chờ Giám đốc về")).isEqualTo(new Numbering.Answer.Taken(2));
        bureau.clock.moveTo("2026-11-25T02:00:00Z");
        assertThat(office.numbered("Công văn")).isEqualTo("03/SNV-VP");
        var late = office.approved(office.particulars("Quyết định", "Về việc nâng lương"));
        var reserved = bureau.numbering.reservedFor(office.clerk, office.document(late));
        assertThat(reserved).hasSize(1);
        made(bureau.numbering.numberFromReserve(office.clerk, late, office.revision(late), 2026, 2));
        var number = office.document(late).number().orElseThrow();
        assertThat(number.symbol()).isEqualTo("02/QĐ-SNV");
        assertThat(number.on()).isEqualTo(LocalDate.of(2026, 11, 20));
        var again = office.approved();
        assertThat(refusal(bureau.numbering.numberFromReserve(office.clerk, again, office.revision(again), 2026, 2))).isEqualTo(new OutgoingRefusal.NoSuchNumber());
    }

    @Test
    void numbers_used_on_paper_are_skipped_with_the_reason_and_the_series_goes_on_behind_them() {
        assertThat(bureau.numbering.skipTo(office.clerk, "VB", 245, "Sổ giấy trước khi dùng hệ thống")).isEqualTo(new Numbering.Answer.Taken(245));
        assertThat(office.numbered("Công văn")).isEqualTo("246/SNV-VP");
        assertThat(bureau.numbering.skipTo(office.clerk, "VB", 100, "Nhầm")).isEqualTo(new Numbering.Answer.Refused(new OutgoingRefusal.SkipsNothing(246)));
        assertGapless(2026);
        assertThat(bureau.numbering.list(office.clerk, "VB", 2026, true, 0, 500)).hasSize(245)
                .allSatisfy(number -> assertThat(number.why()).isEqualTo("Sổ giấy trước khi dùng hệ thống"));
    }

    @Test
    void nothing_is_reserved_skipped_or_given_up_without_a_reason_or_by_anybody_but_a_clerk() {
        assertThat(bureau.numbering.reserve(office.clerk, "VB", " ")).isEqualTo(new Numbering.Answer.Refused(new OutgoingRefusal.ReasonMissing()));
        for (var other : List.of(office.officer, office.unitHead, office.head)) {
            assertThat(bureau.numbering.reserve(other, "VB", "Giữ")).isEqualTo(new Numbering.Answer.Refused(new OutgoingRefusal.OnlyClerks()));
            assertThat(bureau.numbering.skipTo(other, "VB", 5, "Bỏ")).isEqualTo(new Numbering.Answer.Refused(new OutgoingRefusal.OnlyClerks()));
        }
        assertThat(bureau.numbering.standings(office.clerk, 2026).get(0).last()).isZero();
    }

    @Test
    void the_number_of_a_cancelled_document_stays_with_the_reason_and_is_never_given_again() {
        var id = office.approved();
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        made(bureau.deciding.cancel(office.clerk, id, office.revision(id), "Trùng với văn bản đã ban hành"));
        assertThat(office.document(id).state()).isEqualTo(State.CANCELLED);
        assertThat(office.numbered("Công văn")).isEqualTo("02/SNV-VP");
        assertThat(bureau.numbering.list(office.clerk, "VB", 2026, true, 0, 10)).singleElement().satisfies(number -> {
            assertThat(number.state()).isEqualTo(NumberState.CANCELLED);
            assertThat(number.why()).isEqualTo("Trùng với văn bản đã ban hành");
            assertThat(number.document()).contains(id);
        });
    }

    @Test
    void secret_documents_on_paper_have_a_series_of_their_own_and_nothing_but_the_number_is_kept() {
        assertThat(bureau.numbering.numberOnPaper(office.clerk, "VBM", "Báo cáo", "Văn bản mật, lưu giấy tại tủ số 1")).isEqualTo(new Numbering.Answer.Taken(1));
        assertThat(bureau.numbering.list(office.clerk, "VBM", 2026, false, 0, 10)).singleElement()
                .satisfies(number -> assertThat(number.symbol()).isEqualTo("01/BC-SNV"));
        assertThat(bureau.numbering.numberOnPaper(office.clerk, "VB", "Báo cáo", "Ngoài hệ thống")).isInstanceOf(Numbering.Answer.Refused.class);
    }

    @Test
    void the_agencys_regulation_sets_the_series_from_a_year_on_and_not_in_a_year_that_has_numbers() {
        var rules = bureau.modules.get(SeriesRules.class);
        var own = List.of(
                new SeriesRule("QD", "Quyết định", List.of("Quyết định"), false, "{number}/{kind}-{agency}", "{number}/{agency}-{unit}"),
                new SeriesRule("CV", "Văn bản khác", List.of(), false, "{number}/{kind}-{agency}", "{number}/{agency}-{unit}"));
        office.numbered("Công văn");
        assertThat(rules.set(office.clerk, 2026, "Quy chế 05/QĐ-SNV", own)).containsExactly(new OutgoingRefusal.SeriesInUse(2026));
        assertThat(rules.set(office.clerk, 2027, "", own)).containsExactly(new OutgoingRefusal.FieldMissing("basis"));
        assertThat(rules.set(office.officer, 2027, "Quy chế 05/QĐ-SNV", own)).containsExactly(new OutgoingRefusal.OnlyClerks());
        assertThat(rules.set(office.clerk, 2027, "Quy chế 05/QĐ-SNV", own)).isEmpty();
        bureau.clock.moveTo("2027-01-04T02:00:00Z");
        assertThat(office.numbered("Quyết định")).isEqualTo("01/QĐ-SNV");
        assertThat(office.numbered("Công văn")).isEqualTo("01/SNV-VP");
        assertThat(office.numbered("Quyết định")).isEqualTo("02/QĐ-SNV");
    }

    @Test
    void rules_that_cannot_work_are_refused_by_name() {
        var rules = bureau.modules.get(SeriesRules.class);
        var twice = List.of(
                new SeriesRule("A", "Một", List.of("Quyết định"), false, "{number}/X", "{number}/X"),
                new SeriesRule("B", "Hai", List.of("Quyết định"), false, "{nummer}/X", "{number}/X"));
        assertThat(rules.set(office.clerk, 2027, "Quy chế", twice)).containsExactly(
                new OutgoingRefusal.RuleWrong("B", "no-number"), new OutgoingRefusal.RuleWrong("B", "kind-twice"), new OutgoingRefusal.RuleWrong("A", "no-rest"));
    }

    @Test
    void two_series_that_make_the_same_symbol_are_stopped_at_the_second() {
        var rules = bureau.modules.get(SeriesRules.class);
        bureau.clock.moveTo("2027-01-04T02:00:00Z");
        rules.set(office.clerk, 2027, "Quy chế 05/QĐ-SNV", List.of(
                new SeriesRule("A", "Quyết định", List.of("Quyết định"), false, "{number}/{agency}", "{number}/{agency}"),
                new SeriesRule("B", "Khác", List.of(), false, "{number}/{agency}", "{number}/{agency}")));
        assertThat(office.numbered("Quyết định")).isEqualTo("01/SNV");
        var other = office.approved(office.particulars("Thông báo", "Về lịch nghỉ"));
        assertThat(refusal(bureau.numbering.number(office.clerk, other, office.revision(other)))).isEqualTo(new OutgoingRefusal.SymbolTaken("…/SNV"));
        assertThat(office.document(other).state()).isEqualTo(State.APPROVED);
        assertThat(bureau.numbering.standings(office.clerk, 2027)).allMatch(SeriesStanding::isGapless);
    }

    @Test
    void the_database_itself_refuses_to_erase_or_renumber() {
        office.numbered("Công văn");
        var owner = bureau.database.asOwner();
        assertThatThrownBy(() -> owner.sql("delete from outgoing.number where agency_id = ?").param(office.agency.value()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.sql("update outgoing.number set number = 9 where agency_id = ?").param(office.agency.value()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.sql("update outgoing.number set state = 'RESERVED', why = 'x' where agency_id = ?").param(office.agency.value()).update())
                .isInstanceOf(DataAccessException.class);
    }

    private void assertGapless(int year) {
        assertThat(bureau.numbering.standings(office.clerk, year)).allMatch(SeriesStanding::isGapless);
    }
}
