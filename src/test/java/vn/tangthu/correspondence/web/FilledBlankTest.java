package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.PenReading.Blank;

class FilledBlankTest {

    @ParameterizedTest
    @CsvSource({
        "45/UBND-VX, 312/UBND-VX", "/UBND-VX, 312/UBND-VX", "UBND-VX, 312/UBND-VX", "QĐ-SNV, 312/QĐ-SNV", "' 7 / QĐ-SNV', 312/ QĐ-SNV",
        "45-CV/TU, 312-CV/TU", "CV/TU, 312-CV/TU", "45/2026/QĐ-UBND, 312/2026/QĐ-UBND", "2026/QĐ-UBND, 312/2026/QĐ-UBND"
    })
    void a_number_takes_its_place_before_the_symbol(String typed, String filled) {
        assertThat(FilledBlank.in(typed, ink(Blank.NUMBER, "312"))).contains(filled);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 7, 05/11/2026, 07/11/2026", "MONTH, 9, 05/11/2026, 05/09/2026", "DAY, 28, /11/2026, 28/11/2026"})
    void a_day_or_month_takes_its_place_in_the_date(Blank blank, String digits, String typed, String filled) {
        assertThat(FilledBlank.in(typed, ink(blank, digits))).contains(filled);
    }

    @Test
    void where_nothing_stands_yet_there_is_nothing_to_fill() {
        assertThat(FilledBlank.in("", ink(Blank.NUMBER, "312"))).isEmpty();
        assertThat(FilledBlank.in("312", ink(Blank.NUMBER, "313"))).isEmpty();
        assertThat(FilledBlank.in("tháng 11", ink(Blank.DAY, "7"))).isEmpty();
    }

    private static PenReading ink(Blank blank, String digits) {
        return new PenReading(blank, digits, 0.6, new Box(1, 1, 10, 10));
    }
}
