package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HitMarkerTest {

    private final List<String> page = List.of("Ủy", "ban", "nhân", "dân", "thành", "phố", "Đà", "Nẵng,", "số:", "05/QĐ-UBND", "đá", "nặng", "khoẻ");

    @Test
    void words_with_diacritics_mark_the_words_written_so() {
        assertThat(HitMarker.matching("Đà Nẵng", page)).containsExactlyInAnyOrder(6, 7);
    }

    @Test
    void words_without_diacritics_mark_all_that_are_alike() {
        assertThat(HitMarker.matching("da nang", page)).containsExactlyInAnyOrder(6, 7, 10, 11);
    }

    @Test
    void where_no_word_is_written_so_those_alike_are_marked() {
        assertThat(HitMarker.matching("đả", page)).containsExactlyInAnyOrder(6, 10);
    }

    @Test
    void a_part_of_number_and_symbol_marks_the_whole_word() {
        assertThat(HitMarker.matching("05/qđ-ubnd", page)).containsExactly(9);
    }

    @Test
    void the_placement_of_the_tone_mark_does_not_matter() {
        assertThat(HitMarker.matching("khỏe", page)).containsExactly(12);
    }

    @Test
    void odd_questions_mark_nothing() {
        for (var odd : List.of("", "\"", "***", "x".repeat(10_000))) assertThat(HitMarker.matching(odd, page)).isEmpty();
    }
}
