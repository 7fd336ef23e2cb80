package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;

class HeadFieldsTest {

    private static String value(DocumentFields fields, FieldName name) {
        return fields.get(name).map(found -> found.value()).orElse(null);
    }

    private static DocumentFields found(double confidence, String... lines) {
        return FieldFinder.standard().find(List.of(Print.page(confidence, lines)));
    }

    @Test
    void a_dispatch_ends_its_abstract_before_a_mark_and_the_addressees() {
        var fields = found(0.96,
                "UBND TỈNH KIÊN GIANG||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "||",
                "Số: 123/SNV-VTLT||Rạch Giá, ngày 05 tháng 3 năm 2026",
                "V/v lập hồ sơ và giao nộp||",
                "tài liệu vào lưu trữ||",
                "KHẨN||",
                "^Kính gửi: Các cơ quan, đơn vị");

        assertThat(value(fields, FieldName.ABSTRACT)).isEqualTo("V/v lập hồ sơ và giao nộp tài liệu vào lưu trữ");
        assertThat(value(fields, FieldName.URGENCY)).isEqualTo("KHẨN");
        assertThat(value(fields, FieldName.CODE)).isEqualTo("123/SNV-VTLT");
        assertThat(value(fields, FieldName.TYPE)).isEqualTo("Công văn");
    }

    @Test
    void a_title_ends_its_abstract_where_the_lines_part() {
        var fields = found(0.96,
                "ĐẢNG BỘ TỈNH HÀ TĨNH||ĐẢNG CỘNG SẢN VIỆT NAM",
                "ĐẢNG ỦY XÃ VĂN XUÂN||",
                "Số 107-CTr/ĐU||Văn Xuân, ngày 03 tháng 9 năm 2026",
                "",
                "^CHƯƠNG TRÌNH",
                "^Quyết toán vốn đầu tư công theo niên độ",
                "",
                "^Lũy kế thu ngân sách trên địa bàn đến hết quý ba năm nay ước đạt bốn tỷ đồng");

        assertThat(value(fields, FieldName.ABSTRACT)).isEqualTo("Quyết toán vốn đầu tư công theo niên độ");
        assertThat(value(fields, FieldName.CODE)).isEqualTo("107-CTr/ĐU");
    }

    @Test
    void two_agencies_together_are_one_name_though_their_lines_break_at_the_dash_or_before_it() {
        var fields = found(0.96,
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ TÀI NGUYÊN VÀ MÔI||Độc lập - Tự do - Hạnh phúc",
                "TRƯỜNG - SỞ DÂN TỘC||",
                "VÀ TÔN GIÁO -||",
                "SỞ NỘI VỤ||",
                "Số: 12/SNV-VP||Tân An, ngày 05 tháng 3 năm 2026");

        assertThat(value(fields, FieldName.AGENCY)).isEqualTo("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG - SỞ DÂN TỘC VÀ TÔN GIÁO - SỞ NỘI VỤ");
        assertThat(value(fields, FieldName.AGENCY_PARENT)).isEqualTo("UBND TỈNH LONG AN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Vân Hải, ngày 12 tháng 02 năm-2026        | 2026-02-12
            Vân Hải, ngày 12 thủng 02 năm 2026        | 2026-02-12
            Vân Hải, ngày 12 tháng 02 nãm 2026        | 2026-02-12
            Vân Hải, ngày 12 tháng 02 rám 2026        | 2026-02-12
            'Vân Hải, ngày 12 tháng 02 năm 2026       | 2026-02-12
            """)
    void a_mangled_word_does_not_lose_the_date(String line, String date) {
        var fields = found(0.9,
                "||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "UBND XÃ VÂN HẢI||Độc lập - Tự do - Hạnh phúc",
                "Số: 12/UBND||" + line);

        assertThat(value(fields, FieldName.DATE)).isEqualTo(date);
        assertThat(value(fields, FieldName.PLACE)).isEqualTo("Vân Hải");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VJv- bàn giao tài sản | V/v bàn giao tài sản
            V⁄v bàn giao tài sản  | V/v bàn giao tài sản
            VAv bàn giao tài sản  | V/v bàn giao tài sản
            V/ bàn giao tài sản   | V/v bàn giao tài sản
            """)
    void about_is_told_in_the_shapes_in_which_it_comes_back(String read, String meant) {
        var fields = found(0.9,
                "UBND TỈNH KIÊN GIANG||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: 12/SNV-VP||Rạch Giá, ngày 05 tháng 3 năm 2026",
                read + "||");

        assertThat(value(fields, FieldName.ABSTRACT)).isEqualTo(meant);
    }
}
