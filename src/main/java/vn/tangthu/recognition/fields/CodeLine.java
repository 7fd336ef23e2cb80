package vn.tangthu.recognition.fields;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tangthu.recognition.Word;

/**
 * Number and symbol: {@code Số: 123/QĐ-SNV}, {@code 30/2020/NĐ-CP}, {@code 45/UBND-VX}, and for the Party
 * {@code 15-KH/ĐU} (Decree 30/2020/NĐ-CP, Appendix I; Party documents have rules of their own).
 *
 * @param numberText what stands before the symbol, digits or not
 * @param separator slash, or hyphen for the Party
 * @param mended whether letters of the symbol are not as they were read
 */
record CodeLine(Line line, String numberText, String separator, String symbol, boolean mended) {

    /** "Số" in the shapes in which it comes back, and only as a word of its own. */
    private static final Pattern OPENING = Pattern.compile("^[\\W_]{0,8}[Ss5][ốôóồỗổộòõọơớờởéèẻêốáàăâaoe6ãõ0]{1,2}\\s*[:;.,]?\\s*");
    private static final Pattern STATE = Pattern.compile(
            "^(?<number>[^/]{0,14}?)\\s*(?<sep>/)\\s*(?<symbol>(?:(?:19|20)\\d\\d\\s*/\\s*)?[\\p{Lu}Ð][\\p{L}Ð&.0-9]*(?:\\s?[-–—]\\s?[\\p{Lu}Ð(][\\p{L}Ð&.0-9()]*)*)");
    /** A symbol of two parts behind what a pen has left before it, strokes that pass for slashes and capitals among them. */
    private static final Pattern BEHIND_STROKES = Pattern.compile("^(?<number>.{1,14}?)\\s*(?<sep>/)\\s*(?<symbol>\\p{Lu}\\p{L}+-\\p{Lu}[\\p{L}&]*)\\W*$");
    private static final Pattern PARTY = Pattern.compile(
            "^(?<number>[^-–—/]{0,10}?)\\s*(?<sep>[-–—])\\s*(?<symbol>[\\p{Lu}Ð][\\p{L}Ð]{0,4}\\s*/\\s*[\\p{Lu}Ð][\\p{L}Ð&.-]*)");

    private static final Pattern SPOILT = Pattern.compile("(?<symbol>\\p{Lu}[\\p{L}&]{1,11}-\\p{Lu}[\\p{L}&.0-9]*(?:-\\p{Lu}[\\p{L}&.0-9]*)?)\\W*$");
    /** Dân, giáo dục, du lịch, dự án. */
    private static final String USUAL_D = "UBND|HĐND|GD|DL|DA";
    private static final Pattern SENTENCE = Pattern.compile("V/v|\\p{L}{2,}\\W+\\p{L}*\\p{Ll}{2,}");
    private static final double MENDED_MOST = 0.9, BEYOND_DOUBT = 0.955, WELL_READ = 0.90, LOWER = 0.7, HIGHER = 1.25, NO_HIGHER = 1.08, IN_ROW = 0.12;

    /** Number and year of a normative document between which the slash was not seen. */
    private static final Pattern LOST_SLASH = Pattern.compile("(\\d{1,4}|.{1,4}?(?=[^\\p{L}\\p{N}]))[^\\d]{0,3}((?:19|20)\\d\\d)");

    /** @param party whether the document is one of the Party */
    static Optional<CodeLine> in(Line line, boolean party) {
        var text = signs(line.text());
        var opening = OPENING.matcher(text);
        boolean opened = opening.find();
        var rest = opened ? text.substring(opening.end()) : text;
        if (!opened && !rest.matches("^[:;.,\\s]{0,4}[lLIiOoSZB]?\\d{1,5}\\s*[/-].*")) return Optional.empty();
        var found = (party ? PARTY : STATE).matcher(rest.strip());
        if (!found.find()) {
            found = (party ? STATE : PARTY).matcher(rest.strip());
            if (!found.find()) return Optional.empty();
        }
        if (found.group("sep").equals("/") && !found.group("symbol").contains("-")) {
            var later = BEHIND_STROKES.matcher(rest.strip());
            if (later.find()) return Optional.of(read(line, later));
        }
        return Optional.of(read(line, found));
    }

