package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SỞ NỘI VỤ                        | SNV
            BỘ GIÁO DỤC VÀ ĐÀO TẠO           | BGDĐT
            BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH  | BVHTTDL
            ỦY BAN NHÂN DÂN XÃ TÂN AN        | UBND
            UBND THÀNH PHỐ                   | UBND
            ĐẢNG ỦY XÃ VĂN XUÂN              | ĐU
            """)
    void an_agency_is_abbreviated_by_its_initials(String agency, String abbreviation) {
        assertThat(Abbreviation.of(agency)).isEqualTo(abbreviation);
    }

    @Test
    void a_kind_and_the_agency_explain_a_symbol_a_unit_does_not() {
        assertThat(Abbreviation.explains("QĐ-SNV", "SỞ NỘI VỤ")).isTrue();
        assertThat(Abbreviation.explains("2025/TT-BGDĐT", "BỘ GIÁO DỤC VÀ ĐÀO TẠO")).isTrue();
        assertThat(Abbreviation.explains("SNV-VTLT", "SỞ NỘI VỤ")).isFalse();
        assertThat(Abbreviation.standsIn("SNV-VTLT", "SỞ NỘI VỤ")).isTrue();
    }

    @Test
    void another_agency_bears_nothing_out() {
        assertThat(Abbreviation.standsIn("QĐ-SYT", "SỞ NỘI VỤ")).isFalse();
        assertThat(Abbreviation.standsIn("QĐ-VP", "VĂN PHÒNG")).as("two letters are too few").isFalse();
    }
}
