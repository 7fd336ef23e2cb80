package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.Word;

class CodeLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số: 123/QĐ-SNV             | 123  | QĐ-SNV
            Số: 07/2024/TT-BNV         | 07   | 2024/TT-BNV
            Số: 37⁄GM-SNV              | 37   | GM-SNV
            Số: 1760/TTr--UBND         | 1760 | TTr-UBND
            Số:1873/SVHTTDL:VTLT       | 1873 | SVHTTDL-VTLT
            L4/2024/TT-BNV             | 14   | 2024/TT-BNV
            """)
    void number_and_symbol_are_told_apart_whatever_the_signs_between_them(String read, String number, String symbol) {
        var code = CodeLine.in(Print.line(read, 0.9), false).orElseThrow();

        assertThat(code.number().orElseThrow().value()).isEqualTo(number);
        assertThat(code.symbol()).isEqualTo(symbol);
    }

    @Test
    void a_document_of_the_party_joins_number_and_symbol_with_a_hyphen() {
        var code = CodeLine.in(Print.line("Số 15-KH/ĐU", 0.95), true).orElseThrow();

        assertThat(code.code().orElseThrow().value()).isEqualTo("15-KH/ĐU");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Số315SNV-VTLT ~ SỞ NỘI VỤ ~ SNV-VTLT
            Số: 27 ¡íGM-TB ~ SỞ Y TẾ ~ GM-TB
            sốx!(4/|/KH-SNV ~ SỞ NỘI VỤ ~ KH-SNV
            Sốó81//QĐ-SXD ~ SỞ XÂY DỰNG ~ QĐ-SXD
            :31/6/TB-SYT ~ SỞ Y TẾ ~ TB-SYT
            Số:/L3 . /KH-SNV ~ SỞ NỘI VỤ ~ KH-SNV
            Sốô63//QĐ-SVXD ~ SỞ XÂY DỰNG ~ QĐ-SXD
            Số: 3Ó ;2024/TT-BNV ~ BỘ NỘI VỤ ~ 2024/TT-BNV
            """)
    void a_symbol_behind_a_number_that_a_pen_has_spoilt_is_told_by_the_initials_of_the_agency(String read, String agency, String symbol) {
        var line = Print.line(read, 0.4);
        var code = CodeLine.in(line, false).or(() -> CodeLine.spoilt(line, false, agency)).map(found -> found.meant(agency, Witnesses.NONE));

        assertThat(code.map(CodeLine::symbol).orElse(null)).isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TIr-UBND            | ỦY BAN NHÂN DÂN XÃ BÀU SEN           | TTr-UBND
            2024/TT-BLDTBXH     | BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI  | 2024/TT-BLĐTBXH
            QĐ-SKHICN           | SỞ KHOA HỌC VÀ CÔNG NGHỆ             | QĐ-SKHCN
            SGDDT-VP            | SỞ GIÁO DỤC VÀ ĐÀO TẠO               | SGDĐT-VP
            """)
    void misread_letters_of_a_symbol_are_put_right_by_kind_and_agency_and_are_not_sure(String read, String agency, String symbol) {
        var code = CodeLine.in(Print.line("Số: 12/" + read, 0.85), false).orElseThrow().meant(agency, Witnesses.NONE);

        assertThat(code.symbol()).isEqualTo(symbol);
        assertThat(code.symbolFound().confidence()).isLessThan(FieldReading.SURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QĐ-SNV", "STC-NS", "VP-TH", "QĐ-THPTLVH", "CTr-BCĐ389", "UBND-VX"})
    void a_symbol_that_says_something_else_stays_as_it_was_read(String symbol) {
        assertThat(CodeLine.in(Print.line("Số: 12/BVĐK-VTLT", 0.85), false).orElseThrow().meant("BỆNH VIỆN ĐA KHOA HẢI VÂN", Witnesses.NONE).symbol()).isEqualTo("BVĐK-VTLT");
        assertThat(CodeLine.in(Print.line("Số: 12/" + symbol, 0.97), false).orElseThrow().meant("SỞ Y TẾ", Witnesses.NONE).symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V/v triển khai Quyết định 45/QĐ-SYT", "Căn cứ Quyết định số 12/QĐ-SYT", "SỞ Y TẾ"})
    void a_line_that_merely_mentions_a_document_is_not_the_line_of_the_number(String text) {
        assertThat(CodeLine.spoilt(Print.line(text, 0.9), false, "SỞ Y TẾ")).isEmpty();
        assertThat(CodeLine.in(Print.line(text, 0.9), false)).isEmpty();
    }

    @Test
    void figures_that_stand_above_the_row_of_the_symbol_or_are_higher_are_no_print() {
        var row = Print.words("Số: 36 /SNV-XDCQ", 0.9);

        assertThat(CodeLine.in(Line.of(row), false).orElseThrow().isNumberInRow()).isTrue();
        assertThat(CodeLine.in(with(row, -6, 0), false).orElseThrow().isNumberInRow()).isFalse();
        assertThat(CodeLine.in(with(row, 0, 6), false).orElseThrow().isNumberInRow()).isFalse();
    }

    private static Line with(List<Word> row, int lower, int higher) {
        var words = new ArrayList<>(row);
        var box = row.get(1).box();
        words.set(1, new Word("36", new Box(box.x(), box.y() + lower, box.width(), box.height() + higher), 0.9, 0));
        return Line.of(words);
    }

    @Test
    void a_stroke_of_the_pen_before_the_symbol_does_not_make_the_symbol_doubtful() {
        var code = CodeLine.spoilt(Print.line("Số: ~22/4 /SNV-XDCQ", 0.96), false, "SỞ NỘI VỤ").orElseThrow();

        assertThat(code.symbol()).isEqualTo("SNV-XDCQ");
        assertThat(code.symbolFound().confidence()).isBetween(0.85, 0.94);
    }
}
