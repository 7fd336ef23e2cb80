package vn.tangthu.organisation.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;

/** The form of a person as a browser sends it: no role ticked means no role sent. */
record PersonFields(UUID agency, UUID unit, String fullName, String post, Set<Role> roles) {

    PersonForm form() {
        return new PersonForm(new AgencyId(agency), Optional.ofNullable(unit).map(UnitId::new),
                fullName == null ? "" : fullName, post == null ? "" : post, roles == null ? Set.of() : roles);
    }

    static PersonForm of(Person person) {
        return new PersonForm(person.agency(), person.unit(), person.fullName(), person.post(), person.roles());
    }
}
