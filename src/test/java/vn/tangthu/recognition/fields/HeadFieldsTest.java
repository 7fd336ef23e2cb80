package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "||",
                "Số: 123/SNV-VTLT||Tân An, ngày 05 tháng 3 năm 2026",
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
            VJv- kiểm kê kho quỹ | V/v kiểm kê kho quỹ
            V⁄v kiểm kê kho quỹ  | V/v kiểm kê kho quỹ
            VAv kiểm kê kho quỹ  | V/v kiểm kê kho quỹ
            V/ kiểm kê kho quỹ   | V/v kiểm kê kho quỹ
            """)
    void about_is_told_in_the_shapes_in_which_it_comes_back(String read, String meant) {
        var fields = found(0.9,
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: 12/SNV-VP||Tân An, ngày 05 tháng 3 năm 2026",
                read + "||");

        assertThat(value(fields, FieldName.ABSTRACT)).isEqualTo(meant);
    }

    private static double sureness(DocumentFields fields, FieldName name) {
        return fields.get(name).orElseThrow().confidence();
    }

    @Test
    void a_symbol_spoilt_by_a_pen_is_sure_where_head_title_and_recipients_say_each_part_of_it_once_more() {
        var notice = found(0.96,
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: ~3(4|/TB-SNV||Tân An, ngày 05 tháng 3 năm 2026",
                "^THÔNG BÁO",
                "^Kết quả thi tuyển công chức");
        var dispatch = found(0.96,
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: ~3(4|/SNV-XDCQ||Tân An, ngày 05 tháng 3 năm 2026",
                "V/v lập hồ sơ||",
                "Nơi nhận:||",
                "- Lưu: VT, XDCQ.||");

        assertThat(value(notice, FieldName.SYMBOL)).isEqualTo("TB-SNV");
        assertThat(sureness(notice, FieldName.SYMBOL)).isGreaterThanOrEqualTo(0.95);
        assertThat(value(dispatch, FieldName.SYMBOL)).isEqualTo("SNV-XDCQ");
        assertThat(sureness(dispatch, FieldName.SYMBOL)).isGreaterThanOrEqualTo(0.95);
        assertThat(sureness(dispatch, FieldName.NUMBER)).isLessThan(0.95);
    }

    @Test
    void a_symbol_that_nothing_else_on_the_page_says_is_no_surer_than_it_was_read() {
        var fields = found(0.96,
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: ~3(4|/SNV-XDCQ||Tân An, ngày 05 tháng 3 năm 2026",
                "V/v lập hồ sơ||",
                "Nơi nhận:||",
                "- Lưu: VT, CCHC.||");

        assertThat(sureness(fields, FieldName.SYMBOL)).isLessThan(0.5);
    }

    @Test
    void a_letter_more_in_a_symbol_stays_where_it_stands_among_the_recipients_too() {
        var fields = found(0.96,
                "BỘ XÂY DỰNG||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "CỤC GIÁM ĐỊNH||Độc lập - Tự do - Hạnh phúc",
                "Số: ~81/GĐ-CTGĐ||Hà Nội, ngày 05 tháng 3 năm 2026",
                "V/v lập hồ sơ công trình||",
                "- Lưu: VT, CTGĐ.||");

        assertThat(value(fields, FieldName.SYMBOL)).isEqualTo("GĐ-CTGĐ");
    }

    @Test
    void an_agency_hardly_read_is_surer_where_the_text_names_it_in_the_same_way() {
        var lines = new String[] {
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ ~NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: 3/SNV-XDCQ||Tân An, ngày 05 tháng 3 năm 2026",
                "V/v lập hồ sơ||",
                "Sở Nội vụ nhận được văn bản của quý cơ quan"};
        var silent = lines.clone();
        silent[4] = "Chúng tôi nhận được văn bản của quý cơ quan";

        assertThat(sureness(found(0.96, lines), FieldName.AGENCY)).isGreaterThanOrEqualTo(0.95);
        assertThat(sureness(found(0.96, silent), FieldName.AGENCY)).isLessThan(0.95);
    }

    @Test
    void a_place_of_which_a_word_was_lost_gets_it_back_from_the_name_in_the_head() {
        var fields = found(0.96,
                "UBND HUYỆN TÂN ~TRU||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "PHÒNG NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: 3/GM-NV||~lân Trụ, ngày 05 tháng 3 năm 2026",
                "^GIẤY MỜI");

        assertThat(value(fields, FieldName.PLACE)).isEqualTo("Tân Trụ");
        assertThat(sureness(fields, FieldName.PLACE)).isLessThan(0.95);
        assertThat(value(fields, FieldName.AGENCY_PARENT)).as("with the mark of the place").isEqualTo("UBND HUYỆN TÂN TRỤ");
        assertThat(sureness(fields, FieldName.AGENCY_PARENT)).isLessThan(0.5);
    }

    @Test
    void an_abstract_is_not_sure_where_a_word_may_be_missing_or_the_text_may_have_begun() {
        var head = List.of(
                "UBND TỈNH LONG AN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "SỞ NỘI VỤ||Độc lập - Tự do - Hạnh phúc",
                "Số: 3/TB-SNV||Tân An, ngày 05 tháng 3 năm 2026",
                "^THÔNG BÁO");

        assertThat(sureness(with(head, "^Kết quả thi tuyển công chức", "^năm nay theo Quyết định"), FieldName.ABSTRACT)).isGreaterThanOrEqualTo(0.95);
        assertThat(sureness(with(head, "^Kết quả thi tuyển công chức", "^        nay theo Quyết định"), FieldName.ABSTRACT)).as("a hole at its beginning").isLessThan(0.95);
        assertThat(sureness(with(head, "^Kết quả thi tuyển công chức", "^năm nay. Sau khi nghe báo cáo"), FieldName.ABSTRACT)).as("a new sentence").isLessThan(0.95);
        assertThat(value(with(head, "^Kết quả thi tuyển công chức", "^Ngày 02/12/2021, Sở Nội vụ đã họp"), FieldName.ABSTRACT)).isEqualTo("Kết quả thi tuyển công chức");
    }

    private static DocumentFields with(List<String> head, String... lines) {
        return found(0.96, Stream.concat(head.stream(), Stream.of(lines)).toArray(String[]::new));
    }

    @Test
    void a_school_named_after_a_person_and_an_office_whose_words_ran_together_are_names_of_their_own() {
        var school = found(0.96,
                "PHÒNG GIÁO DỤC||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "VÀ ĐÀO TẠO LONG HÀ||Độc lập - Tự do - Hạnh phúc",
                "TRƯỜNG THPT||",
                "VŨ XUÂN HẰNG||",
                "Số: 3/HD-TVXH||Long Hà, ngày 05 tháng 3 năm 2026");
        var office = found(0.96,
                "ỦY BAN NHÂN DÂN||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "TỈNH LONG AN||Độc lập - Tự do - Hạnh phúc",
                "SỞY TẾ||",
                "Số: 3/KH-SYT||Tân An, ngày 05 tháng 3 năm 2026");

        assertThat(value(school, FieldName.AGENCY)).isEqualTo("TRƯỜNG THPT VŨ XUÂN HẰNG");
        assertThat(value(school, FieldName.AGENCY_PARENT)).isEqualTo("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO LONG HÀ");
        assertThat(value(office, FieldName.AGENCY)).isEqualTo("SỞ Y TẾ");
        assertThat(value(office, FieldName.AGENCY_PARENT)).isEqualTo("ỦY BAN NHÂN DÂN TỈNH LONG AN");
    }
}
