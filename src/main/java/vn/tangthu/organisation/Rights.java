package vn.tangthu.organisation;

import java.util.Optional;
import java.util.Set;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;

/**
 * What somebody may do: in which agency, with which roles, and as head of which unit. The type of an account follows from
 * the roles and is no right of its own.
 *
 * @param agency absent for somebody who was not there before
 */
public record Rights(Optional<AgencyId> agency, Optional<UnitId> unit, Set<Role> roles) {

    public static final Rights NONE = new Rights(Optional.empty(), Optional.empty(), Set.of());

    public Rights {
        roles = Set.copyOf(roles);
    }

    static Rights of(Person person) {
        return new Rights(Optional.of(person.agency()), person.unit(), person.roles());
    }

    /** Another agency opens other records; another unit matters to its head alone. Without a role there are no rights. */
    boolean sameAs(Rights other) {
        if (roles.isEmpty() && other.roles.isEmpty()) return true;
        return roles.equals(other.roles) && agency.equals(other.agency)
                && (!roles.contains(Role.UNIT_HEAD) || unit.equals(other.unit));
    }
}
