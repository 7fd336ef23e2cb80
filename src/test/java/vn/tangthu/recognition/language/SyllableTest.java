package vn.tangthu.recognition.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {

    @ParameterizedTest
    @ValueSource(strings = {"nghiêng", "quyết", "gì", "giêng", "khuya", "ủy", "hòa", "hoà", "đường", "yêu", "xoong", "ương"})
    void words_as_they_are_written(String word) {
        assertThat(Syllable.wellFormed(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoach", "phat", "lien", "email", "tphcm", "zz", "", "quyêt"})
    void foreign_words_abbreviations_and_stops_without_their_tone_are_none(String word) {
        assertThat(Syllable.wellFormed(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"hoà, hòa", "khoẻ, khỏe", "thuỷ, thủy", "quý, quý", "quà, quà", "loại, loại", "uỷ, ủy", "hòa, hòa"})
    void the_tone_has_one_place(String word, String placed) {
        assertThat(Syllable.onePlacement(word)).isEqualTo(placed);
    }
}
