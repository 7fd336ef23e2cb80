package vn.tangthu.recognition.fields;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what recognition gets wrong most often: diacritics and case. For comparing, never for showing. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+"), NO_LETTERS = Pattern.compile("[^A-Z0-9]+");

    private Plain() {}

    /** Upper case without diacritics; Đ and the Icelandic letter that looks like it become D. */
    static String of(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toUpperCase(Locale.ROOT).replace('Đ', 'D').replace('Ð', 'D');
    }

    /** Letters and digits only. */
    static String letters(String text) {
        return NO_LETTERS.matcher(of(text)).replaceAll("");
    }

    /** Number of letters to insert, delete or replace. */
    static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) previous[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    /** ĐÔNG as Đông. */
    static String asName(String capitals) {
        return capitals.substring(0, 1) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Share of the letters that are capitals; 0 when there are no letters. */
    static double capitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters == 0 ? 0 : (double) text.codePoints().filter(Character::isUpperCase).count() / letters;
    }
}
