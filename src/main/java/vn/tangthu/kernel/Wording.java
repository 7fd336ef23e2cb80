package vn.tangthu.kernel;

import java.time.ZoneId;
import java.util.Locale;

/** Where and how the system speaks: the zone its dates are shown in and its first language. Times are stored in UTC. */
public final class Wording {
    /** Dates and hours are shown in this zone, whatever the machine is set to. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Wording() {}
}
