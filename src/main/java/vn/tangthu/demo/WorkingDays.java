package vn.tangthu.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** On which days the offices of the demonstration receive documents. */
final class WorkingDays {

    private static final List<MonthDay> HOLIDAYS =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 1), MonthDay.of(9, 2));
    /** First day of the lunar year; offices rest from the day before to the fourth day. */
    private static final List<LocalDate> TET =
            List.of(LocalDate.of(2025, 1, 29), LocalDate.of(2026, 2, 17), LocalDate.of(2027, 2, 6), LocalDate.of(2028, 1, 26));

    private WorkingDays() {}

    static boolean includes(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean tet = TET.stream().anyMatch(t -> !day.isBefore(t.minusDays(1)) && !day.isAfter(t.plusDays(3)));
        return !weekend && !tet && !HOLIDAYS.contains(MonthDay.from(day));
    }

    /** Working days from {@code first} to {@code last}, both included. */
    static List<LocalDate> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(WorkingDays::includes).toList();
    }

    /** The day itself, or the last working day before it. */
    static LocalDate notAfter(LocalDate day) {
        return includes(day) ? day : notAfter(day.minusDays(1));
    }
}
