package vn.tangthu.portal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tangthu.kernel.Role;

/** A part of a place with several, shown as a tab at the top of its pages. A place with one part shows none. */
enum Part {
    OUTGOING(Place.OUTGOING, "/outgoing", readers()),
    OUTGOING_REGISTER(Place.OUTGOING, "/outgoing/register", readers()),
    NUMBERS(Place.OUTGOING, "/outgoing/numbers", registry()),
    COPIES(Place.OUTGOING, "/outgoing/copies", readers()),
    POSTAL(Place.OUTGOING, "/outgoing/postal", registry()),
    FILE_USE(Place.OUTGOING, "/outgoing/file-use", registry()),
    OUTGOING_REPORT(Place.OUTGOING, "/outgoing/report", registry()),
    AGENCIES(Place.ADMINISTRATION, "/administration/agencies", administrators()),
    ACCOUNTS(Place.ADMINISTRATION, "/administration/accounts", administrators()),
    READING(Place.ADMINISTRATION, "/administration/recognition", administrators()),
    AUDIT(Place.ADMINISTRATION, "/administration/audit", administrators());

    private final Place place;
    private final String path;
    private final Set<Role> roles;

    Part(Place place, String path, Set<Role> roles) {
        this.place = place;
        this.path = path;
        this.roles = roles;
    }

    /** The parts that somebody with these roles finds at a place; none when there is nothing to choose. */
    static List<Part> of(Place place, Set<Role> roles) {
        var parts = in(place).filter(part -> part.roles.stream().anyMatch(roles::contains)).toList();
        return parts.size() < 2 ? List.of() : parts;
    }

    static Stream<Part> in(Place place) {
        return Arrays.stream(values()).filter(part -> part.place == place);
    }

    private static Set<Role> readers() {
        return EnumSet.of(Role.CLERK, Role.OFFICER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.ARCHIVIST);
    }

    private static Set<Role> registry() {
        return EnumSet.of(Role.CLERK, Role.AGENCY_HEAD, Role.ARCHIVIST);
    }

    private static Set<Role> administrators() {
        return EnumSet.of(Role.ADMINISTRATOR);
    }

    public String getPath() {
        return path;
    }

    public String getMessageKey() {
        return "part." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param address the page shown, from the root; people and scan folders are administered with their agency */
    boolean holds(String address) {
        if (this == OUTGOING && in(place).anyMatch(part -> part != this && part.holds(address))) return false; // the others lie below it
        return address.equals(path) || address.startsWith(path + "/")
                || this == NUMBERS && address.startsWith("/outgoing/series")
                || this == AGENCIES && (address.startsWith("/administration/scan-folders") || address.startsWith("/administration/people")
                        || address.startsWith("/administration/units"));
    }
}
