package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;

class HitMarksTest {

    @Test
    void words_are_marked_with_or_without_diacritics_and_punctuation() {
        var page = Papers.page("thành", "phố", "Đà", "Nẵng,", "năm");
        assertThat(new HitMarks("da nang").on(page)).extracting(Box::x).containsExactly(200, 300);
    }

    @Test
    void decomposed_letters_are_the_same_letters() {
        assertThat(new HitMarks("Đà").on(Papers.page("Đà"))).hasSize(1);
    }

    @Test
    void nothing_searched_marks_nothing() {
        assertThat(new HitMarks(" \"\" ").on(Papers.page("Đà", "Nẵng"))).isEmpty();
    }

    @Test
    void the_page_with_most_of_the_words_is_opened_first() {
        assertThat(new HitMarks("kinh phí chỉnh lý").firstPage("Căn cứ Luật\fphân bổ kinh phí\fkinh phí chỉnh lý\f")).isEqualTo(3);
        assertThat(new HitMarks("không có").firstPage("Căn cứ Luật\fphân bổ")).isEqualTo(1);
    }
}
