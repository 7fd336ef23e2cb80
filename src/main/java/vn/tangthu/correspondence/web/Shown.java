package vn.tangthu.correspondence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;

/** Days and moments as the pages show them. */
final class Shown {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);

    private Shown() {}

    static String day(LocalDate day) {
        return Days.shown(day);
    }

    /** Empty for no day. */
    static String day(Optional<LocalDate> day) {
        return day.map(Days::shown).orElse("");
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** An ISO date becomes {@code 22/11/2026}; anything else stays as it is. */
    static String isoAsDay(String iso) {
        return Days.typed(iso).map(Days::shown).orElse(iso);
    }
}
