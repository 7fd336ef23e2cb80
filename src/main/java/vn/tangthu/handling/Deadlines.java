package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.calendar.WorkingCalendar;

/**
 * What deadlines may be, and which one is proposed. How long handling may take is for the agency's working regulation to say (Decree
 * 30/2020/NĐ-CP, Art. 24): {@code tangthu.handling.term} in working days, {@code tangthu.handling.urgent-term} for urgent ones.
 */
@Component
class Deadlines {

    private final WorkingCalendar calendar = WorkingCalendar.national();
    private final int term;
    private final int urgentTerm;

    Deadlines(@Value("${tangthu.handling.term:10}") int term, @Value("${tangthu.handling.urgent-term:1}") int urgentTerm) {
        this.term = term;
        this.urgentTerm = urgentTerm;
    }

    LocalDate proposed(LocalDate from, boolean urgent) {
        return calendar.lastDay(from, urgent ? urgentTerm : term);
    }

    /** Why this cannot be the last day for handling a document. */
    static Optional<HandlingRefusal> fault(LocalDate day, LocalDate arrivedOn, LocalDate today) {
        if (day.isBefore(arrivedOn)) return Optional.of(new HandlingRefusal.DeadlineBeforeArrival(day, arrivedOn));
        return day.isBefore(today) ? Optional.of(new HandlingRefusal.DeadlinePast(day, today)) : Optional.empty();
    }

    /** Those on which nobody works. */
    List<LocalDate> restDays(Collection<LocalDate> days) {
        return days.stream().filter(day -> !calendar.works(day)).distinct().sorted().toList();
    }
}
