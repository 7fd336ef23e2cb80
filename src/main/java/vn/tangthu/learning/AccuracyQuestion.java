package vn.tangthu.learning;

import java.time.YearMonth;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/**
 * Which registrations are asked about.
 *
 * @param agency absent for all that may be seen
 * @param from first month of registration, by the Vietnamese calendar
 * @param to last month, the whole of it; not before {@code from}
 */
public record AccuracyQuestion(Optional<AgencyId> agency, YearMonth from, YearMonth to) {
    public AccuracyQuestion {
        if (to.isBefore(from)) to = from;
    }
}
