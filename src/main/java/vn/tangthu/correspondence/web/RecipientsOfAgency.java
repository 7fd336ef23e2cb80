package vn.tangthu.correspondence.web;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/** Units and people of the actor's agency by the names the form offers. */
@Component
class RecipientsOfAgency {

    private final Units units;
    private final People people;

    RecipientsOfAgency(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    Recipients of(Actor actor) {
        var unitsByName = new LinkedHashMap<String, UUID>();
        units.of(actor, actor.home()).stream().filter(Unit::isOpen).forEach(unit -> unitsByName.put(unit.name(), unit.id().value()));
        var peopleByName = new LinkedHashMap<String, UUID>();
        people.atWork(actor).forEach(person -> peopleByName.put(person.fullName() + ", " + person.post(), person.id().value()));
        return new Recipients(unitsByName, peopleByName);
    }
}
