package vn.tangthu.correspondence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.kernel.Wording;

/** Days and moments as Vietnamese offices write them, and back. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{4})|(\\d{2})(\\d{2})(\\d{4})");

    private Shown() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Optional<LocalDate> day) {
        return day.map(Shown::day).orElse("");
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** An ISO date becomes {@code 22/11/2026}; anything else stays as it is. */
    static String isoAsDay(String iso) {
        return parse(iso).map(Shown::day).orElse(iso);
    }

    /** Reads {@code 22/11/2026}, {@code 2.9.2026}, {@code 22112026} and ISO dates; empty when there is no such day. */
    static Optional<LocalDate> parse(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.of(LocalDate.parse(text));
            var match = TYPED.matcher(text.strip());
            if (!match.matches()) return Optional.empty();
            int first = match.group(1) != null ? 1 : 4;
            return Optional.of(LocalDate.of(number(match.group(first + 2)), number(match.group(first + 1)), number(match.group(first))));
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
