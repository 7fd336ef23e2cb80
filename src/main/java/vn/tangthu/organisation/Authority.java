package vn.tangthu.organisation;

import java.util.Map;
import java.util.Optional;
import vn.tangthu.kernel.PersonId;

/**
 * By what right somebody decides: their own, or a head's who delegated it. Resolved by {@link Delegations} at the moment of
 * the act and stored with the act, so that what was done stays what it was after the delegation has ended.
 */
public sealed interface Authority {

    /** The decider's own office. */
    record Own() implements Authority {
        @Override
        public Optional<PersonId> inNameOf() {
            return Optional.empty();
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public Map<String, String> details() {
            return Map.of();
        }
    }

    /** @param headName as it was at the moment of the act */
    record InNameOf(PersonId head, String headName, DelegationId delegation, ActingCapacity capacity) implements Authority {
        @Override
        public Optional<PersonId> inNameOf() {
            return Optional.of(head);
        }

        @Override
        public String label() {
            return capacity.prefix() + " " + headName;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("in-name-of", label(), "delegation", delegation.toString());
        }
    }

    /** The head in whose name somebody acts. */
    Optional<PersonId> inNameOf();

    /** To stand with an act on screen, on paper and in a row: {@code TUQ. Nguyễn Văn An}; empty for one's own right. */
    String label();

    /** Facts for the trail of the act: {@code in-name-of}, {@code delegation}; none for one's own right. */
    Map<String, String> details();
}
