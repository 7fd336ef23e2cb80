package vn.tangthu.recognition.worker;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tangthu.recognition.orthography.Syllables;

/**
 * Tells text from garbage: glyph numbers, shifted codes, letters of no language, Vietnamese that lost its diacritics. What
 * a person sees may be well all the same; then it is read from the image.
 */
final class Soundness {

    private static final int FEWEST_WORDS = 12;
    private static final double LEAST_PLAUSIBLE = 0.97;
    private static final double LONGEST_WORDS = 9;
    /** Abbreviations and names of other languages make up the rest; 0.91 to 0.98 are syllables in official documents. */
    private static final double LEAST_SYLLABLES = 0.70;
    /** Of the syllables; about 0.84 have diacritics. */
    private static final double LEAST_WITH_DIACRITICS = 0.35;
    /** Consonants that stand alone, for each word; more are what is left of words without their diacritics. */
    private static final double MOST_LONE = 0.3;
    /** Fewer words of letters say nothing about their language: a table of figures. */
    private static final int ENOUGH = 12;

    private static final String VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final String SIGNS = ".,;:!?()[]{}<>\"'“”‘’«»…-–—_/\\|+*=%&@#$^~°²³•·●○■□◦§№→©®½¼×÷€₫";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "in", "for", "is", "on", "by", "with", "be", "are", "or", "shall", "this", "as", "at", "that");
    private static final double LEAST_ENGLISH = 0.15;

    private Soundness() {}

    /** @param words of a whole page, converted to Unicode */
    static boolean ofText(Collection<String> words) {
        if (words.size() < FEWEST_WORDS) return false;
        long all = 0, plausible = 0;
        for (var word : words) {
            all += word.codePointCount(0, word.length());
            plausible += word.codePoints().filter(Soundness::isPlausible).count();
        }
        return plausible >= LEAST_PLAUSIBLE * all && (double) all / words.size() <= LONGEST_WORDS && isLanguage(words);
    }

    static boolean isPlausible(String word) {
        return word.codePoints().allMatch(Soundness::isPlausible);
    }

    private static boolean isPlausible(int letter) {
        if (letter < 128) return letter >= 32;
        return VIETNAMESE.indexOf(Character.toLowerCase(letter)) >= 0 || SIGNS.indexOf(letter) >= 0;
    }

    private static boolean isLanguage(Collection<String> words) {
        int count = 0, syllables = 0, marked = 0, english = 0, lone = 0;
        for (var word : words) {
            for (var letters : BETWEEN_WORDS.split(word)) {
                if (letters.length() == 1 && !Syllables.isWellFormed(letters)) lone++;
                if (!counts(letters)) continue;
                count++;
                if (ENGLISH.contains(letters.toLowerCase(Locale.ROOT))) english++;
                if (!Syllables.isWellFormed(letters)) continue;
                syllables++;
                if (Syllables.hasDiacritics(letters)) marked++;
            }
        }
        if (lone > MOST_LONE * count) return count + lone < ENOUGH;
        if (count < ENOUGH) return true;
        return syllables >= LEAST_SYLLABLES * count && marked >= LEAST_WITH_DIACRITICS * syllables || english >= LEAST_ENGLISH * count;
    }

    /** Share of the words that can be Vietnamese syllables; 0 where there are no words. */
    static double syllables(Collection<String> words) {
        int count = 0, syllables = 0;
        for (var word : words) {
            for (var letters : BETWEEN_WORDS.split(Normalizer.normalize(word.replace("\u00AD", "\u02D7"), Normalizer.Form.NFC))) {
                if (!counts(letters)) continue;
                count++;
                if (Syllables.isWellFormed(letters)) syllables++;
            }
        }
        return count == 0 ? 0 : (double) syllables / count;
    }

    /** Single letters number paragraphs; short words of ASCII capitals are abbreviations. */
    private static boolean counts(String letters) {
        if (letters.length() < 2) return false;
        return letters.length() > 6 || !letters.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
