package vn.tangthu.recognition.orthography;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Tells what can be a Vietnamese syllable from what cannot: an initial, a rhyme and a tone that go together in the
 * orthography (quốc ngữ). Both placements of the tone mark pass (hoà, hòa). Loan words and names of other languages do not.
 */
public final class Syllables {

    /** Longest first, so that the first that fits is the right one. */
    private static final List<String> INITIALS = List.of(
            "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
            "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x");

    private static final Set<String> RHYMES = set("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu
            ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y""");
    /** Only where no consonant stands before. */
    private static final Set<String> BARE_RHYMES = set("yên yêm yêng yêt yêu");
    /** What follows qu, whose u is the rhyme's first sound. */
    private static final Set<String> AFTER_QU = set("""
            a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê êch ên ênh êt êu
            i in it ôc ơ ơi y ych ynh yên yêt yt""");

    private static final List<String> ANY_RHYMES = RHYMES.stream().sorted().toList(), ANY_AFTER_QU = AFTER_QU.stream().sorted().toList();

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String STOPPED_TONES = "\u0301\u0323";
    private static final String FRONT_VOWELS = "eêiy";

    private Syllables() {}

    private static Set<String> set(String words) {
        return new HashSet<>(Arrays.asList(words.strip().split("\\s+")));
    }

    /** @param word letters only, in any case and any normal form */
    public static boolean isWellFormed(String word) {
        if (word.isEmpty() || word.length() > 20) return false;
        var tone = new StringBuilder();
        var bare = withoutTone(word, tone);
        if (tone.length() > 1) return false;
        if (fits("", bare, tone)) return true;
        for (var initial : INITIALS) {
            if (bare.startsWith(initial) && fits(initial, bare.substring(initial.length()), tone)) return true;
        }
        return false;
    }

    /** Any that is well formed, common or not, in lower case. */
    public static String any(Random random) {
        while (true) {
            var initial = random.nextInt(12) == 0 ? "" : INITIALS.get(random.nextInt(INITIALS.size()));
            var rhymes = initial.equals("qu") ? ANY_AFTER_QU : ANY_RHYMES;
            var rhyme = rhymes.get(random.nextInt(rhymes.size()));
            var word = toned(initial + rhyme, random.nextInt(TONES.length() + 1));
            if (isWellFormed(word)) return word;
        }
    }

    /** @param tone which of {@link #TONES}; none at its length */
    private static String toned(String word, int tone) {
        if (tone == TONES.length()) return word;
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            if ("ăâêôơư".indexOf(word.charAt(i)) >= 0) at = i;
            else if (at < 0 && "aeiouy".indexOf(word.charAt(i)) >= 0 && !(i > 0 && word.charAt(i - 1) == 'q') && !(i == 1 && word.startsWith("gi") && word.length() > 2)) at = i;
        }
        if (at < 0) return word;
        boolean glide = at + 1 < word.length() && (word.startsWith("oa", at) || word.startsWith("oe", at) || word.startsWith("uy", at)) && at + 2 < word.length();
        return Normalizer.normalize(word.substring(0, at + (glide ? 2 : 1)) + TONES.charAt(tone) + word.substring(at + (glide ? 2 : 1)), Normalizer.Form.NFC);
    }

    /** Whether the word has a letter that only Vietnamese diacritics give. */
    public static boolean hasDiacritics(String word) {
        return word.codePoints().anyMatch(letter -> letter > 127 && Character.isLetter(letter));
    }

    private static String withoutTone(String word, StringBuilder tone) {
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            (TONES.indexOf(c) >= 0 ? tone : bare).append(c);
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static boolean fits(String initial, String rhyme, CharSequence tone) {
        if (rhyme.isEmpty() || !spelled(initial, rhyme.charAt(0))) return false;
        boolean known = switch (initial) {
            case "qu" -> AFTER_QU.contains(rhyme);
            case "" -> RHYMES.contains(rhyme) || BARE_RHYMES.contains(rhyme);
            default -> RHYMES.contains(rhyme) || initial.equals("gi") && rhyme.equals("êng");
        };
        return known && (!isStopped(rhyme) || tone.length() == 1 && STOPPED_TONES.contains(tone));
    }

    /** The sounds of c, g and ng are spelled k, gh and ngh before e, ê, i and y, and nowhere else. */
    private static boolean spelled(String initial, char vowel) {
        boolean front = FRONT_VOWELS.indexOf(vowel) >= 0;
        return switch (initial) {
            case "c", "ng" -> !front;
            case "k", "gh", "ngh" -> front;
            case "g" -> !front || vowel == 'i';
            default -> true;
        };
    }

    /** Syllables that end in a stop bear the sharp or the heavy tone. */
    private static boolean isStopped(String rhyme) {
        return rhyme.endsWith("c") || rhyme.endsWith("ch") || rhyme.endsWith("p") || rhyme.endsWith("t");
    }
}
