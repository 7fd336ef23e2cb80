package vn.tangthu.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

/**
 * A person who works for an agency.
 *
 * @param unitSymbol symbol of the unit; absent for the heads of the agency
 * @param post chức vụ
 * @param login unique in the installation
 */
public record DemoPerson(
        String agencyCode, Optional<String> unitSymbol, String fullName, String post, Set<Role> roles, String login) {

    public DemoPerson {
        roles = Set.copyOf(roles);
    }

    /** The same in every installation. */
    public PersonId id() {
        return new PersonId(UUID.nameUUIDFromBytes(("demo person " + login).getBytes(StandardCharsets.UTF_8)));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
