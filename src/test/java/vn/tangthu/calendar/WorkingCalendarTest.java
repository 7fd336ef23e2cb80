package vn.tangthu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, true,  a Friday",
        "2026-11-28, false, a Saturday",
        "2026-02-17, false, the first day of the lunar year",
        "2026-04-27, false, made up for a holiday on a Sunday",
        "2026-01-02, false, exchanged for a Saturday",
        "2026-01-10, true,  that Saturday",
        "2026-11-24, false, a holiday since 2026",
        "2025-11-24, true,  and not before",
    })
    void offices_work_from_monday_to_friday_but_for_holidays_and_exchanged_days(LocalDate day, boolean works, String why) {
        assertThat(CALENDAR.works(day)).as(why).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 1, 2026-11-27",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-23, 1, 2026-11-25",
        "2026-02-13, 1, 2026-02-23",
        "2026-01-08, 2, 2026-01-10",
        "2026-11-02, 15, 2026-11-23",
    })
    void a_term_begins_the_day_after_and_counts_working_days(LocalDate from, int days, LocalDate last) {
        assertThat(CALENDAR.lastDay(from, days)).isEqualTo(last);
    }

    @Test
    void a_term_without_days_is_refused() {
        assertThatThrownBy(() -> CALENDAR.lastDay(LocalDate.of(2026, 11, 27), 0)).hasMessageContaining("got 0");
    }

    @Test
    void the_last_working_day_is_looked_for_backwards_over_a_whole_holiday() {
        assertThat(CALENDAR.notAfter(LocalDate.of(2026, 2, 22))).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(CALENDAR.between(LocalDate.of(2026, 2, 12), LocalDate.of(2026, 2, 24)))
                .containsExactly(LocalDate.of(2026, 2, 12), LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 23), LocalDate.of(2026, 2, 24));
    }
}
