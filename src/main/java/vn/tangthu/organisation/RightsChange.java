package vn.tangthu.organisation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;

/**
 * Somebody's rights are not what they were, and a second person has confirmed it, or has yet to.
 *
 * @param agency of the person after the change
 * @param held what is new does not work before the confirmation
 * @param changers all who had a hand in it since the last confirmation
 * @param changedBy the last of them
 */
public record RightsChange(
        UUID id,
        AgencyId agency,
        PersonId person,
        String personName,
        Rights before,
        Rights after,
        boolean held,
        Set<PersonId> changers,
        String changedBy,
        Instant changedAt,
        State state,
        Optional<Decision> decision) {

    public RightsChange {
        changers = Set.copyOf(changers);
    }

    /** The words stand under {@code rights-state.<NAME>}. */
    public enum State {
        OPEN, CONFIRMED, REJECTED,
        /** A further change took its place, or the person left. */
        OVERTAKEN
    }

    /** @param why of a rejection; empty else */
    public record Decision(String by, Instant at, String why) {}

    /** The person came from another agency. */
    public boolean moved() {
        return before.agency().filter(agency -> !agency.equals(this.agency)).isPresent();
    }
}
