package vn.tangthu.recognition.language;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.recognition.language.SpellingTest.text;
import static vn.tangthu.recognition.language.SpellingTest.words;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;

class TwoReadingsTest {

    private final TwoReadings readings = new TwoReadings(WordPairs.standard());

    @Test
    void what_both_read_is_believed_more_than_either() {
        var combined = readings.combined(words("về việc tổ chức", 0.8), words("về việc tổ chức", 0.85), List.of());
        assertThat(text(combined)).isEqualTo("về việc tổ chức");
        assertThat(combined).allMatch(word -> word.confidence() > 0.9);
    }

    @Test
    void where_they_differ_the_neighbours_decide_and_nothing_is_sure() {
        var combined = readings.combined(words("ngành lăng hàm mặt", 0.8), words("ngành răng hàm mặt", 0.8), List.of());
        assertThat(text(combined)).isEqualTo("ngành răng hàm mặt");
        assertThat(combined.get(1).confidence()).isLessThan(0.9);
    }

    @Test
    void a_third_reading_decides() {
        var first = words("xã Lương Bảng", 0.9);
        var second = words("xã Lương Bằng", 0.7);
        assertThat(readings.differ(first, second)).isTrue();
        assertThat(text(readings.combined(first, second, second))).isEqualTo("xã Lương Bằng");
        assertThat(text(readings.combined(first, second, first))).isEqualTo("xã Lương Bảng");
    }

    @Test
    void digits_in_a_blank_win_over_letters_that_mean_nothing() {
        assertThat(text(readings.combined(words("ngày 5 tháng 9", 0.66), words("ngày Ð tháng 9", 0.9), List.of()))).isEqualTo("ngày 5 tháng 9");
    }

    @Test
    void a_word_is_added_only_where_the_first_reading_has_nothing() {
        var first = words("Ủy ban nhân dân", 0.9);
        var over = new ArrayList<>(words("Ủy ban nhân dân", 0.9));
        var box = over.get(1).box();
        over.add(2, new Word("An", new Box(box.x() + 5, 0, 24, 20), 0.95, 0));
        assertThat(text(readings.combined(first, over, List.of()))).isEqualTo("Ủy ban nhân dân");

        var beside = new ArrayList<>(words("Ủy ban nhân dân", 0.9));
        beside.add(new Word("xã", new Box(400, 0, 20, 20), 0.95, 0));
        assertThat(text(readings.combined(first, beside, List.of()))).isEqualTo("Ủy ban nhân dân xã");
    }

    @Test
    void a_speck_that_one_reading_alone_has_goes() {
        var first = new ArrayList<>(words("UBND TỈNH", 0.9));
        first.add(new Word("ý", new Box(300, 0, 8, 20), 0.3, 0));
        assertThat(text(readings.combined(first, words("UBND TỈNH", 0.9), List.of()))).isEqualTo("UBND TỈNH");
    }

    @Test
    void one_long_word_of_dirt_over_a_line_does_not_make_its_words_doubtful() {
        var first = words("về việc tổ chức hội nghị", 0.9);
        var dirty = new ArrayList<>(words("về việc tổ chức hội nghị", 0.9));
        var from = dirty.get(1).box();
        var to = dirty.get(4).box();
        dirty.add(2, new Word("___", new Box(from.x() + 2, 0, to.x() + to.width() - from.x() - 4, 20), 0.3, 0));

        var combined = readings.combined(first, dirty, List.of());

        assertThat(text(combined)).isEqualTo("về việc tổ chức hội nghị");
        assertThat(combined).allMatch(word -> word.confidence() > 0.9);
    }
}
