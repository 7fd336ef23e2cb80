package vn.tangthu.organisation;

import java.time.LocalDate;
import java.util.UUID;
import vn.tangthu.kernel.PersonId;

/**
 * Days on which a head is away. Whoever gives work proposes the deputy first; the right to decide comes from a delegation
 * alone.
 *
 * @param to the last day, itself included
 * @param note why or where, may be empty
 */
public record Absence(
        UUID id, PersonId person, String personName, PersonId deputy, String deputyName, LocalDate from, LocalDate to, String note,
        boolean cancelled) {

    public boolean covers(LocalDate day) {
        return !cancelled && !day.isBefore(from) && !day.isAfter(to);
    }
}
