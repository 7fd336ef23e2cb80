package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    @ParameterizedTest
    @CsvSource({"hòa,hoà", "hoà,hoà", "khỏe,khoẻ", "thủy,thuỷ", "lũy,luỹ", "tọa,toạ", "xòe,xoè", "hóa,hoá", "quý,quý", "qúy,quý",
        "quỳ,quỳ", "hoàn,hoàn", "toán,toán", "huỳnh,huỳnh", "của,của", "múa,múa", "tuệ,tuệ", "thuở,thuở", "già,già", "khuỷu,khuỷu", "ngoài,ngoài"})
    void one_placement_of_the_tone_mark_for_oa_oe_and_uy_alone(String written, String kept) {
        assertThat(Analysis.words(Analysis.EXACT, written)).containsExactly(kept);
    }

    @Test
    void folding_leaves_no_mark_and_makes_d_of_the_barred_one() {
        assertThat(Analysis.words(Analysis.FOLDED, "Đường Nguyễn Ưỡn Ặc Ỡm")).containsExactly("duong", "nguyen", "uon", "ac", "om");
    }

    @Test
    void a_reference_is_one_word_and_its_parts_and_leading_zeros_are_a_matter_of_writing() {
        assertThat(Analysis.referenceWhole("05/QĐ-UBND")).isEqualTo("5/qd-ubnd");
        assertThat(Analysis.referenceParts("05/QĐ-UBND")).containsExactly("5", "qd", "ubnd");
        assertThat(Analysis.withoutLeadingZeros("000")).isEqualTo("0");
    }
}
