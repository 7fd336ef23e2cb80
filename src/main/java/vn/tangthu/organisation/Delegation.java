package vn.tangthu.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;

/**
 * A head lets somebody act in their place.
 *
 * @param to the last day, itself included
 * @param basis number and symbol of the giấy ủy quyền, and its day
 */
public record Delegation(
        DelegationId id,
        AgencyId agency,
        PersonId head,
        String headName,
        PersonId deputy,
        String deputyName,
        ActingCapacity capacity,
        Set<DelegationScope> scopes,
        LocalDate from,
        LocalDate to,
        String basis,
        String madeBy,
        Instant madeAt,
        Optional<Withdrawal> withdrawal) {

    public Delegation {
        scopes = Set.copyOf(scopes);
    }

    /**
     * Ended before its last day.
     *
     * @param why in somebody's words, one of the words below when it ended by itself, or empty when the head ended it
     */
    public record Withdrawal(String by, Instant at, String why) {

        /** Head or deputy left. */
        static final String LEFT = "left";
        /** Head or deputy went to another agency, or the head lost the office. */
        static final String OFFICE_CHANGED = "office-changed";

        /** It ended by itself; its reason is worded under {@code delegation.withdrawn.<why>}. */
        public boolean byItself() {
            return why.equals(LEFT) || why.equals(OFFICE_CHANGED);
        }
    }

    /** The words stand under {@code delegation-state.<NAME>}. */
    public enum State {
        IN_FORCE, TO_COME, OVER, WITHDRAWN
    }

    public State state(LocalDate today) {
        if (withdrawal.isPresent()) return State.WITHDRAWN;
        if (today.isBefore(from)) return State.TO_COME;
        return today.isAfter(to) ? State.OVER : State.IN_FORCE;
    }

    public Authority.InNameOf authority() {
        return new Authority.InNameOf(head, headName, id, capacity);
    }
}
