package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The kinds of official document (Decree 30/2020/NĐ-CP, Article 7 and Appendix III; the list is a data file). */
final class DocumentKinds {

    /** The kind whose name is not printed on the document. */
    static final String DISPATCH = "Công văn";

    private static final List<Kind> ALL = load();
    private static final Lexicon PRINTED = new Lexicon(ALL.stream().map(Kind::name).filter(name -> !name.equals(DISPATCH)).toList());

    private DocumentKinds() {}

    /** @param abbreviation as in symbols; empty where none is used */
    record Kind(String name, String abbreviation) {}

    private static List<Kind> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                DocumentKinds.class.getResourceAsStream("/data/document-kinds.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("name,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Kind(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param capitals a line of the document; one wrong letter is forgiven in a long name */
    static Optional<Kind> named(String capitals) {
        var letters = Plain.letters(capitals);
        return PRINTED.nearest(letters, name -> letters.length() >= 6 ? 1 : 0)
                .flatMap(name -> ALL.stream().filter(kind -> kind.name.equals(name)).findFirst());
    }

    /** The kind whose abbreviation opens the symbol: QĐ-SNV, 2026/TT-BNV, KH/ĐU. */
    static Optional<Kind> ofSymbol(String symbol) {
        var parts = symbol.replaceFirst("^\\d{4}/", "").split("[-/]", 2);
        return ALL.stream().filter(kind -> !kind.abbreviation.isEmpty() && kind.abbreviation.equals(parts[0])).findFirst();
    }

    /** Empty for a name that is none of a kind, or of a kind without abbreviation. */
    static String abbreviationOf(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).map(Kind::abbreviation).findFirst().orElse("");
    }

    static boolean isAbbreviation(String letters) {
        return ALL.stream().anyMatch(kind -> kind.abbreviation.equals(letters));
    }

    static List<String> abbreviations() {
        return ALL.stream().map(Kind::abbreviation).filter(abbreviation -> !abbreviation.isEmpty()).toList();
    }

    /** The abbreviation meant by letters whose diacritics or case were lost; the letters themselves when none is. */
    static String abbreviation(String letters) {
        if (ALL.stream().anyMatch(kind -> kind.abbreviation.equals(letters))) return letters;
        return ALL.stream()
                .map(Kind::abbreviation)
                .filter(abbreviation -> abbreviation.length() > 1 && Plain.of(abbreviation).equals(Plain.of(letters)))
                .findFirst().orElse(letters);
    }
}
