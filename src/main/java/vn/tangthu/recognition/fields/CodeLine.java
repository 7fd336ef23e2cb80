package vn.tangthu.recognition.fields;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tangthu.recognition.Word;

/**
 * Number and symbol: {@code Số: 123/QĐ-SNV}, {@code 30/2020/NĐ-CP}, {@code 45/UBND-VX}, and for the Party
 * {@code 15-KH/ĐU} (Decree 30/2020/NĐ-CP, Appendix I; Party documents have rules of their own).
 *
 * @param numberText what stands before the symbol, digits or not
 * @param separator slash, or hyphen for the Party
 */
record CodeLine(Line line, String numberText, String separator, String symbol) {

    /** "Số" in the shapes in which it comes back, and only as a word of its own. */
    private static final Pattern OPENING = Pattern.compile("^[\\W_]{0,8}[Ss5][ốôóồỗổộòõọơớờởéèẻêốáàăâaoe6ãõ0]{1,2}\\s*[:;.,]?\\s*");
    private static final Pattern STATE = Pattern.compile(
            "^(?<number>[^/]{0,14}?)\\s*(?<sep>/)\\s*(?<symbol>(?:(?:19|20)\\d\\d\\s*/\\s*)?[\\p{Lu}Ð][\\p{L}Ð&.0-9]*(?:\\s?[-–—]\\s?[\\p{Lu}Ð(][\\p{L}Ð&.0-9()]*)*)");
    private static final Pattern PARTY = Pattern.compile(
            "^(?<number>[^-–—/]{0,10}?)\\s*(?<sep>[-–—])\\s*(?<symbol>[\\p{Lu}Ð][\\p{L}Ð]{0,4}\\s*/\\s*[\\p{Lu}Ð][\\p{L}Ð&.-]*)");

    /** Number and year of a normative document between which the slash was not seen. */
    private static final Pattern LOST_SLASH = Pattern.compile("(\\d{1,4})\\D?((?:19|20)\\d\\d)");

    /** @param party whether the document is one of the Party */
    static Optional<CodeLine> in(Line line, boolean party) {
        var text = line.text().replace('\u00d0', 'Đ').replace('\u0110', 'Đ');
        var opening = OPENING.matcher(text);
        boolean opened = opening.find();
        var rest = opened ? text.substring(opening.end()) : text;
        if (!opened && !rest.matches("^\\W{0,2}\\d{1,5}\\s*[/-].*")) return Optional.empty();
        var found = (party ? PARTY : STATE).matcher(rest.strip());
        if (!found.find()) {
            found = (party ? STATE : PARTY).matcher(rest.strip());
            if (!found.find()) return Optional.empty();
        }
        return Optional.of(read(line, found));
    }

    private static CodeLine read(Line line, Matcher found) {
        var separator = found.group("sep").equals("/") ? "/" : "-";
        var number = found.group("number").strip();
        var symbol = symbol(found.group("symbol"));
        var withYear = LOST_SLASH.matcher(number);
        if (separator.equals("/") && withYear.matches()) return new CodeLine(line, withYear.group(1), separator, withYear.group(2) + "/" + symbol);
        return new CodeLine(line, number, separator, symbol);
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
        if (numberText.matches("\\d{1,5}")) return Math.min(0.85, first.confidence() * 0.9);
        return Math.min(0.4, first.confidence());
    }

    private Line numberLine() {
        int slash = IntStream.range(0, line.words().size())
                .filter(i -> line.words().get(i).text().contains(separator))
                .findFirst().orElse(line.words().size() - 1);
        int start = slash > 0 && line.words().get(0).text().codePoints().noneMatch(Character::isDigit) ? 1 : 0;
        return Line.of(line.words().subList(Math.min(start, slash), slash + 1));
    }

    private Line symbolLine() {
        var words = line.words().stream()
                .dropWhile(word -> !word.text().contains(separator))
                .collect(Collectors.toList());
        return Line.of(words.isEmpty() ? line.words() : words);
    }

    Found symbolFound() {
        double least = symbolLine().words().stream().filter(w -> w.text().length() > 1).mapToDouble(Word::confidence).min().orElse(0);
        boolean known = DocumentKinds.ofSymbol(symbol).isPresent();
        boolean wellFormed = symbol.matches("(\\d{4}/)?[A-ZĐ][A-Za-zĐđy]{0,6}[-/][A-ZĐ&a-z0-9.-]{2,}");
        double confidence = wellFormed && least >= 0.9 ? 0.96 : wellFormed && least >= 0.8 && known ? 0.93 : Math.min(0.85, least);
        return new Found(symbol, confidence, line.box());
    }

    Optional<Found> code() {
        return number().map(this::code);
    }

    /** @param number as it was decided upon */
    Found code(Found number) {
        return new Found(number.value() + separator + symbol, Math.min(number.confidence(), symbolFound().confidence()), line.box());
    }
}
