package vn.tangthu.recognition.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;

class SpellingTest {

    private final Spelling spelling = new Spelling(WordPairs.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            công tác dân sô năm nay       | công tác dân số năm nay
            phòng chông dịch bệnh         | phòng chống dịch bệnh
            QUYÉT ĐỊNH                    | QUYẾT ĐỊNH
            lập kê hoạch thực hiện        | lập kế hoạch thực hiện
            trong địp nghỉ hè             | trong dịp nghỉ hè
            đề nghị bố sung biên chế      | đề nghị bổ sung biên chế
            chỉ thường xuyên              | chi thường xuyên
            đấy mạnh chuyến đối số        | đẩy mạnh chuyển đổi số
            chỉ đạo và chỉ tiêu           | chỉ đạo và chỉ tiêu
            bố trí và thế giới            | bố trí và thế giới
            """)
    void a_mark_lost_in_print_is_put_back_where_the_neighbours_show_it(String read, String meant) {
        assertThat(text(spelling.mended(words(read, 0.9)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Quyết định về việc phê duyệt quy hoạch",
        "sức khoẻ và sức khỏe", // both placements of the tone are right
        "Số 102/CNTT-YTĐTI của UBND",
        "Nguyễn Thị Lành", "xã Lương Bằng", "WHO, UNICEF", "PHƯỜNG VÂN HẢI", "UBND XÃ VĂN PHONG"})
    void what_is_usual_a_name_or_no_word_stays_as_it_was_read(String read) {
        assertThat(text(spelling.mended(words(read, 0.95)))).isEqualTo(read);
    }

    @Test
    void a_word_that_two_readings_have_alike_is_not_exchanged_for_a_commoner_one_of_another_tone() {
        assertThat(text(spelling.mended(words("bệnh dịch tả lợn châu Phi", 0.99)))).isEqualTo("bệnh dịch tả lợn châu Phi");
    }

    @Test
    void digits_and_signs_are_never_touched() {
        assertThat(text(spelling.mended(words("từ ngày 1901/2088ãi bỏ (sô 12)", 0.3)))).contains("1901/2088ãi").contains("12)");
    }

    @Test
    void a_mended_word_is_never_sure_and_keeps_its_place() {
        var read = words("công tác dân sô năm nay", 0.97);
        var mended = spelling.mended(read);
        assertThat(mended).hasSameSizeAs(read);
        assertThat(mended.get(3).confidence()).isLessThan(0.9);
        assertThat(mended.get(3).box()).isEqualTo(read.get(3).box());
    }

    @Test
    void a_word_in_whose_place_another_would_be_the_more_usual_is_not_sure_even_if_it_stays() {
        var mended = spelling.mended(words("thanh toán chỉ phí đào tạo", 0.97));
        assertThat(mended.get(2).confidence()).isLessThan(0.9);
        assertThat(mended.get(5).confidence()).isEqualTo(0.97);
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(spelling.mended(List.of())).isEmpty();
    }

    static List<Word> words(String text, double confidence) {
        var words = new ArrayList<Word>();
        int x = 0;
        for (var word : text.split(" ")) {
            words.add(new Word(word, new Box(x, 0, 10 * word.length(), 20), confidence, 0));
            x += 10 * word.length() + 8;
        }
        return words;
    }

    static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dịch vụ kiếểm định xe         | dịch vụ kiểm định xe
            DỊCH VỤ KIẾỂM ĐỊNH            | DỊCH VỤ KIỂM ĐỊNH
            Lee Kuan Yew                  | Lee Kuan Yew
            cái xoong và bưu điện         | cái xoong và bưu điện
            """)
    void a_vowel_seen_twice_with_two_marks_is_one(String read, String meant) {
        assertThat(text(spelling.mended(words(read, 0.9)))).isEqualTo(meant);
    }

    @Test
    void a_word_whose_company_is_figures_is_not_doubtful_before_them() {
        assertThat(spelling.mended(words("hàm mặt năm 2017", 0.97)).get(2).confidence()).isEqualTo(0.97);
        assertThat(spelling.mended(words("hàm mặt năm", 0.97)).get(2).confidence()).isLessThan(0.9);
    }
}
