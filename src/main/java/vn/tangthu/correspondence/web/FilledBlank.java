package vn.tangthu.correspondence.web;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.PenReading;

/** A number or day that was read alone, put where it belongs in what stands in the field already. */
final class FilledBlank {

    /** Of the State {@code 12/QĐ-SNV}, of the Party {@code 12-CV/TU}. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d*\\s*(?<rest>[/-].+)");
    /** A normative document's year is no number: {@code 2026/QĐ-UBND}. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(?:19|20)\\d\\d/\\p{Lu}+-.+");
    private static final Pattern OF_STATE = Pattern.compile("\\p{Lu}\\p{L}*-.+|" + YEAR_FIRST.pattern());
    private static final Pattern OF_PARTY = Pattern.compile("\\p{Lu}\\p{L}*/.+");
    private static final Pattern DAY = Pattern.compile("\\s*(?<day>\\d{0,2})/(?<month>\\d{0,2})/(?<year>\\d{4})\\s*");

    private FilledBlank() {}

    /** Absent when there is nothing in the field to put it into. */
    static Optional<String> in(String typed, PenReading ink) {
        return ink.blank() == PenReading.Blank.NUMBER ? code(typed.strip(), ink.digits()) : day(typed, ink);
    }

    private static Optional<String> code(String typed, String number) {
        if (OF_STATE.matcher(typed).matches()) return Optional.of(number + "/" + typed);
        if (OF_PARTY.matcher(typed).matches()) return Optional.of(number + "-" + typed);
        var numbered = NUMBERED.matcher(typed);
        return numbered.matches() ? Optional.of(number + numbered.group("rest")) : Optional.empty();
    }

    private static Optional<String> day(String typed, PenReading ink) {
        var found = DAY.matcher(typed);
        if (!found.matches()) return Optional.empty();
        var written = "%02d".formatted(Integer.parseInt(ink.digits()));
        boolean day = ink.blank() == PenReading.Blank.DAY;
        return Optional.of((day ? written : found.group("day")) + "/" + (day ? found.group("month") : written) + "/" + found.group("year"));
    }
}
