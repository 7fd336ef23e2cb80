package vn.tangthu.recognition.pen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.recognition.Word;

/**
 * Finds the blanks of a head by the print around them: "Số: … /SYMBOL" on the left, "ngày … tháng … năm 2020" on the right
 * (Decree 30/2020/NĐ-CP, Appendix I). The recogniser often takes the pen's strokes into the words beside them; how wide the
 * print itself is, tells where they end. Where the recogniser is sure of printed figures, there is no blank.
 */
final class Blanks {

    /** Share of the page's height in which a head lies, and the share of its width that parts left from right. */
    private static final double HEAD = 0.40, DIVIDE = 0.5;
    /** A recogniser this sure of figures has read print. */
    private static final double PRINTED = 0.90;
    private static final Pattern NUMBER = Pattern.compile("^\\W{0,3}[Ss5§][^\\s\\d/]{1,3}\\W?.*");
    private static final Pattern ALONE = Pattern.compile("^\\W{0,3}[Ss5§]\\p{L}{1,2}\\W{0,2}");
    /** A slash with capitals behind it; one right after "Số:" is a pen's stroke. */
    private static final Pattern SLASHED = Pattern.compile(".*/.*\\p{Lu}.*|[^Ss5§].*\\p{Lu}.*/.*");
    private static final Pattern SYMBOL = Pattern.compile("^\\W{0,2}[\\p{Lu}Ð]{1,8}[-–—]\\p{Lu}.*");
    /** Of the Party: the number, a hyphen, the kind, a slash, the organisation. */
    private static final Pattern PARTY = Pattern.compile(".*[-–—](?<symbol>\\p{Lu}\\p{L}{0,4}/\\p{Lu}\\p{L}*\\W?)");
    /** Of the State; a normative document has its year before the kind. A pen's strokes may look like slashes too. */
    private static final Pattern STATE = Pattern.compile(".*?(?<symbol>(?:(?:19|20)\\d\\d/)?\\p{Lu}[^/]*)");
    /** Of a symbol whose slash the pen ran through, the end with the hyphen; before it stand two capitals, as a rule. */
    private static final Pattern END = Pattern.compile(".*(?<symbol>[-–—]\\p{Lu}\\p{L}{1,8}\\W?)");
    private static final double KIND_WIDE = 1.35;
    private static final Pattern DAY = Pattern.compile("(.*?)(ngay|ngav|ngaj|nga|gay|ngoy|nqay)(.*)");
    private static final Pattern MONTH = Pattern.compile("(.*?)(thang|thng|thaug|hang|thana)(.*)");
    private static final Pattern YEAR = Pattern.compile("(.*?)(nam|nàm|năm)(.*)");
    private static final double DAY_WIDE = 1.90, MONTH_WIDE = 2.24, YEAR_WIDE = 1.66, NUMBER_WIDE = 1.03, COLON = 0.28;
    private static final String WIDTHS = "A722B667C667D722E611F556G722H722I333J389K722L611M889N722O722P556Q722R667S556T611U722V722W944X722Y722Z611-333/278.250";

    private final Page page;
    private final Map<Integer, List<Word>> lines = new LinkedHashMap<>();

    private Blanks(Page page, List<Word> words) {
        this.page = page;
        for (var word : words) {
            if (word.box().y() < HEAD * page.height()) lines.computeIfAbsent(word.line(), n -> new ArrayList<>()).add(word);
        }
    }

