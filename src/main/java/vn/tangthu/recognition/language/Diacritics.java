package vn.tangthu.recognition.language;

import java.text.Normalizer;

/** The marks of Vietnamese letters: those that make another vowel (ă, â, ê, ô, ơ, ư, and the bar of đ), and the tones. */
final class Diacritics {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Diacritics() {}

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
