package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.UnitId;

/**
 * What a unit, or one of its people, has to do about a document.
 *
 * @param ordinal within the case, from 1; never used again
 * @param of the unit's task to which a person's belongs; absent for a unit's
 * @param givenBy who set the deadline, and may give more time
 * @param doneOn the day it was finished
 * @param asked more time that was asked for and waits for an answer
 * @param revision counts decisions about this task
 */
public record Task(
        int ordinal,
        Optional<Integer> of,
        UnitId unit,
        String unitName,
        Optional<PersonId> person,
        String personName,
        Part part,
        TaskState state,
        Optional<LocalDate> dueOn,
        PersonId givenBy,
        String givenName,
        LocalDate givenOn,
        Optional<LocalDate> doneOn,
        Optional<MoreTime> asked,
        int revision) {

    public record MoreTime(LocalDate until, String why) {}

    public boolean isUnits() {
        return of.isEmpty();
    }

    /** Was neither taken away nor handed back. */
    public boolean stands() {
        return state != TaskState.HANDED_BACK && state != TaskState.WITHDRAWN;
    }

    public String who() {
        return isUnits() ? unitName : personName;
    }

    public boolean lateOn(LocalDate today) {
        return dueOn.filter(due -> doneOn.orElse(today).isAfter(due)).isPresent() && (state.isOpen() || state == TaskState.DONE);
    }

    /** Working days until the deadline, as the work list counts them: 0 on its day, negative when it is over, be it by a day of rest alone. */
    public Optional<Long> daysLeft(LocalDate today) {
        return state.isOpen() ? dueOn.map(due -> daysBetween(today, due)) : Optional.empty();
    }

    private static long daysBetween(LocalDate today, LocalDate due) {
        var calendar = WorkingCalendar.national();
        if (due.isBefore(today)) return -Math.max(1, calendar.after(due, today));
        return due.equals(today) ? 0 : Math.max(1, calendar.after(today, due));
    }
}
