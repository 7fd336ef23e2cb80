package vn.tangthu.worklist;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.kernel.Days;

/**
 * How a day stands to today, in words and in working days.
 *
 * @param day the last day for it; absent when there is none
 * @param workingDays late or left; today itself does not count (Civil Code 91/2015/QH13, Article 147)
 */
public record Due(Kind kind, Optional<LocalDate> day, int workingDays) {

    /** Counting further would tell nobody anything. */
    private static final int COUNTED_DAYS = 366;
    /** More working days than this are said as <i>more than a year</i>, or so. */
    private static final int YEAR = 240;

    /** Where a thing stands in the list. */
    public enum Kind {
        LATE,
        TODAY,
        /** Within three working days. */
        SOON,
        LATER,
        /** No day was set. */
        NONE
    }

    static Due of(Optional<LocalDate> day, LocalDate today, WorkingCalendar calendar) {
        if (day.isEmpty()) return new Due(Kind.NONE, day, 0);
        var on = day.get();
        if (on.isBefore(today)) return new Due(Kind.LATE, day, calendar.after(atLeast(on, today.minusDays(COUNTED_DAYS)), today));
        if (on.equals(today)) return new Due(Kind.TODAY, day, 0);
        int left = on.isAfter(today.plusDays(COUNTED_DAYS)) ? COUNTED_DAYS : calendar.after(today, on);
        return new Due(on.isAfter(soon(today, calendar)) ? Kind.LATER : Kind.SOON, day, left);
    }

    static LocalDate soon(LocalDate today, WorkingCalendar calendar) {
        return calendar.lastDay(today, 3);
    }

    private static LocalDate atLeast(LocalDate day, LocalDate earliest) {
        return day.isBefore(earliest) ? earliest : day;
    }

    /** Key of its words, such as <i>quá hạn 2 ngày làm việc</i>. */
    public String messageKey() {
        return switch (kind) {
            case LATE -> workingDays == 0 ? "work.due.just-late" : workingDays > YEAR ? "work.due.long-late" : "work.due.late";
            case TODAY -> "work.due.today";
            case SOON, LATER -> workingDays == 0 ? "work.due.rest-day" : workingDays > YEAR ? "work.due.far" : "work.due.left";
            case NONE -> "work.due.none";
        };
    }

    public Object[] messageArguments() {
        return new Object[] {workingDays, day.map(Days::shown).orElse("")};
    }

    public boolean late() {
        return kind == Kind.LATE;
    }
}
