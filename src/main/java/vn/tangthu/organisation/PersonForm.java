package vn.tangthu.organisation;

import java.util.Optional;
import java.util.Set;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;

/** What an administrator says about a person, when added or changed; see {@link Person} for the fields. */
public record PersonForm(AgencyId agency, Optional<UnitId> unit, String fullName, String post, Set<Role> roles) {
    public PersonForm {
        fullName = fullName.strip().replaceAll("\\s+", " ");
        post = post.strip();
        roles = Set.copyOf(roles);
    }
}