    /** The signs of a symbol as they are meant: other slashes and hyphens, one for two, a colon between letters. */
    private static String signs(String text) {
        return text.replace('\u00d0', 'Đ').replace('\u0110', 'Đ').replaceAll("[⁄∕]", "/")
                .replaceAll("[-–—]{2,}", "-").replaceAll("(?<=\\p{Lu}{2})[:;.=](?=\\p{Lu}{2})", "-");
    }

    /**
     * The number's line though "Số" or the slash was spoilt by a pen: what ends like a symbol of which a part is known.
     *
     * @param agency name in the head
     */
    static Optional<CodeLine> spoilt(Line line, boolean party, String agency) {
        var text = signs(line.text());
        var found = SPOILT.matcher(text);
        if (party || !found.find() || SENTENCE.matcher(text.substring(0, found.start())).find()) return Optional.empty();
        var symbol = knownEnd(found.group("symbol"), agency);
        if (symbol.isEmpty()) return Optional.empty();
        int at = text.lastIndexOf(symbol.get());
        var number = text.substring(0, at).replaceFirst("[/|\\\\lI1]{1,2}\\s*$", "");
        var opening = OPENING.matcher(number);
        return Optional.of(new CodeLine(line, (opening.find() ? number.substring(opening.end()) : number).strip(), "/", symbol(symbol.get()), true));
    }

    /** The longest end that begins with the abbreviation of a kind or the initials of the agency. */
    private static Optional<String> knownEnd(String letters, String agency) {
        var initials = Abbreviation.of(agency);
        for (int from = 0; from < letters.length() - 3; from++) {
            var symbol = letters.substring(from);
            var first = symbol.split("[-/]", 2)[0];
            boolean knows = first.equals(initials) || DocumentKinds.ofSymbol(symbol(symbol)).isPresent() && (from == 0 || SymbolLetters.of(symbol(symbol), agency, 0, Witnesses.NONE).symbol().endsWith("-" + initials));
            if (knows && initials.length() > 1) return Optional.of(symbol);
        }
        return Optional.empty();
    }

    /** A bar through the D is easily lost; only a known abbreviation or the agency's name can tell. */
    private boolean isDoubtfulD(String agency) {
        return Stream.of(symbol.split("[-/]"))
                .filter(part -> !DocumentKinds.isAbbreviation(part) && !part.equals(Abbreviation.of(agency)))
                .anyMatch(part -> part.replaceAll(USUAL_D, "").contains("D"));
    }

    /** Whether the symbol stands in the line letter by letter, though perhaps run together with what a pen wrote before it. */
    boolean isAsRead() {
        return signs(line.text()).replaceAll("\\s", "").replaceAll("[–—]", "-").contains(symbol);
    }

    /**
     * With the letters that kind and agency must have.
     *
     * @param elsewhere what else the document says, the names of units among it
     */
    CodeLine meant(String agency, Witnesses elsewhere) {
        var letters = SymbolLetters.of(symbol, agency, symbolLine().confidence(), elsewhere);
        return new CodeLine(line, numberText, separator, letters.symbol(), mended || letters.changed() || isDoubtfulD(agency));
    }

    private static CodeLine read(Line line, Matcher found) {
        var separator = found.group("sep").equals("/") ? "/" : "-";
        var number = found.group("number").strip();
        var symbol = symbol(found.group("symbol"));
        var withYear = LOST_SLASH.matcher(number);
        if (separator.equals("/") && withYear.matches()) return new CodeLine(line, withYear.group(1), separator, withYear.group(2) + "/" + symbol, true);
        return new CodeLine(line, number, separator, symbol, false);
    }

    /** Spaces out, dashes made hyphens, the kind's abbreviation with its diacritics. */
    private static String symbol(String printed) {
        var text = printed.replaceAll("\\s+", "").replaceAll("[–—]", "-").replaceAll("[.\\-(]+$", "");
        var year = text.matches("^\\d{4}/.*") ? text.substring(0, 5) : "";
        var parts = text.substring(year.length()).split("(?=[-/])", 2);
        if (parts.length < 2) return text;
        return year + DocumentKinds.abbreviation(parts[0]) + parts[1];
    }

