package vn.tangthu.recognition.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiacriticsTest {

    @ParameterizedTest
    @CsvSource({"hoà, hòa", "khoẻ, khỏe", "thuỷ, thủy", "quý, quý", "quà, quà", "loại, loại", "uỷ, ủy", "hòa, hòa"})
    void the_tone_has_one_place(String word, String placed) {
        assertThat(Diacritics.onePlacement(word)).isEqualTo(placed);
    }

    @ParameterizedTest
    @CsvSource({"quyết, quyet", "đường, duong", "ươn, uon", "a, a"})
    void words_that_differ_in_marks_alone_have_their_bare_letters_in_common(String word, String bare) {
        assertThat(Diacritics.skeleton(word)).isEqualTo(bare);
    }
}
