package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.PageReading;

/** A copy bears the fields of the document that was copied (Decree 30/2020/NĐ-CP, Articles 25 to 27). */
class CopyFormTest {

    private static PrintedPage original() {
        return PrintedPage.empty()
                .line(90, 60, "SỞ NỘI VỤ").line(380, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .line(420, 80, "Độc lập - Tự do - Hạnh phúc")
                .line(90, 110, "Số: 17/TB-SNV").line(420, 110, "Hải Vân, ngày 09 tháng 3 năm 2026")
                .line(340, 160, "THÔNG BÁO").line(280, 185, "Về việc nghỉ lễ năm 2026")
                .line(90, 300, "Sở Nội vụ thông báo lịch nghỉ lễ để các phòng, ban biết và thực hiện đúng.")
                .column(90, 400, "Nơi nhận:", "- Như trên;", "- Lưu: VT, VP.")
                .line(540, 400, "GIÁM ĐỐC").line(520, 520, "Bùi Xuân Trường");
    }

    private static PrintedPage copied(PrintedPage page, int y, String form, String symbol) {
        return page.line(90, y, "UBND XÃ SUỐI MƠ").line(540, y, form)
                .line(90, y + 25, "Số: 12/" + symbol + "-UBND").line(420, y + 25, "Suối Mơ, ngày 20 tháng 4 năm 2026")
                .column(90, y + 70, "Nơi nhận:", "- Các ban của xã;", "- Lưu: VT.")
                .line(540, y + 70, "CHỦ TỊCH").line(520, y + 190, "Đặng Hữu Phước");
    }

    private static DocumentFields fields(PageReading... pages) {
        return FieldFinder.standard().find(List.of(pages));
    }

    private static void assertThatOriginalIsFound(DocumentFields found) {
        assertThat(found.recipients()).containsExactly("Như trên", "Lưu: VT, VP");
        assertThat(found.signers()).extracting(signer -> signer.name().orElse("")).containsExactly("Bùi Xuân Trường");
        assertThat(found.get(FieldName.AGENCY)).map(FieldReading::value).hasValue("SỞ NỘI VỤ");
        assertThat(found.get(FieldName.CODE)).map(FieldReading::value).hasValue("17/TB-SNV");
        assertThat(found.get(FieldName.DATE)).map(FieldReading::value).hasValue("2026-03-09");
    }

    @ParameterizedTest
    @CsvSource({"SAO Y, SY", "SAO LỤC, SL", "TRÍCH SAO, TrS", "SAO Y BẢN CHÍNH, SY"})
    void fields_of_a_copy_are_those_of_the_original(String form, String symbol) {
        assertThatOriginalIsFound(fields(copied(original(), 620, form, symbol).page()));
    }

    @Test
    void a_copier_may_go_on_on_a_page_of_its_own() {
        assertThatOriginalIsFound(fields(original().page(1), copied(PrintedPage.empty(), 80, "SAO Y", "SY").page(2)));
    }

    @Test
    void a_form_that_a_seal_has_hidden_is_told_by_the_number() {
        assertThatOriginalIsFound(fields(copied(original(), 620, "N", "SY").page()));
    }

    @Test
    void a_number_that_a_pen_has_spoilt_is_made_up_for_by_the_second_list() {
        assertThatOriginalIsFound(fields(copied(original(), 620, "SAO LỤC", "?").page()));
    }

    @Test
    void a_stamp_beside_the_foot_cuts_nothing_off() {
        assertThatOriginalIsFound(fields(original().line(300, 440, "SAO Y BẢN CHÍNH").page()));
        assertThatOriginalIsFound(fields(original().line(300, 380, "SAO Y").page()));
    }

    @Test
    void a_text_that_names_a_copy_is_not_one() {
        assertThatOriginalIsFound(fields(original().line(90, 330, "Kèm theo bản sao số: 12/SY-UBND của xã.").page()));
    }
}