    Optional<Found> number() {
        return Digits.guess(numberText).map(digits -> new Found(digits, numberConfidence(), numberLine().box()));
    }

    /** Print comes in one piece with the symbol; a number filled in by pen stands apart or is hard to read. */
    private double numberConfidence() {
        var first = numberLine();
        boolean onePiece = first.words().size() == 1 && first.words().get(0).text().replaceAll("^\\D*", "").startsWith(numberText + separator);
        boolean slashSeen = !symbol.matches("\\d{4}/.*") || line.text().replaceAll("\\s", "").contains(numberText + "/" + symbol.substring(0, 4));
        if (!slashSeen) return 0.4;
        if (numberText.matches("\\d{1,5}") && onePiece && first.confidence() >= 0.90) return 0.96;
        if (numberText.matches("\\d{1,5}") && isBeyondDoubt()) return 0.96;
        if (numberText.matches("\\d{1,5}")) return Math.min(0.85, first.confidence() * 0.9);
        return Math.min(0.4, first.confidence());
    }

    /** Figures that stand alone and were read like that, or as high as the symbol and nearly so, are print: a pen's are never read so surely. */
    private boolean isBeyondDoubt() {
        double height = symbolLine().words().get(0).box().height();
        return line.words().stream().anyMatch(word -> word.text().equals(numberText)
                && (word.confidence() >= BEYOND_DOUBT || word.confidence() >= WELL_READ && isAsHigh(word, height)));
    }

    /** Whether the figures stand in a row with the symbol and are no higher: a pen hardly ever keeps to both. */
    boolean isNumberInRow() {
        var symbol = symbolLine().words().get(0).box();
        return line.words().stream().filter(word -> word.text().equals(numberText)).map(Word::box).anyMatch(figures ->
                figures.height() > LOWER * symbol.height() && figures.height() < NO_HIGHER * symbol.height()
                        && Math.abs(figures.y() - symbol.y()) <= IN_ROW * symbol.height());
    }

    private static boolean isAsHigh(Word figures, double height) {
        return figures.box().height() > LOWER * height && figures.box().height() < HIGHER * height;
    }

    private Line numberLine() {
        int slash = IntStream.range(0, line.words().size())
                .filter(i -> line.words().get(i).text().contains(separator))
                .findFirst().orElse(line.words().size() - 1);
        int start = slash > 0 && line.words().get(0).text().codePoints().noneMatch(Character::isDigit) ? 1 : 0;
        return Line.of(line.words().subList(Math.min(start, slash), slash + 1));
    }

    /** From the word in which the symbol begins behind its separator; a stroke of the pen may pass for another. */
    private Line symbolLine() {
        var begins = separator + symbol.split("[-/]")[0];
        int last = IntStream.iterate(line.words().size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> line.words().get(i).text().contains(begins)).findFirst()
                .orElseGet(() -> IntStream.range(0, line.words().size()).filter(i -> line.words().get(i).text().contains(separator)).findFirst().orElse(0));
        return Line.of(line.words().subList(last, line.words().size()));
    }

    Found symbolFound() {
        double least = symbolLine().words().stream().filter(w -> w.text().length() > 1).mapToDouble(Word::confidence).min().orElse(0);
        boolean known = DocumentKinds.ofSymbol(symbol).isPresent();
        boolean wellFormed = symbol.matches("(\\d{4}/)?[A-ZĐ][A-Za-zĐđy]{0,6}[-/][A-ZĐ&a-z0-9.-]{2,}");
        double confidence = wellFormed && least >= 0.9 ? 0.96 : wellFormed && least >= 0.8 && known ? 0.93 : Math.min(0.85, least);
        return new Found(symbol, mended ? Math.min(MENDED_MOST, confidence) : confidence, line.box());
    }

    Optional<Found> code() {
        return number().map(this::code);
    }

    /** @param number as it was decided upon */
    Found code(Found number) {
        return new Found(number.value() + separator + symbol, Math.min(number.confidence(), symbolFound().confidence()), line.box());
    }
}
