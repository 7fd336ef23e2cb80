package vn.tangthu.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

/**
 * A person who works, or worked, for an agency.
 *
 * @param unit absent for those above the units, such as the head of the agency
 * @param post chức vụ, as shown to people
 * @param leftOn last day of work, absent while at work
 */
public record Person(
        PersonId id,
        AgencyId agency,
        Optional<UnitId> unit,
        String fullName,
        String post,
        Set<Role> roles,
        Optional<LocalDate> leftOn) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean atWork() {
        return leftOn.isEmpty();
    }

    /** Head or deputy head of the agency, or head of a unit: somebody whose decisions others may be let to make. */
    public boolean isHead() {
        return roles.contains(Role.AGENCY_HEAD) || roles.contains(Role.UNIT_HEAD);
    }

    /** This person as the one who acts, for their agency and with their roles. */
    public Actor actor() {
        return Actor.of(id, agency, fullName, roles);
    }
}
