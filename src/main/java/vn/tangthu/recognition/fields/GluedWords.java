package vn.tangthu.recognition.fields;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.recognition.orthography.Syllables;

/** Words between which the recogniser has not seen the space: UBNDTỈNHPHÚ, SởY. */
final class GluedWords {

    private static final Set<String> ABBREVIATIONS = Set.of("UBND", "HĐND", "THCS", "THPT");
    private static final int MOST = 4;

    private GluedWords() {}

    /** The words with spaces between them; the text itself where it is one word or cannot be parted in one way into few. */
    static String apart(String text) {
        if (text.length() < 3 || isWord(text) || !Syllables.hasDiacritics(text) || !text.codePoints().allMatch(Character::isLetter)) return text;
        for (int words = 2; words <= MOST; words++) {
            var parted = apart(text, words);
            if (parted.isPresent()) return String.join(" ", parted.get());
        }
        return text;
    }

    private static Optional<List<String>> apart(String text, int words) {
        if (words == 1) return isWord(text) ? Optional.of(List.of(text)) : Optional.empty();
        for (int end = Math.min(7, text.length() - 1); end >= 2; end--) {
            var first = text.substring(0, end);
            if (!isWord(first)) continue;
            var rest = apart(text.substring(end), words - 1);
            if (rest.isPresent()) return Optional.of(java.util.stream.Stream.concat(List.of(first).stream(), rest.get().stream()).toList());
        }
        return Optional.empty();
    }

    private static boolean isWord(String text) {
        return ABBREVIATIONS.contains(text) || text.equalsIgnoreCase("y") || text.length() > 1 && Syllables.isWellFormed(text.toLowerCase(Locale.ROOT));
    }
}
