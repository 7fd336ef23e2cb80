package vn.tangthu.learning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tangthu.recognition.FieldName;

/**
 * When two texts of a field count as the same: composed letters, white space folded, quotes and dashes of one kind, no
 * punctuation at the edges; capitals matter in number, symbol and code only.
 */
final class Sameness {

    private static final Set<FieldName> CASED = Set.of(FieldName.NUMBER, FieldName.SYMBOL, FieldName.CODE);
    private static final Pattern QUOTES = Pattern.compile("[“”„«»″]");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’′`]");
    private static final Pattern DASHES = Pattern.compile("\\s*[‐‑‒–—−-]\\s*");
    private static final Pattern SLASHES = Pattern.compile("\\s*/\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[ .,;:*\"'()/-]+|[ .,;:*\"'()/-]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Sameness() {}

    static boolean same(FieldName field, String one, String other) {
        return key(field, one).equals(key(field, other));
    }

    /** Equal for texts that count as the same. */
    static String key(FieldName field, String text) {
        if (field == FieldName.URGENCY) return withoutMarks(text);
        return CASED.contains(field) ? tidy(text) : name(text);
    }

    /** The key of a name: of an agency, a person, a type. */
    static String name(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }

    private static String tidy(String text) {
        if (isTidy(text)) return text;
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var quoted = APOSTROPHES.matcher(QUOTES.matcher(composed).replaceAll("\"")).replaceAll("'");
        var joined = SLASHES.matcher(DASHES.matcher(quoted).replaceAll("-")).replaceAll("/");
        return EDGES.matcher(SPACES.matcher(joined).replaceAll(" ")).replaceAll("");
    }

    /** Composed letters and digits, with single blanks, hyphens and slashes between them: as nearly every name is. */
    private static boolean isTidy(String text) {
        boolean between = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (!letter && (between || c != ' ' && c != '-' && c != '/')) return false;
            between = !letter;
        }
        return !between && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** HOẢ TỐC is what the form calls Hỏa tốc. */
    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(tidy(text), Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
