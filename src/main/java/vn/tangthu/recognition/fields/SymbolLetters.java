package vn.tangthu.recognition.fields;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts right the letters of a symbol by what it is made of: the abbreviation of a kind of document and the initials of the agency
 * (Decree 30/2020/NĐ-CP, Appendix I, part II, 3). What was changed is never sure.
 */
record SymbolLetters(String symbol, boolean changed) {

    private static final Pattern YEAR = Pattern.compile("^((?:19|20)\\d\\d)/");
    private static final Pattern STROKE = Pattern.compile("(?<=.)[IlJ1i|]");
    /** From here on only marks may be missing, no letter be wrong; below the other a letter may have been seen where none is. */
    private static final double WELL_READ = 0.92, HARDLY_READ = 0.5;

    /**
     * @param agency name in the head, empty when there is none
     * @param confidence with which the symbol was read
     * @param elsewhere a part that stands there once more needs no putting right
     */
    static SymbolLetters of(String read, String agency, double confidence, Witnesses elsewhere) {
        var year = YEAR.matcher(read);
        var prefix = year.find() ? year.group() : "";
        var parts = read.substring(prefix.length()).split("(?<=[-/])|(?=[-/])");
        var initials = Abbreviation.of(agency);
        var meant = new StringBuilder(prefix);
        for (int i = 0; i < parts.length; i++) meant.append(parts[i].length() < 2 ? parts[i] : part(parts[i], i == 0, initials, confidence, elsewhere));
        return new SymbolLetters(meant.toString(), !meant.toString().equals(read));
    }

    private static String part(String read, boolean first, String initials, double confidence, Witnesses elsewhere) {
        if (DocumentKinds.isAbbreviation(read) || read.equals(initials) || elsewhere.haveAbbreviation(read)) return read;
        var known = Stream.concat(first ? DocumentKinds.abbreviations().stream() : Stream.<String>empty(), Stream.of(initials)).filter(other -> other.length() > 1).toList();
        return sameLetters(read, known).or(() -> nearly(read, known, confidence)).orElse(read);
    }

    private static Optional<String> sameLetters(String read, List<String> known) {
        return known.stream().filter(other -> Plain.of(other).equals(Plain.of(read))).findFirst();
    }

    /** One letter taken for another, or a stroke of one for a letter of its own; a letter more or less may well be printed. */
    private static Optional<String> nearly(String read, List<String> known, double confidence) {
        if (confidence >= WELL_READ) return Optional.empty();
        return known.stream()
                .filter(other -> other.length() > 2 && Plain.distance(Plain.of(read), Plain.of(other)) == 1)
                .filter(other -> read.length() == other.length() || read.length() == other.length() + 1
                        && (confidence < HARDLY_READ || STROKE.matcher(read).replaceFirst("").equals(other)))
                .findFirst();
    }
}
