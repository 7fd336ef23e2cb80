package vn.tangthu.recognition.fields;

import vn.tangthu.recognition.Word;

/**
 * Turns the recogniser's opinion of words into the chance that a value is exactly right. The recogniser is too modest
 * about clean print and too sure of what lies under a stamp; and a long value has more places to be wrong.
 */
final class Confidence {

    private Confidence() {}

    static double of(Line line) {
        double least = line.words().stream().mapToDouble(Word::confidence).min().orElse(0);
        long doubtful = line.words().stream().filter(word -> word.confidence() < 0.88).count();
        if (least >= 0.90) return 0.96;
        if (least >= 0.85 && doubtful <= 1) return 0.92;
        return Math.max(0.1, Math.min(0.88, least - 0.02 * doubtful));
    }
}
