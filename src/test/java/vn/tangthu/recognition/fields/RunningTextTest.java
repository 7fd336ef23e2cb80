package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.language.Spelling;
import vn.tangthu.recognition.language.WordPairs;

class RunningTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TỔ-CHỨC HỘI NGHỊ                        | TỔ CHỨC HỘI NGHỊ
            trước sắp xếp đơn vị-hành chính         | trước sắp xếp đơn vị hành chính
            tại. cuộc họp. về công tác              | tại cuộc họp về công tác
            các cơ. quan chuyên môn                 | các cơ quan chuyên môn
            xây dựng sản phẩm ' du lịch             | xây dựng sản phẩm du lịch
            của SởY tế                              | của Sở Y tế
            """)
    void dirt_between_words_is_no_punctuation(String read, String meant) {
        assertThat(RunningText.joined(RunningText.cleaned(Print.words(read, 0.9)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "giai đoạn 2026 - 2030", "(01/5/1986 – 01/5/2026)", "kế hoạch năm 2024-2025", "của Tp. Tân An", "Quyết định số 12/QĐ-UBND ngày 05/3/2026", "các huyện, thị xã; thành phố",
        "Lao động - Thương binh và Xã hội", "(lần 2) theo TT. Bộ"})
    void what_is_printed_stays(String printed) {
        assertThat(RunningText.joined(RunningText.cleaned(Print.words(printed, 0.95)))).isEqualTo(printed);
    }

    @Test
    void a_symbol_broken_at_the_end_of_a_line_is_one() {
        assertThat(RunningText.joined(Print.words("Công văn số 12/SNV- XDCQ của Sở Nội vụ", 0.95))).isEqualTo("Công văn số 12/SNV-XDCQ của Sở Nội vụ");
        assertThat(RunningText.joined(Print.words("Bộ Y tế - UNICEF", 0.95))).isEqualTo("Bộ Y tế - UNICEF");
    }

    @Test
    void a_word_is_not_exchanged_for_what_is_no_syllable_though_that_was_read_again_and_again() {
        var page = Print.page(0.9, "về văc xin của", "tiêm văc xin cho");
        var words = Print.words("mua sắm ~vắc xin", 0.9);

        assertThat(RunningText.joined(RunningText.borneOut(words, new Witnesses(List.of(page), List.of())))).isEqualTo("mua sắm vắc xin");
    }

    @Test
    void a_mended_word_is_believed_where_the_text_has_it_in_the_same_company() {
        var page = Print.page(0.96, "nội dung Đề án sửa đổi quy chế");
        var mended = new Spelling(WordPairs.standard()).mended(Print.words("Đề án sửa đối quy chế", 0.9));

        assertThat(RunningText.joined(mended)).isEqualTo("Đề án sửa đổi quy chế");
        assertThat(RunningText.borneOut(mended, new Witnesses(List.of(page), List.of())).get(3).confidence()).isGreaterThan(0.9);
        assertThat(RunningText.borneOut(mended, Witnesses.NONE).get(3).confidence()).isLessThan(0.9);
    }
}
