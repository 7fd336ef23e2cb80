package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLinesTest {

    private static List<String> written(boolean plain, String... lines) {
        return PostLines.written(Stream.of(lines).map(line -> PostLine.of(line).orElseThrow()).toList(), plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KT. GIÁM ĐỐC        | KT. GIÁM ĐỐC
            KT.CHỦ TỊCH         | KT. CHỦ TỊCH
            TM. ỦY BAN NHÂN DÂN | TM. ỦY BAN NHÂN DÂN
            TL. BỘ TRƯỜNG       | TL. BỘ TRƯỞNG
            T/M BAN THƯỜNG VỤ   | T/M BAN THƯỜNG VỤ
            HIÊU TRƯỞNG         | HIỆU TRƯỞNG
            HÓ GIÁM ĐỐC         | PHÓ GIÁM ĐỐC
            """)
    void a_line_over_a_signature_is_read_with_its_capacity(String printed, String meant) {
        assertThat(PostLine.of(printed)).map(PostLine::text).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"Quản lý chung", "Trần Quốc Khải", "QUẢN", "- Lưu: VT"})
    void other_lines_are_none(String printed) {
        assertThat(PostLine.of(printed)).isEmpty();
    }

    @Test
    void under_a_head_who_is_signed_for_stands_the_deputy() {
        assertThat(written(false, "KT. GIÁM ĐỐC")).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(written(false, "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")).containsExactly("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG");
        assertThat(written(false, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH"))
                .as("the seal covers PHÓ").containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
    }

    @Test
    void a_capacity_added_by_pen_follows_from_the_deputy_below() {
        assertThat(written(false, "ZFE GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(written(false, "GIÁM ĐỐC", "PHÓ GIẢM ĐỌC")).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(written(false, "PHÓ GIÁM ĐỐC")).as("the line above is lost").containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void what_is_plain_to_read_stays_as_it_is_printed() {
        assertThat(written(true, "PHÓ GIÁM ĐỐC")).containsExactly("PHÓ GIÁM ĐỐC");
        assertThat(written(true, "TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ")).containsExactly("TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ");
        assertThat(written(false, "GIÁM ĐỐC")).containsExactly("GIÁM ĐỐC");
    }

    @Test
    void who_signs_by_order_signs_for_nobody_else() {
        assertThat(written(false, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
        assertThat(written(false, "TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"))
                .containsExactly("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG");
        assertThat(written(false, "TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG")).containsExactly("TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG");
    }

    @Test
    void a_deputy_secretary_signs_for_the_committee() {
        assertThat(written(false, "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")).containsExactly("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ");
        assertThat(written(false, "PHÓ BÍ THƯ")).containsExactly("PHÓ BÍ THƯ");
    }
}
