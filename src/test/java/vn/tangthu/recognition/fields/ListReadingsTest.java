package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;

class ListReadingsTest {

    private static final Box COLUMN = new Box(0, 100, 800, 300);

    @Test
    void dirt_beside_a_line_does_not_double_it() {
        var page = Print.page(0.96, "- Như trên;", "- Lưu: VT, XDCQ.");
        var dirt = new Word("'", new Box(500, 170, 20, 20), 0.2, 7);
        var last = page.words().get(page.words().size() - 1);
        var besides = new Word("~.", new Box(600, last.box().y() + 6, 12, 14), 0.3, 9);
        var again = new ArrayList<>(page.words().stream().map(word -> new Word(word.text(), word.box(), 0.8, word.line())).toList());
        again.add(dirt);
        again.add(besides);

        var words = ListReadings.best(page, COLUMN, again);

        assertThat(words.stream().map(Word::text).filter(List.of("Lưu:", "VT,", "XDCQ.")::contains)).containsExactly("Lưu:", "VT,", "XDCQ.");
    }

    @Test
    void a_tall_mark_in_one_reading_does_not_double_the_line() {
        var page = Print.page(0.96, "- Như trên;", "- Lưu: VT, XDCQ.");
        var again = new ArrayList<>(page.words().stream().map(word -> new Word(word.text(), word.box(), 0.9, word.line())).toList());
        again.add(new Word("68", new Box(60, 198, 40, 160), 0.6, 1));

        var words = ListReadings.best(page, COLUMN, again);

        assertThat(words.stream().map(Word::text).filter("Lưu:"::equals)).hasSize(1);
    }

    @Test
    void a_speck_that_reaches_into_the_next_line_does_not_take_its_own_line_away() {
        var page = Print.page(0.96, "- Như trên;", "- Lưu: VT, XDCQ.");
        var again = new ArrayList<>(page.words());
        var below = again.get(again.size() - 1).box();
        again.add(3, new Word("-", new Box(below.x(), below.y() + 8, 6, 5), 0.1, 0));

        var words = ListReadings.best(page, COLUMN, again);

        assertThat(words).extracting(Word::text).contains("Như", "trên;", "Lưu:");
    }
}
