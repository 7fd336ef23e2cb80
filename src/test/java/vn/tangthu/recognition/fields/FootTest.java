package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FootTest {

    private static List<String> recipients(PrintedPage page) {
        return Foot.of(List.of(page.page())).map(Foot::recipients).orElse(List.of());
    }

    private static SignatureBlock signature(PrintedPage page) {
        return new SignatureBlock(Foot.of(List.of(page.page())).orElseThrow());
    }

    @Test
    void a_line_without_dash_goes_on_with_the_item_above() {
        assertThat(recipients(PrintedPage.empty().column(90, 700,
                "Nơi nhận:", "- Thường trực Đảng ủy, HĐND", "phường;", "- Các phòng;", "- Lưu: VT.")))
                .containsExactly("Thường trực Đảng ủy, HĐND phường", "Các phòng", "Lưu: VT");
    }

    @Test
    void an_item_whose_dash_is_lost_begins_behind_a_semicolon() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").line(106, 740, "Sở Nội vụ;").line(90, 760, "- Lưu: VT.")))
                .containsExactly("Như trên", "Sở Nội vụ", "Lưu: VT");
    }

    @Test
    void items_without_dashes_end_with_their_signs() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:", "Như trên;", "Sở Nội vụ;", "Lưu: VT.")))
                .containsExactly("Như trên", "Sở Nội vụ", "Lưu: VT");
    }

    @Test
    void an_icelandic_letter_is_a_vietnamese_one() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:", "- GÐ, các PGÐĐ;", "- Lưu: VT."))).containsExactly("GĐ, các PGĐ", "Lưu: VT");
    }

    @Test
    void two_columns_are_read_one_after_the_other() {
        var page = PrintedPage.empty()
                .column(90, 700, "Nơi nhận:", "- Như trên;", "- Sở Nội vụ;", "- Sở Tài chính;")
                .column(260, 720, "- Các phòng", "chuyên môn;", "- Lưu: VT.");
        assertThat(recipients(page)).containsExactly("Như trên", "Sở Nội vụ", "Sở Tài chính", "Các phòng chuyên môn", "Lưu: VT");
    }

    @Test
    void a_line_under_the_dash_goes_on_with_the_item_even_behind_a_semicolon() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Sở Nội vụ: Giám đốc; các phòng;", "Trang thông tin của Sở;", "- Lưu: VT.")))
                .containsExactly("Sở Nội vụ: Giám đốc; các phòng; Trang thông tin của Sở", "Lưu: VT");
    }

    @Test
    void two_columns_that_were_read_as_one_line_are_told_by_their_dashes() {
        var page = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").line(90, 740, "- Sở Nội vụ;").line(250, 740, "- Các phòng;")
                .line(90, 760, "- Sở Y tế;").line(250, 760, "- Lưu: VT.");
        assertThat(recipients(page)).containsExactly("Như trên", "Sở Nội vụ", "Sở Y tế", "Các phòng", "Lưu: VT");
        var joined = PrintedPage.empty().column(90, 700, "Nơi nhận:").row(720, 90, "- Như trên;", 210, "- Các phòng;").row(740, 90, "- Sở Nội vụ;", 210, "- Lưu: VT.");
        assertThat(recipients(joined)).containsExactly("Như trên", "Sở Nội vụ", "Các phòng", "Lưu: VT");
    }

    @Test
    void two_columns_may_go_across_the_page() {
        var page = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;", "- Sở Nội vụ;").column(480, 720, "- Các phòng", "- Lưu: VT.")
                .line(520, 800, "GIÁM ĐỐC").line(500, 920, "Bùi Xuân Trường");
        assertThat(recipients(page)).containsExactly("Như trên", "Sở Nội vụ", "Các phòng", "Lưu: VT");
        assertThat(signature(page).nameFound()).map(Found::value).hasValue("Bùi Xuân Trường");
    }

    @Test
    void a_word_that_a_pen_has_made_tall_does_not_bring_a_line_of_text_into_the_list() {
        var page = PrintedPage.empty().line(90, 600, "số điện thoại 0123").tall(240, 600, 160, "|").column(90, 700, "Nơi nhận:", "- Như trên;", "- Lưu: VT.");
        assertThat(recipients(page)).containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void items_beside_a_signature_are_recipients_without_heading() {
        var page = PrintedPage.empty().line(90, 600, "Trên đây là kế hoạch của Sở Nội vụ, đề nghị các đơn vị phối hợp thực hiện.")
                .line(90, 740, "- Các đơn vị trực thuộc;").line(90, 760, "- Sở Y tế;").line(520, 700, "GIÁM ĐỐC").line(500, 820, "Bùi Xuân Trường");
        assertThat(recipients(page)).containsExactly("Các đơn vị trực thuộc", "Sở Y tế");
    }

    @Test
    void what_stands_behind_a_brace_is_no_recipient() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;", "- Sở Nội vụ;").line(300, 730, "} Website").line(90, 760, "- Lưu: VT.")))
                .containsExactly("Như trên", "Sở Nội vụ", "Lưu: VT");
    }

    @Test
    void those_the_letter_is_addressed_to_are_told_though_a_seal_lies_over_them() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:", "- ư trên;", "- Lưu: VT."))).containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void a_heading_that_a_signature_has_spoilt_is_no_recipient() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Mới nhận:", "- Như trên;", "- Lưu: VT."))).containsExactly("Như trên", "Lưu: VT");
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Ti nj", "- Như trên;", "- Lưu: VT."))).containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void specks_behind_an_item_are_left_out() {
        assertThat(recipients(PrintedPage.empty().column(90, 700, "Nơi nhận:").line(90, 720, "- Như trên;").line(180, 720, 0.2, "l~")
                .line(90, 740, "- Lưu: VT."))).containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void the_document_is_signed_before_its_annexes() {
        var main = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;", "- Lưu: VT.").column(520, 700, "HIỆU TRƯỞNG").line(500, 820, "Tạ Duy Khiêm");
        var annex = PrintedPage.empty().column(90, 300, "Nơi nhận:", "- Người nộp hồ sơ;").column(520, 700, "NGƯỜI LẬP");
        var foot = Foot.of(List.of(main.page(1), annex.page(2))).orElseThrow();
        assertThat(foot.page().number()).isEqualTo(1);
    }

    @Test
    void the_name_stands_without_rank_or_degree() {
        var page = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").column(520, 700, "GIÁM ĐỐC");
        assertThat(signature(page.line(480, 820, "Đại tá Bùi Xuân Trường")).nameFound()).map(Found::value).hasValue("Bùi Xuân Trường");
    }

    @Test
    void a_name_may_be_in_capitals() {
        var page = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").column(520, 700, "GIÁM ĐỐC").line(500, 820, "BÙI XUÂN TRƯỜNG");
        assertThat(signature(page).nameFound()).map(Found::value).hasValue("BÙI XUÂN TRƯỜNG");
        assertThat(signature(page).signer().orElseThrow().position()).containsExactly("GIÁM ĐỐC");
    }

    @Test
    void two_may_sign_beside_each_other() {
        var page = PrintedPage.empty().line(100, 700, "KT. GIÁM ĐỐC").line(100, 720, "PHÓ GIÁM ĐỐC").line(540, 700, "HIỆU TRƯỞNG")
                .line(80, 840, "Đặng Hữu Phước").line(530, 840, "Bùi Xuân Trường");
        assertThat(SideBySide.in(List.of(page.page()))).extracting(block -> block.nameFound().orElseThrow().value())
                .containsExactly("Đặng Hữu Phước", "Bùi Xuân Trường");
    }

    @Test
    void two_words_that_may_be_the_end_of_a_longer_name_are_not_sure() {
        var page = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").column(520, 700, "GIÁM ĐỐC").line(500, 820, "Hoàng Phước");
        assertThat(signature(page).nameFound().orElseThrow().confidence()).isLessThan(0.95);
    }

    @Test
    void a_name_without_a_post_above_it_is_not_sure() {
        var page = PrintedPage.empty().column(90, 700, "Nơi nhận:", "- Như trên;").line(500, 820, "Bùi Xuân Trường");
        assertThat(signature(page).nameFound().orElseThrow().confidence()).isLessThan(0.95);
    }
}
