package vn.tangthu.recognition.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.RegionReading;
import vn.tangthu.recognition.Word;

/** Turns the words of a box that a person drew into a value for the field it was drawn for. */
public final class RegionValue {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+((?:19|20)\\d\\d)");

    private RegionValue() {}

    public static RegionReading of(FieldName field, List<Word> words) {
        if (words.isEmpty()) return new RegionReading.NothingThere();
        var line = Line.of(words);
        var text = line.text().strip();
        return new RegionReading.Read(value(field, line, text).orElse(text), line.confidence(), words);
    }

    /** Absent when the words do not look like such a value. */
    private static Optional<String> value(FieldName field, Line line, String text) {
        return switch (field) {
            case DATE -> date(text);
            case NUMBER -> CodeLine.in(line, false).flatMap(CodeLine::number).map(Found::value)
                    .or(() -> Digits.guess(text.replaceFirst("^[Ss]ố\\s*:?", "").strip()));
            case SYMBOL -> CodeLine.in(line, false).map(CodeLine::symbol);
            case CODE -> CodeLine.in(line, false).flatMap(CodeLine::code).map(Found::value);
            case TYPE -> DocumentKinds.named(text).map(DocumentKinds.Kind::name);
            case PLACE, SIGNER -> Optional.of(text.replaceAll("[\\s.,;:]+$", ""));
            case AGENCY, AGENCY_PARENT -> Optional.of(Phrases.line(text));
            default -> Optional.empty();
        };
    }

    private static Optional<String> date(String text) {
        var found = DATE.matcher(text);
        if (!found.find()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(3)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
