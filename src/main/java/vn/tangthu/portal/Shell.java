package vn.tangthu.portal;

import java.util.List;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/**
 * What the frame of a page shows of the person in front of it.
 *
 * @param address the page shown, from the root, without its query
 */
public record Shell(String personName, String agencyName, List<Role> roles, List<Place> places, String address) {

    static Shell of(Actor actor, String agencyName, String address) {
        return new Shell(
                actor.name(), agencyName, actor.roles().stream().sorted().toList(), Place.of(actor.roles()), address);
    }

    public boolean isAt(Place place) {
        return place.holds(address);
    }

    public boolean has(String role) {
        return roles.contains(Role.valueOf(role));
    }
}
