package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

class SignatureReadingsTest {

    private static final Box PLACE = new Box(413, 680, 414, 300);

    private static PrintedPage withRecipients() {
        return PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;", "- Lưu: VT.");
    }

    private static SignatureBlock read(PrintedPage... readings) {
        var page = withRecipients().page();
        var words = SignatureReadings.best(page, PLACE, List.of(readings).stream().map(PrintedPage::words).toList());
        return new SignatureBlock(Foot.of(List.of(new PageReading(1, page.width(), page.height(), page.image(), words, PageReading.State.DONE))).orElseThrow());
    }

    private static String name(PrintedPage... readings) {
        return read(readings).nameFound().map(Found::value).orElse("");
    }

    @Test
    void a_name_is_put_together_from_what_each_reading_has_of_it() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(540, 820, "Xuân Trường");
        var other = PrintedPage.empty().line(508, 820, "Bùi").line(540, 840, 0.1, "=~ ;");
        assertThat(name(one, other)).isEqualTo("Bùi Xuân Trường");
    }

    @Test
    void a_family_name_under_the_seal_follows_from_what_is_left_of_it_and_is_not_sure() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(492, 820, 0.3, "*Đặn!").line(540, 820, "Xuân Trường");
        var other = PrintedPage.empty().line(500, 820, 0.2, "Đang").line(540, 820, "Xuân Trường");
        assertThat(name(one, other)).isEqualTo("Đặng Xuân Trường");
        assertThat(read(one, other).nameFound().orElseThrow().confidence()).isLessThan(0.7);
    }

    @Test
    void a_family_name_that_may_be_a_middle_name_takes_the_one_before_it() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(540, 820, "Hoàng Phước");
        var other = PrintedPage.empty().line(508, 820, "Bùi").line(540, 840, 0.1, "=~ ;");
        assertThat(name(one, other)).isEqualTo("Bùi Hoàng Phước");
    }

    @Test
    void words_of_a_name_that_were_run_together_are_parted() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(508, 820, "Bùi HoàngPhước");
        assertThat(name(one)).isEqualTo("Bùi Hoàng Phước");
        assertThat(NameParts.apart(PrintedPage.empty().line(100, 100, "PHÓGIÁM kWh TPHCMc").words())).hasSize(3);
    }

    @Test
    void a_family_name_of_other_marks_is_put_right_and_is_not_sure() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(500, 820, "Nguyên Xuân Trường");
        assertThat(name(one, one)).isEqualTo("Nguyễn Xuân Trường");
        assertThat(read(one, one).nameFound().orElseThrow().confidence()).isLessThan(0.8);
    }

    @Test
    void remnants_of_the_seal_before_the_family_name_are_left_out() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(460, 820, 0.4, "Kiện Z").line(516, 820, "Bùi Xuân Trường");
        var other = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(460, 820, 0.4, "Kiện Z Bùi Xuân Trường");
        assertThat(name(one, other)).isEqualTo("Bùi Xuân Trường");
    }

    @Test
    void small_letters_before_a_post_are_no_capacity() {
        var one = PrintedPage.empty().line(500, 700, "xo GIÁM ĐỐC").line(500, 820, "Bùi Xuân Trường");
        assertThat(read(one, one).signer().orElseThrow().position()).containsExactly("GIÁM ĐỐC");
    }

    @Test
    void a_middle_name_that_is_a_family_name_too_is_not_taken_for_the_whole() {
        var one = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(508, 820, 0.1, "ĐÀO").line(540, 820, "Văn Trường");
        assertThat(name(one)).isEqualTo("Đào Văn Trường");
        var lost = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(540, 820, "Văn Xuân Trường");
        assertThat(read(lost, lost).nameFound().orElseThrow().confidence()).isLessThan(0.95);
    }

    @Test
    void a_long_line_of_the_recipients_stays_whole() {
        var page = PrintedPage.empty().line(90, 700, "Nơi nhận:").line(90, 720, 0.7, "- Các phòng, ban của thành phố Hải Vân và khu;").page();
        var reading = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(500, 820, "Bùi Xuân Trường");
        assertThat(SignatureReadings.best(page, PLACE, List.of(reading.words()))).extracting(Word::text).contains("và", "khu;");
    }

    @Test
    void what_two_readings_have_wins_over_the_third() {
        var right = PrintedPage.empty().line(500, 820, "Bùi Xuân Trường");
        var wrong = PrintedPage.empty().line(500, 820, "Bùi Xuận Trường");
        assertThat(name(wrong, right, right)).isEqualTo("Bùi Xuân Trường");
    }

    @Test
    void a_name_on_which_readings_differ_is_not_sure() {
        var right = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(500, 820, "Bùi Xuân Trường");
        var wrong = PrintedPage.empty().line(520, 700, "GIÁM ĐỐC").line(500, 820, "Bùi Xuyên Trường");
        assertThat(read(right, wrong).nameFound().orElseThrow().confidence()).isLessThan(0.95);
    }

    @Test
    void the_plainest_reading_of_each_line_over_the_signature_stays() {
        var one = PrintedPage.empty().line(520, 700, "ZT GIÁM ĐỐC").line(510, 722, 0.4, "ÚO GAM").line(500, 820, "Bùi Xuân Trường");
        var other = PrintedPage.empty().line(520, 700, 0.3, "GM ĐOC").line(500, 722, "PHÓ GIÁM ĐỐC");
        assertThat(read(one, other).signer().orElseThrow().position()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void lines_of_the_list_are_kept_from_the_reading_that_had_them_well() {
        var page = PrintedPage.empty().line(90, 700, 0.3, "Ty ng").line(90, 720, 0.2, "xế tin").line(90, 740, "- Lưu: VT.").page();
        var again = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").line(90, 740, 0.6, "- Lưn: VT.");
        var words = ListReadings.best(page, new Box(0, 690, 413, 80), again.words());
        assertThat(words.stream().map(Word::text)).containsExactly("Nơi", "nhận:", "-", "Như", "trên;", "-", "Lưu:", "VT.");
    }
}
