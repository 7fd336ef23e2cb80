package vn.tangthu.recognition.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a Vietnamese syllable is written: an onset, a rhyme, a tone. Six tones, of which a rhyme that ends in a stop (p, t, c,
 * ch) bears two only. Facts of the orthography in use since the twentieth century; foreign words and abbreviations are none.
 */
final class Syllable {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String SHARP = "\u0301", HEAVY = "\u0323";

    private static final String[] ONSETS = {"ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""};

    private static final Set<String> RHYMES = Arrays.stream("""
            a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
            ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uat uac uai uan uang uanh uau uay uăn uăng uăt uân uâng uât uây uc uê uêch uênh
            ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
            ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu yn ynh yt"""
            .split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** After gi the i is part of the onset: giêng, giếc are written without another. */
    private static final Set<String> AFTER_GI = Set.of("", "ê", "êng", "êm", "ên", "êt", "êc", "êu", "êp");

    private Syllable() {}

    /** @param word lower case, NFC */
    static boolean wellFormed(String word) {
        var letters = withoutTone(word);
        var tone = tone(word);
        if (letters.isEmpty()) return false;
        boolean stopped = letters.endsWith("p") || letters.endsWith("t") || letters.endsWith("c") || letters.endsWith("ch");
        if (stopped && !tone.equals(SHARP) && !tone.equals(HEAVY)) return false;
        return Arrays.stream(ONSETS).anyMatch(onset -> letters.startsWith(onset) && rhyme(onset, letters.substring(onset.length())));
    }

    private static boolean rhyme(String onset, String rest) {
        if (onset.equals("gi") && AFTER_GI.contains(rest)) return true;
        return RHYMES.contains(rest) || onset.equals("qu") && RHYMES.contains("u" + rest);
    }

    /** The bare letters: no tone, no hat, no horn, d for đ. Words that differ in marks alone have it in common. */
    static String skeleton(String word) {
        var bare = new StringBuilder(word.length());
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) bare.append(c == 'đ' ? 'd' : c);
        }
        return bare.toString();
    }

    /** The word with the letters' own marks (ă, â, ê, ô, ơ, ư) and without its tone. */
    static String withoutTone(String word) {
        var letters = new StringBuilder(word.length());
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) if (TONES.indexOf(c) < 0) letters.append(c);
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** The tone mark as a combining sign; empty for the level tone. */
    static String tone(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).chars()
                .filter(c -> TONES.indexOf(c) >= 0).mapToObj(Character::toString).findFirst().orElse("");
    }

    /** hoà, khoẻ, thuỷ with the tone where the older school puts it: hòa, khỏe, thủy. After q the u belongs to the onset. */
    static String onePlacement(String word) {
        int length = word.length();
        if (length < 2 || length > 2 && word.startsWith("qu")) return word;
        char glide = word.charAt(length - 2), vowel = word.charAt(length - 1);
        var bare = withoutTone(String.valueOf(vowel));
        boolean rhyme = glide == 'o' && (bare.equals("a") || bare.equals("e")) || glide == 'u' && bare.equals("y");
        var tone = tone(String.valueOf(vowel));
        if (!rhyme || tone.isEmpty()) return word;
        return Normalizer.normalize(word.substring(0, length - 1) + tone + bare, Normalizer.Form.NFC);
    }
}
