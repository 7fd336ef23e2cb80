package vn.tangthu.signing.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.tangthu.kernel.Wording;
import vn.tangthu.signing.HeldKey;

/** A key as pages show it. @param standing a word for the message files */
record KeyRow(HeldKey key, String standing, String icon, boolean warns, String validFrom, String validTo, String addedAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Wording.ZONE);

    static KeyRow of(HeldKey key, Instant now) {
        var standing = key.standing(now);
        return new KeyRow(key, "signing.standing." + standing, icon(standing), standing == HeldKey.Standing.ENDS_SOON || standing == HeldKey.Standing.EXPIRED,
                DAY.format(key.validFrom()), DAY.format(key.validTo()), DAY.format(key.addedAt()));
    }

    static String icon(HeldKey.Standing standing) {
        return switch (standing) {
            case IN_FORCE -> "sure";
            case ENDS_SOON, NOT_YET -> "clock";
            case EXPIRED -> "warning";
            case RETIRED -> "minus";
        };
    }
}
