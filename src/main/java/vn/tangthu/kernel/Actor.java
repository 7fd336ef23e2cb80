package vn.tangthu.kernel;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts, for which agency and with which roles. Every act and every query takes one as an argument.
 *
 * @param person the person, or for background work the fixed id {@link #SYSTEM_PERSON}
 * @param agency the agency acted for; absent only for the system, which works for all of them
 * @param name as shown to people and written into the audit trail
 */
public record Actor(PersonId person, Optional<AgencyId> agency, String name, Set<Role> roles) {

    /** The person id under which background work is recorded. */
    public static final PersonId SYSTEM_PERSON = new PersonId(new UUID(0, 0));

    public Actor {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        if (agency.isEmpty() && !roles.contains(Role.SYSTEM)) {
            throw new IllegalArgumentException("Only the system acts without an agency. Found: " + name);
        }
    }

    public static Actor of(PersonId person, AgencyId agency, String name, Set<Role> roles) {
        return new Actor(person, Optional.of(agency), name, roles);
    }

    /** Background work named by the job it does, such as {@code "recognition"}. */
    public static Actor system(String job) {
        return new Actor(SYSTEM_PERSON, Optional.empty(), job, Set.of(Role.SYSTEM));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return has(Role.SYSTEM);
    }

    /** The agency acted for. @throws IllegalStateException for the system, which has none */
    public AgencyId home() {
        return agency.orElseThrow(() -> new IllegalStateException("The system belongs to no agency: " + name));
    }
}
