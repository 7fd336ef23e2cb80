package vn.tangthu.recognition.orthography;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import vn.tangthu.samples.Samples;

class SyllablesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "quyết", "định", "nghiệm", "hòa", "hoà", "thuỷ", "thủy", "giêng", "gì", "giết", "quốc", "khuỷu", "yêu", "ươn", "ngoằn", "NGHỊ", "Ủy", "UỶ", "đường", "quýt", "uống"})
    void a_syllable_is_known_in_either_spelling_of_its_tone(String syllable) {
        assertThat(Syllables.isWellFormed(syllable)).isTrue();
        assertThat(Syllables.isWellFormed(Normalizer.normalize(syllable, Normalizer.Form.NFD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cê", "ngia", "ghan", "kan", "cáć", "cac", "hòc", "wuyet", "ester", "Quyeát", "ñònh", "UBND", "str", "bbb", "nghĩaa"})
    void what_breaks_a_rule_of_the_spelling_is_none(String word) {
        assertThat(Syllables.isWellFormed(word)).isFalse();
    }

    @Test
    void nearly_every_word_of_an_official_document_is_a_syllable() {
        int words = 0, syllables = 0;
        for (int seed = 0; seed < 20; seed++) {
            for (var word : Samples.random(seed).fullText().split("[^\\p{L}]+")) {
                if (word.length() < 2 || word.chars().allMatch(c -> c >= 'A' && c <= 'Z')) continue;
                words++;
                if (Syllables.isWellFormed(word)) syllables++;
            }
        }
        assertThat((double) syllables / words).isGreaterThan(0.95);
    }
}
