package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Công văn số 12.pdf              | Công văn số 12.pdf
            ../../etc/passwd                | passwd
            ..\\..\\windows\\công văn.docx  | công văn.docx
            C:\\Users\\Lành\\Báo cáo.pdf    | Báo cáo.pdf
            /tmp/quét/trang 1.tif           | trang 1.tif
            'Tờ   trình    số 5.pdf'        | Tờ trình số 5.pdf
            <i>tên lạ?*.pdf                 | itên lạ.pdf
            """)
    void of_a_path_the_last_part_is_kept_without_what_a_file_system_or_a_page_could_misread(String given, String kept) {
        assertThat(FileName.harmless(given)).isEqualTo(kept);
    }

    @Test
    void letters_are_composed_whatever_form_the_senders_machine_uses() {
        var name = "Uỷ ban nhân dân phường Ngọc Hà.pdf";
        assertThat(FileName.harmless(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(name);
        assertThat(FileName.harmless(name)).isEqualTo(name);
    }

    @Test
    void control_characters_and_marks_that_turn_the_reading_round_are_left_out() {
        assertThat(FileName.harmless("công\u0000 văn\r\n\u001b[31m.pdf")).isEqualTo("công văn[31m.pdf");
        assertThat(FileName.harmless("hop-dong-\u202Efdp.exe")).isEqualTo("hop-dong-fdp.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ".", "..", "...", "../", "a/..", "\u0000", "???"})
    void what_leaves_no_name_gets_one(String given) {
        assertThat(FileName.harmless(given)).isEqualTo("khong-ten");
    }

    @Test
    void a_long_name_is_cut_before_its_ending_and_says_so() {
        var kept = FileName.harmless("ạ".repeat(296) + ".pdf");
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(FileName.LONGEST);
        assertThat(kept).startsWith("ạạạ").endsWith("….pdf");
        assertThat(FileName.harmless("a".repeat(FileName.LONGEST))).hasSize(FileName.LONGEST).doesNotContain("…");
        assertThat(FileName.harmless("a".repeat(300) + ".khong-phai-duoi-tep")).hasSize(FileName.LONGEST).endsWith("…");
    }

    @Test
    void a_cut_never_goes_through_a_character() {
        var kept = FileName.harmless("𠀋".repeat(300) + ".pdf"); // two Java chars each, as in Nôm texts
        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(FileName.LONGEST);
        assertThat(kept.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
