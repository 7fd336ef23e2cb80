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
    DELEGATIONS(Place.HOME, "/delegations", Place.readers()),
    REMINDERS(Place.HOME, "/work/reminders", Place.readers()),

    INCOMING(Place.REGISTER, "/incoming/register", Place.readers()),
    CASES(Place.REGISTER, "/incoming/cases", Place.readers()),
    FOLLOW_UP(Place.REGISTER, "/incoming/register/handling", Place.readers()),
    SETS(Place.REGISTER, "/sets", Place.readers()),

    OUTGOING(Place.OUTGOING, "/outgoing", Place.readers()),
    OUTGOING_REGISTER(Place.OUTGOING, "/outgoing/register", Place.readers()),
    NUMBERS(Place.OUTGOING, "/outgoing/numbers", registry(), "/outgoing/series"),
    COPIES(Place.OUTGOING, "/outgoing/copies", Place.readers()),
    POSTAL(Place.OUTGOING, "/outgoing/postal", registry()),
    FILE_USE(Place.OUTGOING, "/outgoing/file-use", registry()),
    OUTGOING_REPORT(Place.OUTGOING, "/outgoing/report", registry()),

    INBOX(Place.EXCHANGE, "/exchange/inbox", EnumSet.of(Role.CLERK, Role.AGENCY_HEAD)),
    SENT(Place.EXCHANGE, "/exchange/sent", EnumSet.of(Role.CLERK, Role.AGENCY_HEAD)),
    ASIDE(Place.EXCHANGE, "/exchange/aside", EnumSet.of(Role.CLERK)),

    AGENCIES(Place.ADMINISTRATION, "/administration/agencies", administrators(),
            "/administration/people", "/administration/units", "/administration/scan-folders"),
    ACCOUNTS(Place.ADMINISTRATION, "/administration/accounts", administrators()),
    RIGHTS(Place.ADMINISTRATION, "/administration/rights", administrators()),
    SIGNING(Place.ADMINISTRATION, "/administration/signing", administrators()),
    PARTNERS(Place.ADMINISTRATION, "/administration/partners", administrators()),
    READING(Place.ADMINISTRATION, "/administration/recognition", administrators()),
    AUDIT(Place.ADMINISTRATION, "/administration/audit", administrators());

    private final Place place;
    private final String path;
    private final Set<Role> roles;
    private final List<String> beside;

    /** @param beside further addresses whose pages belong to it */
    Part(Place place, String path, Set<Role> roles, String... beside) {
        this.place = place;
        this.path = path;
        this.roles = roles;
        this.beside = List.of(beside);
    }

    /** The parts that somebody with these roles finds at a place; none when there is nothing to choose. */
    static List<Part> of(Place place, Set<Role> roles) {
        var parts = in(place).filter(part -> part.roles.stream().anyMatch(roles::contains)).toList();
        return parts.size() < 2 ? List.of() : parts;
    }

    static Stream<Part> in(Place place) {
        return Arrays.stream(values()).filter(part -> part.place == place);
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

    /**
     * Of two parts that lie one below the other, the nearer one holds a page.
     *
     * @param address the page shown, from the root
     */
    boolean holds(String address) {
        return lies(address) && in(place).noneMatch(other -> other.path.length() > path.length() && other.lies(address));
    }

    private boolean lies(String address) {
        return below(path, address) || beside.stream().anyMatch(there -> below(there, address));
    }

    private static boolean below(String path, String address) {
        return address.equals(path) || address.startsWith(path + "/");
    }
}
