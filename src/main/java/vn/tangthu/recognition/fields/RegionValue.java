package vn.tangthu.recognition.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.recognition.RegionReading;
import vn.tangthu.recognition.Word;

/** Turns the words of a box that a person drew into a value for the field it was drawn for. */
public final class RegionValue {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+((?:19|20)\\d\\d)");

    private RegionValue() {}

    /** What of a field may be written by pen, the likeliest first. */
    public static List<Blank> blanks(FieldName field) {
        return switch (field) {
            case NUMBER, CODE -> List.of(Blank.NUMBER);
            case DATE -> List.of(Blank.DAY, Blank.MONTH);
            default -> List.of();
        };
    }

    /**
     * @param pen what was read in the box by pen
     * @param page words of the whole page, as far as it has been read
     */
    public static RegionReading of(FieldName field, List<Word> words, List<PenReading> pen, List<Word> page) {
        return byPen(field, words, pen, page).orElseGet(() -> printed(field, words));
    }

    private static RegionReading printed(FieldName field, List<Word> words) {
        if (words.isEmpty()) return new RegionReading.NothingThere();
        var line = Line.of(words);
        var text = line.text().strip();
        boolean ofFigures = field == FieldName.NUMBER || field == FieldName.DATE;
        if (ofFigures && text.codePoints().noneMatch(Character::isDigit)) return new RegionReading.NothingThere(); // strokes taken for letters
        return new RegionReading.Read(value(field, line, text).orElse(text), line.confidence(), words);
    }

    /** Absent where nothing is written, and where the recogniser is sure enough of print. */
    private static Optional<RegionReading> byPen(FieldName field, List<Word> words, List<PenReading> pen, List<Word> page) {
        if (pen.isEmpty()) return Optional.empty();
        var line = words.isEmpty() ? Optional.<Line>empty() : Optional.of(Line.of(words));
        return line.flatMap(l -> whole(field, l, pen)).<RegionReading>map(found -> written(found, pen, false))
                .or(() -> blankAlone(field, line, pen, page));
    }

    /** The value with what is written in its blanks, where the line has all of it. */
    private static Optional<Found> whole(FieldName field, Line line, List<PenReading> pen) {
        if (field == FieldName.DATE) return DateLine.in(line, 0).flatMap(date -> DateLine.date(date, pen));
        return CodeLine.in(line, false).flatMap(code -> PenOrPrint.number(code.number(), code.isNumberInRow(), pen)
                .map(number -> field == FieldName.CODE ? code.code(number) : number));
    }

    private static Optional<RegionReading> blankAlone(FieldName field, Optional<Line> line, List<PenReading> pen, List<Word> page) {
        if (pen.size() > 1) return Optional.empty();
        var printed = line.filter(l -> l.text().strip().matches("\\d+")).map(l -> new Found(l.text().strip(), l.confidence(), l.box()));
        return PenOrPrint.framed(printed, pen.get(0)).map(ink -> linesBeside(ink.box(), page).stream()
                .flatMap(beside -> whole(field, beside, pen).stream())
                .findFirst()
                .map(found -> written(found, pen, true))
                .orElseGet(() -> new RegionReading.ByPen(ink.digits(), Math.min(PenOrPrint.MOST, ink.chance()), pen, true)));
    }

    private static RegionReading written(Found found, List<PenReading> pen, boolean blankAlone) {
        return new RegionReading.ByPen(found.value(), Math.min(PenOrPrint.MOST, found.confidence()), pen, blankAlone);
    }

    /** The print left and right of the ink, line by line. */
    private static List<Line> linesBeside(Box ink, List<Word> page) {
        return page.stream()
                .filter(word -> Math.abs(word.box().y() + word.box().height() / 2 - ink.y() - ink.height() / 2) < ink.height())
                .collect(Collectors.groupingBy(Word::line, LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(Line::of).toList();
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
