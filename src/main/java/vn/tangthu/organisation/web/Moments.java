package vn.tangthu.organisation.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.tangthu.kernel.Wording;

/** Moments as the pages of this module show them. */
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Wording.ZONE);

    private Moments() {}

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
