package vn.tangthu.organisation;

import java.util.Optional;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;

/**
 * A person's agency, unit, name, post or roles changed, or they left. Published in the transaction of the change.
 *
 * @param by who changed it; the transaction is in their name
 * @param before the person as they were: whose work it was, in which agency and unit
 * @param now the person after the change; empty when they left
 */
public record PersonChanged(Actor by, Person before, Optional<Person> now) {

    public PersonId person() {
        return before.id();
    }

    public boolean left() {
        return now.isEmpty();
    }

    /** The agency in which their work waits for somebody else from now on: they left it, for another one or for good. */
    public Optional<AgencyId> gone() {
        boolean stays = now.filter(person -> person.agency().equals(before.agency())).isPresent();
        return stays ? Optional.empty() : Optional.of(before.agency());
    }

    /** Their unit of before, when they are no longer in it: its head is the one to look after what they had in hand. */
    public Optional<UnitId> goneFromUnit() {
        return before.unit().filter(unit -> !now.flatMap(Person::unit).equals(Optional.of(unit)));
    }
}
