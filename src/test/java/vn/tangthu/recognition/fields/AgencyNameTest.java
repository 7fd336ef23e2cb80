package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.FieldReading;

class AgencyNameTest {

    private static final Witnesses NOBODY = new Witnesses(List.of(), List.of());

    @ParameterizedTest
    @ValueSource(strings = {
        "ỦY BAN NHÂN DÂN PHƯỜNG VÂN HẢI", "UBND XÃ VÂN PHONG", "ĐẢNG ỦY XÃ CHI BÔ", "TRƯỜNG THCS TRÀN PHÚ", "UBND HUYỆN HÀ NÀM", "SỞ Y TẾ HẢI VÂN",
        "ỦY BAN NHÂN DÂN XÃ BÀU SEN", "UỶ BAN NHÂN DÂN XÃ HOÀ AN"})
    void a_name_is_never_exchanged_for_one_of_a_list(String printed) {
        assertThat(AgencyName.of(Print.words(printed, 0.96), NOBODY).text()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ỦY BAN NHÂN DÂN PHƯỜNG VÂN HẢI", "TRƯỜNG THCS TRẦN VĂN ƠN", "BỆNH VIỆN ĐA KHOA HẢI VÂN"})
    void a_name_in_no_list_that_was_read_once_is_not_sure(String printed) {
        assertThat(AgencyName.of(Print.words(printed, 0.97), NOBODY).confidence()).isLessThan(FieldReading.SURE);
    }

    @Test
    void a_name_that_the_document_repeats_in_other_type_is_sure() {
        var text = new Witnesses(List.of(Print.page(0.95, "Ủy ban nhân dân phường Vân Hải đề nghị các đơn vị")), List.of());

        assertThat(AgencyName.of(Print.words("ỦY BAN NHÂN DÂN PHƯỜNG VÂN HẢI", 0.93), text).confidence()).isGreaterThanOrEqualTo(FieldReading.SURE);
    }

    @Test
    void a_name_that_stands_otherwise_in_the_document_again_and_again_is_taken_from_there_and_not_sure() {
        var text = new Witnesses(List.of(Print.page(0.95, "phường Vân Hải và", "nhân dân phường Vân Hải")), List.of());

        var name = AgencyName.of(Print.words("ĐẢNG ỦY PHƯỜNG VĂN HẢI", 0.96), text);

        assertThat(name.text()).isEqualTo("ĐẢNG ỦY PHƯỜNG VÂN HẢI");
        assertThat(name.confidence()).isLessThan(FieldReading.SURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SƠ Y TE                              | SỞ Y TẾ
            UBND TINH KIÊN GIANG                 | UBND TỈNH KIÊN GIANG
            BỘ GIAO DUC VÀ ĐÀO TAO               | BỘ GIÁO DỤC VÀ ĐÀO TẠO
            ĐANG UY XÃ VĂN XUÂN                  | ĐẢNG ỦY XÃ VĂN XUÂN
            """)
    void what_offices_are_called_gets_its_lost_marks_back_and_is_not_sure(String read, String meant) {
        var name = AgencyName.of(Print.words(read, 0.96), NOBODY);

        assertThat(name.text()).isEqualTo(meant);
        assertThat(name.confidence()).isLessThan(FieldReading.SURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SỞ Y TẾ", "UBND TỈNH KIÊN GIANG", "BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "SỞ NỘI VỤ - SỞ TÀI CHÍNH"})
    void what_stands_in_the_lists_just_as_it_was_read_is_sure(String printed) {
        assertThat(AgencyName.of(Print.words(printed, 0.93), NOBODY)).satisfies(name -> {
            assertThat(name.text()).isEqualTo(printed);
            assertThat(name.confidence()).isGreaterThanOrEqualTo(FieldReading.SURE);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHÒNG VĂN HÓA - XÃ HỘT         | PHÒNG VĂN HÓA - XÃ HỘI
            BỘ KHOA HOC VA CÔNG NGHẸ.      | BỘ KHOA HỌC VÀ CÔNG NGHỆ
            UBNDTÌNHPHÚ THỌ                | UBND TỈNH PHÚ THỌ
            """)
    void a_misread_letter_or_a_lost_space_is_forgiven_where_the_whole_is_known(String read, String meant) {
        var name = AgencyName.of(Print.words(read, 0.9), NOBODY);

        assertThat(name.text()).isEqualTo(meant);
        assertThat(name.confidence()).isLessThan(FieldReading.SURE);
    }
}
