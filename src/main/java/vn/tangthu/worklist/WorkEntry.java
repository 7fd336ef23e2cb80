package vn.tangthu.worklist;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;

/**
 * A line of a work list.
 *
 * @param person who is waited for
 * @param act what is to be done, worded under {@code work.<act>}
 * @param number what the thing is known by; may be empty
 * @param address of the page on which it is done
 * @param askedBy name of the one who waits for it; may be empty
 * @param movedFrom name of the one whom it waited for before and who is gone; may be empty
 * @param movedWhy {@code left} or {@code moved}; empty when nobody had it before
 * @param doneAt absent while it waits
 */
public record WorkEntry(
        PersonId person,
        String act,
        String number,
        String title,
        String address,
        Sensitivity label,
        Due due,
        String askedBy,
        Instant since,
        String movedFrom,
        String movedWhy,
        Optional<Instant> doneAt) {}
