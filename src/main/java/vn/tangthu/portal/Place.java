package vn.tangthu.portal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tangthu.kernel.Role;

/** A place to work, as the rail shows it. Nobody sees more than seven. */
enum Place {
    HOME("/", "today", EnumSet.allOf(Role.class)),
    DESK("/incoming/desk", "tray", EnumSet.of(Role.CLERK)),
    REGISTER("/incoming/register", "register", readers()),
    OUTGOING("/outgoing", "send", readers()),
    EXCHANGE("/exchange/inbox", "exchange", EnumSet.of(Role.CLERK, Role.AGENCY_HEAD)),
    SEARCH("/search", "search", readers()),
    ADMINISTRATION("/administration/agencies", "settings", EnumSet.of(Role.ADMINISTRATOR));

    private final String path;
    private final String icon;
    private final Set<Role> roles;

    Place(String path, String icon, Set<Role> roles) {
        this.path = path;
        this.icon = icon;
        this.roles = roles;
    }

    /** The places of somebody with these roles, in the order of the rail. */
    static List<Place> of(Set<Role> roles) {
        return Arrays.stream(values()).filter(place -> place.roles.stream().anyMatch(roles::contains)).toList();
    }

    static Set<Role> readers() {
        return EnumSet.of(Role.CLERK, Role.OFFICER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.ARCHIVIST);
    }

    public String getPath() {
        return path;
    }

    public String getIcon() {
        return icon;
    }

    public String getMessageKey() {
        return "place." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param address the page shown, from the root */
    boolean holds(String address) {
        if (Part.in(this).anyMatch(part -> part.holds(address))) return true;
        return this == HOME ? address.equals("/") : address.equals(path) || address.startsWith(path + "/") || pages(address);
    }

    /** Pages that belong to a place without lying below it: a draft lies on the desk. */
    private boolean pages(String address) {
        return this == DESK && address.startsWith("/incoming/drafts") || this == ADMINISTRATION && address.startsWith("/administration");
    }
}
