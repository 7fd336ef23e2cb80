package vn.tangthu.learning;

import java.text.Normalizer;
import java.util.Set;

/**
 * How far two names are apart, in letters, as a reader of bad print would see it: letters that differ in their marks only, and
 * letters that print alike, count less than a whole letter. Digits are never near each other: Quận 1 is not Quận 7.
 */
final class Closeness {

    private static final double MARKS = 0.4;
    private static final double ALIKE = 0.5;
    private static final double LETTER = 1;
    private static final double DIGIT = 100;
    /** Lower case, without marks. */
    private static final Set<String> ALIKE_PAIRS = Set.of(
            "il", "ij", "lt", "ft", "ce", "eo", "co", "oq", "uv", "vy", "gq", "hn", "hb", "kx", "mn", "nu", "rn", "ao", "0o", "1i", "1l", "5s", "8b", "6b", "2z");

    private Closeness() {}

    /**
     * @param one a key of {@link Sameness}
     * @param limit nobody asks how much farther they are
     * @return the distance, or something above the limit
     */
    static double between(String one, String other, double limit) {
        if (Math.abs(one.length() - other.length()) * ALIKE > limit) return Double.MAX_VALUE;
        var above = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) above[j] = above[j - 1] + alone(other.charAt(j - 1));
        for (int i = 1; i <= one.length(); i++) {
            var row = new double[other.length() + 1];
            row[0] = above[0] + alone(one.charAt(i - 1));
            double least = row[0];
            for (int j = 1; j <= other.length(); j++) {
                row[j] = Math.min(
                        above[j - 1] + apart(one.charAt(i - 1), other.charAt(j - 1)),
                        Math.min(above[j] + alone(one.charAt(i - 1)), row[j - 1] + alone(other.charAt(j - 1))));
                least = Math.min(least, row[j]);
            }
            if (least > limit) return Double.MAX_VALUE;
            above = row;
        }
        return above[other.length()];
    }

    /** A letter that stands on one side only. */
    private static double alone(char letter) {
        if (Character.isDigit(letter)) return DIGIT;
        return Character.isLetter(letter) ? LETTER : ALIKE;
    }

    private static double apart(char one, char other) {
        if (one == other) return 0;
        char a = bare(one);
        char b = bare(other);
        if (a == b) return MARKS;
        if (ALIKE_PAIRS.contains(a < b ? "" + a + b : "" + b + a)) return ALIKE;
        return Character.isDigit(one) || Character.isDigit(other) ? DIGIT : LETTER;
    }

    private static char bare(char letter) {
        if (letter < 128) return letter;
        if (letter == 'đ' || letter == 'Đ' || letter == 'ð') return Character.isLowerCase(letter) ? 'd' : 'D';
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }
}
