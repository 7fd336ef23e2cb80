package vn.tangthu.outgoing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;

/** Moments and days as Vietnamese offices read them. */
final class Shown {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private Shown() {}

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(Wording.ZONE));
    }

    static String day(Optional<LocalDate> day) {
        return day.map(Days::shown).orElse("");
    }
}
