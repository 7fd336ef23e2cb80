package vn.tangthu.recognition.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.recognition.Word;
import vn.tangthu.samples.Degradation;

/** Boxes that a person draws round what is written by pen. */
class DrawnBlankTest {

    private static final PenReader READER = PenReader.standard();
    private static final Degradation SCANNER = Degradation.OFFICE.skewedBy(0);
    private static final List<String> NUMBERS = List.of("527", "84", "1276", "308", "19", "642");
    private static final List<String> DAYS = List.of("14", "23", "08", "17", "26", "05");

    @Test
    void a_box_over_the_whole_line_is_read_where_the_print_tells_the_blank() {
        int right = 0;
        for (int i = 0; i < NUMBERS.size(); i++) {
            var sample = sample(i);
            var ink = inked(sample, Blank.NUMBER);
            var line = new Box(ink.x() - 120, ink.y() - 15, ink.width() + 400, ink.height() + 30);
            if (digits(READER.read(sample.page(SCANNER), sample.words, line, List.of(Blank.NUMBER))).equals(NUMBERS.get(i))) right++;
        }
        assertThat(right).as("of %d", NUMBERS.size()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_box_over_the_ink_alone_is_a_blank_by_itself_even_when_the_print_beside_it_could_not_be_read() {
        int right = 0, days = 0;
        for (int i = 0; i < NUMBERS.size(); i++) {
            var sample = sample(i);
            if (digits(READER.read(sample.page(SCANNER), List.of(), around(inked(sample, Blank.NUMBER)), List.of(Blank.NUMBER))).equals(NUMBERS.get(i))) right++;
            if (digits(READER.read(sample.page(SCANNER), List.of(), around(inked(sample, Blank.DAY)), List.of(Blank.DAY, Blank.MONTH))).equals(DAYS.get(i))) days++;
        }
        assertThat(right).as("numbers of %d", NUMBERS.size()).isGreaterThanOrEqualTo(3);
        assertThat(days).as("days of %d", DAYS.size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_box_behind_the_word_for_month_holds_a_month() {
        var sample = sample(0);
        var ink = inked(sample, Blank.DAY);
        var month = new Word("tháng", new Box(ink.x() - 90, ink.y(), 70, ink.height()), 0.9, 1);
        assertThat(DrawnBlank.places(sample.page(SCANNER), List.of(month), around(ink), List.of(Blank.DAY, Blank.MONTH)))
                .extracting(Place::blank).containsExactly(Blank.MONTH);
        var day = new Word("ngày", month.box(), 0.9, 1);
        assertThat(DrawnBlank.places(sample.page(SCANNER), List.of(day), around(ink), List.of(Blank.DAY, Blank.MONTH)))
                .extracting(Place::blank).containsExactly(Blank.DAY);
    }

    @Test
    void a_box_over_print_or_over_nothing_holds_no_blank() {
        var sample = sample(0);
        var title = sample.words.stream().filter(word -> word.box().y() > 500 && word.text().length() > 3).findFirst().orElseThrow();
        assertThat(READER.read(sample.page(SCANNER), sample.words, around(title.box()), List.of(Blank.NUMBER))).isEmpty();
        assertThat(READER.read(sample.page(SCANNER), List.of(), new Box(2, 2, 40, 20), List.of(Blank.NUMBER))).isEmpty();
    }

    private static WrittenSample sample(int i) {
        return new WrittenSample(990_800 + i, NUMBERS.get(i), DAYS.get(i), SCANNER);
    }

    /** Where the ink is, as the page's own reading tells. */
    private static Box inked(WrittenSample sample, Blank blank) {
        return READER.read(sample.page(SCANNER), sample.words).stream().filter(read -> read.blank() == blank).findFirst().orElseThrow().box();
    }

    private static Box around(Box ink) {
        return new Box(ink.x() - 5, ink.y() - 6, ink.width() + 10, ink.height() + 12);
    }

    private static String digits(List<PenReading> read) {
        return read.stream().map(PenReading::digits).findFirst().orElse("");
    }
}
