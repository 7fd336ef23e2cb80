package vn.tangthu.organisation;

import java.util.Optional;
import vn.tangthu.kernel.PersonId;

/**
 * A person's agency, unit, name, post or roles changed, or they left. Published in the transaction of the change.
 *
 * @param now the person after the change; empty when they left
 */
public record PersonChanged(PersonId person, Optional<Person> now) {
    public boolean left() {
        return now.isEmpty();
    }
}
