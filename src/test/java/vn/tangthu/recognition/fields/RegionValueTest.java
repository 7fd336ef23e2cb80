package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.recognition.RegionReading;
import vn.tangthu.recognition.Word;

/** What becomes of the words and strokes in a box that a person drew. */
class RegionValueTest {

    private static final Box INK = new Box(130, 100, 50, 30);

    @Test
    void ink_alone_is_filled_in_on_the_line_it_stands_in() {
        var read = RegionValue.of(FieldName.CODE, List.of(), List.of(pen(Blank.NUMBER, "312")), List.of(
                word("Số:", 90, 0.95), word("/UBND-VX", 190, 0.95)));
        assertThat(read).isInstanceOfSatisfying(RegionReading.ByPen.class, ink -> {
            assertThat(ink.blankAlone()).isTrue();
            assertThat(ink.value()).isEqualTo("312/UBND-VX");
            assertThat(ink.confidence()).isLessThanOrEqualTo(0.88);
        });
    }

    @Test
    void a_day_alone_takes_month_and_year_from_the_print_beside_it() {
        var read = RegionValue.of(FieldName.DATE, List.of(), List.of(pen(Blank.DAY, "7")), List.of(
                word("ngày", 80, 0.95), word("tháng", 190, 0.95), word("11", 260, 0.95), word("năm", 300, 0.95), word("2026", 350, 0.95)));
        assertThat(read).isInstanceOfSatisfying(RegionReading.ByPen.class, ink -> assertThat(ink.value()).isEqualTo("2026-11-07"));
    }

    @Test
    void where_the_rest_is_not_to_be_had_the_digits_are_given() {
        assertThat(RegionValue.of(FieldName.CODE, List.of(), List.of(pen(Blank.NUMBER, "312")), List.of()))
                .isInstanceOfSatisfying(RegionReading.ByPen.class, ink -> assertThat(ink.value()).isEqualTo("312"));
    }

    @Test
    void print_that_was_read_well_is_print() {
        var read = RegionValue.of(FieldName.NUMBER, List.of(word("312", 130, 0.95)), List.of(pen(Blank.NUMBER, "512")), List.of());
        assertThat(read).isInstanceOfSatisfying(RegionReading.Read.class, print -> assertThat(print.value()).isEqualTo("312"));
    }

    @Test
    void strokes_taken_for_letters_are_no_number_and_no_day() {
        var letters = List.of(word("W*.,", 130, 0.4));
        assertThat(RegionValue.of(FieldName.DATE, letters, List.of(), List.of())).isEqualTo(new RegionReading.NothingThere());
        assertThat(RegionValue.of(FieldName.NUMBER, letters, List.of(), List.of())).isEqualTo(new RegionReading.NothingThere());
        assertThat(RegionValue.of(FieldName.ABSTRACT, letters, List.of(), List.of())).isInstanceOf(RegionReading.Read.class);
    }

    private static PenReading pen(Blank blank, String digits) {
        return new PenReading(blank, digits, 0.97, INK);
    }

    private static Word word(String text, int left, double confidence) {
        return new Word(text, new Box(left, 100, 12 * text.length(), 30), confidence, 3);
    }
}
