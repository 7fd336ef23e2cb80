package vn.tangthu.recognition.products;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
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
        var lines = grouped(page, frame);
        double lean = lean(lines);
        return lines.stream().map(words -> fitted(frame, words, lean)).toList();
    }

    private static List<List<Placed>> grouped(PageReading page, Frame frame) {
        var lines = new ArrayList<List<Placed>>();
        int line = -1;
        boolean begins = true;
        for (var word : page.words()) {
            begins |= word.line() != line;
            line = word.line();
            var text = PlainText.of(word.text());
            if (text.isEmpty()) continue;
            if (begins) lines.add(new ArrayList<>());
            begins = false;
            lines.get(lines.size() - 1).add(new Placed(text, word, frame.toFrame(word.box(), page)));
        }
        return lines;
    }

    /** How the page leans: the median of the slopes of its long lines, for the short ones tell little. */
    private static double lean(List<List<Placed>> lines) {
        var known = lines.stream().map(words -> slope(standing(words))).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).toArray();
        return known.length == 0 ? 0 : median(Arrays.stream(known));
    }

    private static TextLine fitted(Frame frame, List<Placed> words, double lean) {
        var standing = standing(words);
        double slope = slope(standing).orElse(lean);
        double start = median(standing.stream().mapToDouble(word -> word.foot() - slope * word.middle()));
        boolean allFloat = words.stream().allMatch(Placed::floats);
        double size = median(words.stream().filter(word -> allFloat || !word.floats()).mapToDouble(Placed::em));
        return new TextLine(frame, List.copyOf(words), slope, start, Math.max(1, size));
    }

    /** The words whose lower edge tells where the line is: those without letters that reach below it, or else the best there are. */
    private static List<Placed> standing(List<Placed> words) {
        var standing = words.stream().filter(word -> !word.has(DESCENDING) && !word.floats()).toList();
        if (standing.isEmpty()) standing = words.stream().filter(word -> !word.floats()).toList();
        return standing.isEmpty() ? words : standing;
    }

    /**
     * The median of the slopes between words that stand well apart, so that one box gone wrong does no harm; absent when
     * there are too few of them. A line never leans by more than five degrees.
     */
    private static OptionalDouble slope(List<Placed> words) {
        var slopes = new ArrayList<Double>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < Math.min(words.size(), i + 40); j++) {
                double run = words.get(j).middle() - words.get(i).middle();
                if (Math.abs(run) > 3 * words.get(i).box.height()) slopes.add((words.get(j).foot() - words.get(i).foot()) / run);
            }
        }
        if (slopes.size() < 6) return OptionalDouble.empty();
        double slope = median(slopes.stream().mapToDouble(s -> s));
        return Math.abs(slope) < 0.09 ? OptionalDouble.of(slope) : OptionalDouble.empty();
    }

    private static double median(java.util.stream.DoubleStream values) {
        var sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /** Where a word stands: on the fitted line, but never outside its own box; a hyphen's box is above the line. */
    double baseline(Placed word) {
        double top = word.box.y(), bottom = word.box.y() + word.box.height() + (word.floats() ? size : 0);
        return Math.max(top, Math.min(bottom, start + slope * word.middle()));
    }

    /** All of the line, on the page image. */
    Box box() {
        return words.stream().map(placed -> placed.word.box()).reduce(Box::union).orElseThrow();
    }
}
