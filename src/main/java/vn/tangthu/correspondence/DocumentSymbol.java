package vn.tangthu.correspondence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Số, ký hiệu of a document: {@code 123/QĐ-UBND}, {@code 30/2020/NĐ-CP}, of the Party {@code 15-KH/ĐU}.
 *
 * <p>Form by Decree 30/2020/NĐ-CP App. I: a slash after the number, hyphens between the groups of the symbol, no spaces.
 * The Party's rules put a hyphen after the number. Both are read; spaces round slash and hyphen are forgiven.
 *
 * @param number digits as printed, possibly with a letter, such as {@code 05} or {@code 12a}
 * @param symbol what follows, such as {@code QĐ-UBND}
 * @param separator {@code /} or {@code -}
 */
public record DocumentSymbol(String number, String symbol, char separator) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6}[A-Za-z]?)([/-])(\\p{L}[\\p{L}\\d&.()]*(?:[-/][\\p{L}\\d&.()]+)*|\\d{4}/\\p{L}[\\p{L}\\d&.()]*(?:[-/][\\p{L}\\d&.()]+)*)");

    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    /** Reads what stands on the paper; empty when it is not of the form, which a clerk may still register as it is. */
    public static Optional<DocumentSymbol> parse(String text) {
        var match = FORM.matcher(tidy(text));
        return match.matches()
                ? Optional.of(new DocumentSymbol(match.group(1), match.group(3), match.group(2).charAt(0)))
                : Optional.empty();
    }

    /** Composed letters, no spaces, one kind of hyphen. */
    public static String tidy(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(HYPHENS.matcher(composed).replaceAll("-")).replaceAll("");
    }

    /** The same symbol written in another way gives the same key: case and leading zeros do not matter. */
    static String key(String text) {
        return LEADING_ZEROS.matcher(tidy(text).toUpperCase(Locale.ROOT)).replaceFirst("");
    }

    @Override
    public String toString() {
        return number + separator + symbol;
    }
}
