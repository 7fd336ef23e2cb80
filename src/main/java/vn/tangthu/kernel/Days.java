package vn.tangthu.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as Vietnamese offices write them, {@code 22/11/2026}, and as people type them. */
public final class Days {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private Days() {}

    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    /** Reads {@code 22/11/2026}, {@code 2.9.2026}, {@code 22112026} and ISO dates; empty when there is no such day. */
    public static Optional<LocalDate> typed(String text) {
        var iso = ISO.matcher(text.strip());
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        for (var form : new Pattern[] {TYPED, DIGITS}) {
            var match = form.matcher(text.strip());
            if (match.matches()) return day(match.group(3), match.group(2), match.group(1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