    static List<Place> of(Page page, List<Word> words) {
        var blanks = new Blanks(page, words);
        var found = new ArrayList<Place>();
        for (var line : blanks.lines.values()) {
            if (found.stream().noneMatch(place -> place.blank() != Blank.NUMBER)) found.addAll(blanks.date(line));
            if (found.stream().noneMatch(place -> place.blank() == Blank.NUMBER)) blanks.number(line).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Place> number(List<Word> line) {
        var words = line.stream().filter(word -> word.box().x() < DIVIDE * page.width()).toList();
        for (int i = 0; i < words.size() && i < 3; i++) {
            if (!NUMBER.matcher(words.get(i).text()).matches() || words.get(i).box().x() > 0.3 * page.width()) continue;
            for (int j = i; j < words.size() && j < i + 6; j++) {
                var text = words.get(j).text();
                boolean symbol = SLASHED.matcher(text).matches() || SYMBOL.matcher(text).matches();
                if (symbol || END.matcher(text).matches()) return number(words.get(i), words.get(j));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> number(Word opening, Word symbol) {
        if (printed(symbol, "\\d{1,5}[/-].*")) return Optional.empty();
        var box = symbol.box();
        int from = separator(symbol.text()) + 1;
        double wide = width(symbol.text().substring(from)) + (slashLost(symbol.text()) ? KIND_WIDE : 0);
        int part = (int) Math.min(box.width(), box.width() * 0.6 * wide / Math.max(wide, width(symbol.text())));
        var type = page.type(new Box(box.x() + box.width() - part, box.y(), part, box.height()));
        if (type.isEmpty()) return Optional.empty();
        double em = type.get().em();
        boolean apart = ALONE.matcher(opening.text()).matches() && opening.box().width() < 1.9 * em;
        double printed = opening.box().x() + (NUMBER_WIDE + COLON) * em;
        double left = apart ? Math.min(right(opening), printed) - 0.05 * em : printed;
        boolean clear = from <= 1 && !slashLost(symbol.text());
        double slash = clear ? box.x() : right(symbol) - wide * em - 0.14 * em;
        double end = clear ? box.x() + 0.02 * em : slash + 0.35 * em;
        if (end - left < 0.2 * em) return Optional.empty();
        return Optional.of(new Place(Blank.NUMBER, left, end, clear ? Double.NaN : slash, em, type.get().baseline()));
    }

    /** Place of the slash, or hyphen for the Party, behind the number; -1 when it was not seen. */
    private static int separator(String text) {
        var party = PARTY.matcher(text);
        if (party.matches()) return party.start("symbol") - 1;
        var state = STATE.matcher(text);
        if (text.indexOf('/') >= 0 && state.matches()) return state.start("symbol") - 1;
        var end = END.matcher(text);
        return slashLost(text) && end.matches() ? end.start("symbol") - 1 : text.indexOf('/');
    }

    private static boolean slashLost(String text) {
        return text.indexOf('/') < 0 && !SYMBOL.matcher(text).matches();
    }

    /** In em, of the usual serif type. */
    private static double width(String text) {
        double sum = 0;
        for (char sign : plain(text).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            int at = WIDTHS.indexOf(sign);
            sum += at < 0 || Character.isDigit(sign) ? 500 : Integer.parseInt(WIDTHS.substring(at + 1, at + 4));
        }
        return sum / 1000;
    }

    private List<Place> date(List<Word> line) {
        int day = find(line, 0, DAY), month = find(line, day + 1, MONTH), year = find(line, month + 1, YEAR);
        if (day < 0 || month < 0 || year < 0 || year + 1 >= line.size()) return List.of();
        if (!line.get(year + 1).text().matches("\\D?(19|20)\\d\\d\\D?") || right(line.get(year + 1)) < 0.6 * page.width()) return List.of();
        var type = page.type(line.get(year + 1).box());
        if (type.isEmpty()) return List.of();
        double em = type.get().em(), baseline = type.get().baseline();
        var found = new ArrayList<Place>();
        double dayEnds = end(line.get(day), DAY, DAY_WIDE * em), monthBegins = begin(line.get(month), MONTH, MONTH_WIDE * em);
        if (open(line, day, month) && monthBegins - dayEnds > 0.2 * em) found.add(new Place(Blank.DAY, dayEnds, monthBegins, Double.NaN, em, baseline));
        double monthEnds = end(line.get(month), MONTH, MONTH_WIDE * em), yearBegins = begin(line.get(year), YEAR, YEAR_WIDE * em);
        if (open(line, month, year) && yearBegins - monthEnds > 0.2 * em) found.add(new Place(Blank.MONTH, monthEnds, yearBegins, Double.NaN, em, baseline));
        return found;
    }

    private static boolean open(List<Word> line, int before, int behind) {
        return behind != before + 2 || !printed(line.get(before + 1), "\\d{1,2}");
    }

    private static boolean printed(Word word, String form) {
        return word.confidence() >= PRINTED && word.text().matches(form);
    }

    private static int find(List<Word> words, int from, Pattern pattern) {
        for (int i = Math.max(0, from); i < words.size(); i++) {
            if (pattern.matcher(plain(words.get(i).text())).matches()) return i;
        }
        return -1;
    }

    /** Where the print of a word ends that may have strokes of a pen in it. */
    private static double end(Word word, Pattern pattern, double wide) {
        if (word.box().width() < 1.12 * wide) return right(word);
        return strokesBefore(word, pattern) ? right(word) : word.box().x() + wide;
    }

    private static double begin(Word word, Pattern pattern, double wide) {
        if (word.box().width() < 1.12 * wide) return word.box().x();
        return strokesBefore(word, pattern) ? right(word) - wide : word.box().x();
    }

    private static boolean strokesBefore(Word word, Pattern pattern) {
        var found = pattern.matcher(plain(word.text()));
        return found.matches() && !found.group(1).isEmpty() && found.group(3).isEmpty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[ĐÐ]", "D").toLowerCase(java.util.Locale.ROOT);
    }

    private static double right(Word word) {
        return word.box().x() + word.box().width();
    }
}
