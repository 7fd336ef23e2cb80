package vn.tangthu.portal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

/**
 * What the frame of a page shows of the person in front of it.
 *
 * @param address the page shown, from the root, without its query
 * @param moment when it was made, for its print
 */
public record Shell(String personName, String agencyName, List<Role> roles, List<Place> places, String address, String moment) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    static Shell of(Actor actor, String agencyName, String address, Instant now) {
        return new Shell(
                actor.name(), agencyName, actor.roles().stream().sorted().toList(), Place.of(actor.roles()), address,
                MOMENT.format(now.atZone(Wording.ZONE)));
    }

    public boolean isAt(Place place) {
        return place.holds(address);
    }

    /** Parts of the place where the page stands, to choose from. */
    public List<Part> getParts() {
        return places.stream().filter(this::isAt).findFirst().map(place -> Part.of(place, Set.copyOf(roles))).orElse(List.of());
    }

    public boolean isIn(Part part) {
        return part.holds(address);
    }

    public boolean has(String role) {
        return roles.contains(Role.valueOf(role));
    }
}
