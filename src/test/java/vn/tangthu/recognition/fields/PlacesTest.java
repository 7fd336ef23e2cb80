package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

class PlacesTest {

    private static final String TEXT = "Các phòng, ban và đơn vị trực thuộc báo cáo kết quả trước ngày cuối tháng";

    @Test
    void under_a_text_that_ends_on_the_page_somebody_may_have_signed() {
        var place = Places.underText(PrintedPage.empty().line(90, 300, TEXT).page()).orElseThrow();
        assertThat(place.y()).isBetween(316, 340);
        assertThat(place.x()).isLessThan(PrintedPage.WIDTH / 2);
        assertThat(place.x() + place.width()).isEqualTo(PrintedPage.WIDTH);
    }

    @Test
    void a_page_of_which_no_word_was_read_is_looked_at_from_the_top() {
        assertThat(Places.underText(PrintedPage.empty().page()).orElseThrow().y()).isLessThan(20);
    }

    @Test
    void no_second_place_on_a_full_page_or_where_a_signature_is_known() {
        assertThat(Places.underText(PrintedPage.empty().line(90, 300, TEXT).line(90, 1100, TEXT).page())).isEmpty();
        assertThat(Places.underText(PrintedPage.empty().line(90, 300, TEXT).column(90, 400, "Nơi nhận:", "- Như trên;").column(520, 400, "GIÁM ĐỐC").page())).isEmpty();
    }

    @Test
    void the_heading_of_the_recipients_and_a_post_in_one_line_are_no_full_line() {
        var page = PrintedPage.empty().line(90, 300, TEXT).line(90, 400, 0.5, "Nơi nhận:").line(520, 400, 0.5, "HIỆU TRƯỞNG").page();
        var joined = new PageReading(1, page.width(), page.height(), page.image(), page.words().stream()
                .map(word -> new Word(word.text(), word.box(), word.confidence(), Math.min(word.line(), 1))).toList(), page.state());
        assertThat(Places.signature(joined).orElseThrow().y()).isLessThan(400);
    }
}
