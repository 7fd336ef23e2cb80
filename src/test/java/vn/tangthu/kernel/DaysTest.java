package vn.tangthu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"02/09/2026", "2/9/2026", "2.9.2026", "2-9-2026", "02092026", " 2 / 9 / 2026 ", "2026-09-02"})
    void a_day_is_read_in_the_ways_people_type_it(String typed) {
        assertThat(Days.typed(typed)).contains(LocalDate.of(2026, 9, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "2026-13-01", "9/2026", "ngày 2 tháng 9", "00/00/0000", "1/1/26"})
    void what_is_no_day_is_not_guessed(String typed) {
        assertThat(Days.typed(typed)).isEmpty();
    }

    @Test
    void a_day_is_shown_as_offices_write_it() {
        assertThat(Days.shown(LocalDate.of(2026, 9, 2))).isEqualTo("02/09/2026");
    }
}
