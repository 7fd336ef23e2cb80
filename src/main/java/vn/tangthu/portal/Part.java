package vn.tangthu.portal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tangthu.kernel.Role;

/** A part of a place with several, shown as a tab at the top of its pages. A place with one part shows none. */
enum Part {
    TODAY(Place.HOME, "/", Place.readers()),
    OWED(Place.HOME, "/work/waiting", Place.readers()),
    LOADS(Place.HOME, "/work/people", EnumSet.of(Role.AGENCY_HEAD)),
    REMINDERS(Place.HOME, "/work/reminders", Place.readers()),
    AGENCIES(Place.ADMINISTRATION, "/administration/agencies", administrators()),
    ACCOUNTS(Place.ADMINISTRATION, "/administration/accounts", administrators()),
    READING(Place.ADMINISTRATION, "/administration/recognition", administrators()),
    RIGHTS(Place.ADMINISTRATION, "/administration/rights", administrators()),
    SIGNING(Place.ADMINISTRATION, "/administration/signing", administrators()),
    AUDIT(Place.ADMINISTRATION, "/administration/audit", administrators()),
    PARTNERS(Place.ADMINISTRATION, "/administration/partners", administrators()),
    INBOX(Place.EXCHANGE, "/exchange/inbox", EnumSet.of(Role.CLERK)),
    SENT(Place.EXCHANGE, "/exchange/sent", EnumSet.of(Role.CLERK)),
    ASIDE(Place.EXCHANGE, "/exchange/aside", EnumSet.of(Role.CLERK));

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

    private static Set<Role> administrators() {
        return EnumSet.of(Role.ADMINISTRATOR);
    }

    public String getPath() {
        return path;
    }

    public String getMessageKey() {
        return "part." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param address the page shown, from the root; people and scan folders are administered with their agency, further pages of a list are today's */
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(path + "/")
                || this == TODAY && address.equals("/work")
                || this == AGENCIES && (address.startsWith("/administration/scan-folders") || address.startsWith("/administration/people")
                        || address.startsWith("/administration/units"));
    }
}
