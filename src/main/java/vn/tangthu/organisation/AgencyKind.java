package vn.tangthu.organisation;

import java.util.Locale;

/** What kind of agency. The words stand in the message files under {@code agency-kind.<NAME>}. */
public enum AgencyKind {
    COMMITTEE, DEPARTMENT, COMMUNE, SCHOOL, HOSPITAL, OTHER;

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AgencyKind ofStored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
