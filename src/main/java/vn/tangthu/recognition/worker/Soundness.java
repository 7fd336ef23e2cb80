package vn.tangthu.recognition.worker;

import java.util.List;
import vn.tangthu.recognition.Word;

/**
 * Tells text from garbage. Text set in one of the encodings from before Unicode (TCVN3, VNI) and text without a map from
 * glyphs to letters both show up as letters that Vietnamese does not have.
 */
final class Soundness {

    private static final int FEWEST_WORDS = 12;
    private static final double LEAST_PLAUSIBLE = 0.97;
    private static final double LONGEST_WORDS = 9;

    private static final String VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final String SIGNS = ".,;:!?()[]{}<>\"'“”‘’«»…-–—_/\\|+*=%&@#$^~°²³•·●○■□◦§№→©®½¼×÷€₫";

    private Soundness() {}

    static boolean ofText(List<Word> words) {
        if (words.size() < FEWEST_WORDS) return false;
        long all = 0, plausible = 0;
        for (var word : words) {
            all += word.text().codePointCount(0, word.text().length());
            plausible += word.text().codePoints().filter(Soundness::isPlausible).count();
        }
        return plausible >= LEAST_PLAUSIBLE * all && (double) all / words.size() <= LONGEST_WORDS;
    }

    private static boolean isPlausible(int letter) {
        if (letter < 128) return letter >= 32;
        return VIETNAMESE.indexOf(Character.toLowerCase(letter)) >= 0 || SIGNS.indexOf(letter) >= 0;
    }
}
