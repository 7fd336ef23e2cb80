package vn.tangthu.learning;

import java.text.Normalizer;

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
    private static final String[] PAIRS = {
        "il", "ij", "lt", "ft", "ce", "eo", "co", "oq", "uv", "vy", "gq", "hn", "hb", "kx", "mn", "nu", "rn", "ao", "0o", "1i", "1l", "5s", "8b", "6b", "2z"};

    private static final int LATIN = 128;
    private static final boolean[] LOOK_ALIKE = new boolean[LATIN * LATIN];

    static {
        for (var pair : PAIRS) {
            LOOK_ALIKE[pair.charAt(0) * LATIN + pair.charAt(1)] = true;
            LOOK_ALIKE[pair.charAt(1) * LATIN + pair.charAt(0)] = true;
        }
    }

    private Closeness() {}

    /**
     * @param one a key of {@link Sameness}
     * @param limit nobody asks how much farther they are
     * @return the distance, or something above the limit
     */
    static double between(String one, String other, double limit) {
        if (Math.abs(one.length() - other.length()) * ALIKE > limit) return Double.MAX_VALUE;
        int reach = (int) Math.ceil(limit / ALIKE); // letters a place may be shifted by
        var above = new double[other.length() + 1];
        var row = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) above[j] = above[j - 1] + alone(other.charAt(j - 1));
        for (int i = 1; i <= one.length(); i++) {
            if (fill(row, above, one.charAt(i - 1), other, i, reach) > limit) return Double.MAX_VALUE;
            var spare = above;
            above = row;
            row = spare;
        }
        return above[other.length()];
    }

    /** One row of the table, near its diagonal; beyond it lies nothing within the limit. @return the least of the row */
    private static double fill(double[] row, double[] above, char letter, String other, int i, int reach) {
        int from = Math.max(1, i - reach);
        int to = Math.min(other.length(), i + reach);
        row[from - 1] = from == 1 ? above[0] + alone(letter) : Double.MAX_VALUE;
        double least = row[from - 1];
        for (int j = from; j <= to; j++) {
            row[j] = Math.min(
                    above[j - 1] + apart(letter, other.charAt(j - 1)),
                    Math.min(above[j] + alone(letter), row[j - 1] + alone(other.charAt(j - 1))));
            least = Math.min(least, row[j]);
        }
        if (to < other.length()) row[to + 1] = Double.MAX_VALUE;
        return least;
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
        if (a < LATIN && b < LATIN && LOOK_ALIKE[a * LATIN + b]) return ALIKE;
        return Character.isDigit(one) || Character.isDigit(other) ? DIGIT : LETTER;
    }

    private static char bare(char letter) {
        return letter < BARE.length ? BARE[letter] : letter;
    }

    /** Of the letters of the Latin script, down to those that only Vietnamese has. */
    private static final char[] BARE = new char[0x1F00];

    static {
        for (char letter = 0; letter < BARE.length; letter++) BARE[letter] = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        for (char d : new char[] {'đ', 'ð'}) BARE[d] = 'd';
        for (char d : new char[] {'Đ', 'Ð'}) BARE[d] = 'D';
    }
}
