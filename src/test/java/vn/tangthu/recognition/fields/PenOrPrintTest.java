package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.recognition.Word;

class PenOrPrintTest {

    private static final Box HERE = new Box(100, 100, 60, 30);

    @Test
    void print_that_was_read_well_is_print() {
        var printed = Optional.of(new Found("127", 0.96, HERE));
        assertThat(PenOrPrint.number(printed, false, List.of(new PenReading(Blank.NUMBER, "121", 0.99, HERE)))).isEqualTo(printed);
    }

    @Test
    void digits_that_were_read_fairly_give_way_to_a_plain_reading_by_pen_only() {
        var printed = Optional.of(new Found("195", 0.73, HERE));
        assertThat(PenOrPrint.number(printed, false, List.of(new PenReading(Blank.NUMBER, "155", 0.70, HERE)))).get().extracting(Found::value).isEqualTo("155");
        assertThat(PenOrPrint.number(printed, false, List.of(new PenReading(Blank.NUMBER, "155", 0.40, HERE)))).isEqualTo(printed);
    }

    @Test
    void where_the_recogniser_stumbled_the_pen_is_read_and_never_sure() {
        var found = PenOrPrint.number(Optional.of(new Found("4", 0.2, HERE)), false, List.of(new PenReading(Blank.NUMBER, "1942", 0.999, HERE)));
        assertThat(found).get().satisfies(number -> {
            assertThat(number.value()).isEqualTo("1942");
            assertThat(number.confidence()).isLessThan(FieldReading.SURE);
        });
    }

    @Test
    void two_readers_that_agree_are_surer_but_not_sure() {
        var pen = List.of(new PenReading(Blank.NUMBER, "45", 0.6, HERE));
        double alone = PenOrPrint.number(Optional.empty(), false, pen).orElseThrow().confidence();
        double both = PenOrPrint.number(Optional.of(new Found("45", 0.4, HERE)), false, pen).orElseThrow().confidence();
        assertThat(both).isGreaterThan(alone).isLessThan(FieldReading.SURE);
    }

    @Test
    void without_ink_and_without_print_there_is_no_number() {
        assertThat(PenOrPrint.number(Optional.empty(), false, List.of())).isEmpty();
        assertThat(PenOrPrint.number(Optional.empty(), false, List.of(new PenReading(Blank.NUMBER, "7", 0.06, HERE)))).isEmpty();
    }

    @Test
    void a_day_by_pen_in_a_printed_date_is_read_and_never_sure() {
        var line = line("Sông", "Thao,", "ngày", "Ä}", "tháng", "8", "năm", "2026");
        assertThat(DateLine.date(line, List.of(new PenReading(Blank.DAY, "19", 0.99, HERE)))).get().satisfies(date -> {
            assertThat(date.value()).isEqualTo("2026-08-19");
            assertThat(date.confidence()).isLessThan(FieldReading.SURE);
        });
    }

    @Test
    void a_printed_date_stays_sure_whatever_the_pen_reader_thinks() {
        var line = line("Sông", "Thao,", "ngày", "14", "tháng", "8", "năm", "2026");
        assertThat(DateLine.date(line, List.of(new PenReading(Blank.DAY, "11", 0.99, HERE)))).get().satisfies(date -> {
            assertThat(date.value()).isEqualTo("2026-08-14");
            assertThat(date.confidence()).isGreaterThanOrEqualTo(FieldReading.SURE);
        });
    }

    @Test
    void a_day_that_the_calendar_lacks_is_no_date() {
        var line = line("Sông", "Thao,", "ngày", "Ä}", "tháng", "2", "năm", "2026");
        assertThat(DateLine.date(line, List.of(new PenReading(Blank.DAY, "30", 0.9, HERE)))).isEmpty();
    }

    /** Figures and words of print; a strange sign is larger and lower, as a pen makes it. */
    private static Line line(String... texts) {
        var words = new ArrayList<Word>();
        int x = 800;
        for (var text : texts) {
            boolean strange = text.equals("Ä}"), figures = text.matches("\\d+");
            words.add(new Word(text, new Box(x, strange ? 92 : 100, 20 * text.length(), strange ? 42 : figures ? 25 : 32), strange ? 0.1 : 0.96, 3));
            x += 20 * text.length() + 10;
        }
        return Line.of(words);
    }

    @Test
    void figures_in_a_row_with_print_that_both_readers_read_alike_are_sure() {
        var printed = Optional.of(new Found("02", 0.64, HERE));
        var alike = List.of(new PenReading(Blank.NUMBER, "02", 0.99, HERE));

        assertThat(PenOrPrint.number(printed, true, alike).orElseThrow().confidence()).isGreaterThanOrEqualTo(0.95);
        assertThat(PenOrPrint.number(printed, false, alike).orElseThrow().confidence()).as("not in a row: by pen").isLessThan(0.95);
        assertThat(PenOrPrint.number(printed, true, List.of(new PenReading(Blank.NUMBER, "82", 0.99, HERE))).orElseThrow().confidence()).as("read otherwise").isLessThan(0.95);
        assertThat(PenOrPrint.number(printed, true, List.of(new PenReading(Blank.NUMBER, "02", 0.7, HERE))).orElseThrow().confidence()).as("hardly").isLessThan(0.95);
    }
}
