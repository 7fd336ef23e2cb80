package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.PersonId;

/**
 * What the head of a unit decides about the unit's part.
 *
 * @param people the first leads, the others cooperate
 * @param dueOn for them; absent: the unit's own
 */
public record Assignment(String opinion, List<PersonId> people, Optional<LocalDate> dueOn) {

    public Assignment {
        opinion = opinion.strip();
        people = people.stream().distinct().toList();
    }
}
