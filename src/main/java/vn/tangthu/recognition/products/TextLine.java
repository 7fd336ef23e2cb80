package vn.tangthu.recognition.products;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * A line of words with its baseline, which recognition does not hand on: it is fitted to the lower edges of words without
 * letters that reach below it.
 *
 * @param words of text that may be written, none of them empty
 * @param slope of the baseline, pixels down per pixel along, in the frame
 * @param start where the baseline cuts the frame's left edge
 * @param size of the type: pixels of an em
 */
record TextLine(Frame frame, List<Placed> words, double slope, double start, double size) {

    /** Parts of an em in ordinary book type (Liberation Serif): x-height, height of capitals and ascenders, what a mark adds, depth of descenders. */
    private static final double X_HEIGHT = 0.46, CAPITALS = 0.67, MARK = 0.2, DESCENDERS = 0.21;

    private static final String DESCENDING = "gjpqyçỵýỳỷỹạặậẹệịọộợụựQ,;()[]{}|/\\_@§$";
    private static final String ASCENDING = "bdđfhklitß0123456789!?#%&()[]{}|/\\\"'“”‘’*";
    /** Marks in the air, which have no foot on the line. */
    private static final String FLOATING = "-–—\"'“”‘’*~^°=+•·«»";

    /** @param box in the frame */
    record Placed(String text, Word word, Box box) {
        double left() {
            return box.x();
        }

        double right() {
            return box.x() + box.width();
        }

        private double middle() {
            return box.x() + box.width() / 2.0;
        }

        private boolean has(String letters) {
            return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
        }

        private boolean floats() {
            return text.chars().allMatch(c -> FLOATING.indexOf(c) >= 0);
        }

        private boolean rises() {
            return has(ASCENDING) || text.chars().anyMatch(Character::isUpperCase);
        }

        private double em() {
            double height = (rises() ? CAPITALS : X_HEIGHT) + (isMarked() ? MARK : 0) + (has(DESCENDING) ? DESCENDERS : 0);
            return box.height() / height;
        }

        /** With a mark above the height that its letters have without it. */
        private boolean isMarked() {
            var apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
            for (int i = 1; i < apart.length(); i++) {
                boolean above = apart.charAt(i) >= 0x300 && apart.charAt(i) <= 0x30F && apart.charAt(i) != 0x307;
                if (above && (Character.isUpperCase(apart.charAt(i - 1)) || !rises())) return true;
            }
            return false;
        }

        private double foot() {
            return box.y() + box.height() - (has(DESCENDING) ? em() * DESCENDERS : 0);
        }
    }

    /** The lines of a page in reading order. Lines without writable words are left out. */
    static List<TextLine> of(PageReading page) {
        var frame = Frame.of(page.words());
        var lines = new ArrayList<TextLine>();
        var words = new ArrayList<Placed>();
        int line = -1;
        for (var word : page.words()) {
            if (word.line() != line) finish(frame, words, lines);
            line = word.line();
            var text = PlainText.of(word.text());
            if (!text.isEmpty()) words.add(new Placed(text, word, frame.toFrame(word.box(), page)));
        }
        finish(frame, words, lines);
        return lines;
    }

    private static void finish(Frame frame, List<Placed> words, List<TextLine> lines) {
        if (!words.isEmpty()) lines.add(fitted(frame, List.copyOf(words)));
        words.clear();
    }

    private static TextLine fitted(Frame frame, List<Placed> words) {
        var standing = words.stream().filter(word -> !word.has(DESCENDING) && !word.floats()).toList();
        if (standing.isEmpty()) standing = words.stream().filter(word -> !word.floats()).toList();
        if (standing.isEmpty()) standing = words;
        double slope = slope(standing);
        double start = median(standing.stream().mapToDouble(word -> word.foot() - slope * word.middle()));
        double size = median(words.stream().filter(word -> standingOrAll(words, word)).mapToDouble(Placed::em));
        return new TextLine(frame, words, slope, start, Math.max(1, size));
    }

    private static boolean standingOrAll(List<Placed> words, Placed word) {
        return !word.floats() || words.stream().allMatch(Placed::floats);
    }

    /** The median of the slopes between words that stand well apart, so that one box gone wrong does no harm; a line never leans by more than five degrees. */
    private static double slope(List<Placed> words) {
        var slopes = new ArrayList<Double>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < Math.min(words.size(), i + 40); j++) {
                double run = words.get(j).middle() - words.get(i).middle();
                if (Math.abs(run) > 3 * words.get(i).box.height()) slopes.add((words.get(j).foot() - words.get(i).foot()) / run);
            }
        }
        double slope = slopes.size() < 3 ? 0 : median(slopes.stream().mapToDouble(s -> s));
        return Math.abs(slope) < 0.09 ? slope : 0;
    }

    private static double median(java.util.stream.DoubleStream values) {
        var sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** Where a word stands: on the fitted line, but never outside its own box. */
    double baseline(Placed word) {
        double top = word.box.y(), bottom = word.box.y() + word.box.height();
        return Math.max(top, Math.min(bottom, start + slope * word.middle()));
    }

    /** All of the line, on the page image. */
    Box box() {
        return words.stream().map(placed -> placed.word.box()).reduce(Box::union).orElseThrow();
    }
}
