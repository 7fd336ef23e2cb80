package vn.tangthu.recognition.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.tangthu.recognition.Box;

/**
 * Rows of print in a piece of a page where seals and signatures keep a page reader from seeing them: marks of the size of
 * letters side by side. A name that was stamped stands askew; its row is levelled. A post stamped half over another one grows
 * together with it into marks two lines high: they make a row each.
 */
final class PrintRows {

    /** In inches: what letters can be high and touching ones wide, and what two of a row may be apart. */
    private static final double LOWEST = 0.045, HIGHEST = 0.26, WIDEST = 1.0, APART = 0.2;
    /** In inches: how long a row must be, what is left around it for marks above and below, and how much of a word a seal may hide. */
    private static final double SHORTEST = 0.55, AROUND = 0.05, HIDDEN = 0.55;
    /** In inches: two lines of capitals one half over the other, and the height of one of them. */
    private static final double STACKED_FROM = 0.25, STACKED_TO = 0.42, STACKED_WIDEST = 1.8, CAPITALS = 0.16;
    private static final int FEWEST_MARKS = 3;
    private static final double STEEPEST = 0.14;
    /** In inches: smaller than the dot of an i. */
    private static final double SPECK = 0.018;

    private final double dpi;
    private final Grey piece;
    private final List<InkMark> marks;

    private PrintRows(Grey piece, double dpi) {
        this.dpi = dpi;
        this.piece = piece;
        marks = InkMark.of(piece).stream().sorted(Comparator.comparingInt(InkMark::left)).toList();
    }

    /**
     * One row.
     *
     * @param box where the print is, in the piece; with what a seal may hide at its left
     * @param slope by how many pixels it falls for each to the right
     * @param around pixels in the box above and below the letters
     */
    record Row(Box box, double slope, int around) {

        /** Where in the piece a word lies that was found in the levelled row; as high as the row, whatever reaches into it. */
        Box inPiece(Box word) {
            int down = (int) Math.round(slope * (word.x() + word.width() / 2.0 - box.width() / 2.0));
            return new Box(box.x() + word.x(), box.y() + around + down, word.width(), box.height() - 2 * around);
        }

        /** The row cut out of an image of the piece, level. */
        Grey of(Grey image) {
            var level = new byte[box.width() * box.height()];
            for (int x = 0; x < box.width(); x++) {
                int down = (int) Math.round(slope * (x - box.width() / 2.0));
                for (int y = 0; y < box.height(); y++) {
                    int from = box.y() + y + down;
                    level[y * box.width() + x] = from < 0 || from >= image.height() ? (byte) 255 : image.pixels()[from * image.width() + box.x() + x];
                }
            }
            return new Grey(box.width(), box.height(), level);
        }
    }

    /** From the top. */
    static List<Row> in(Grey piece, double dpi) {
        var rows = new PrintRows(piece, dpi);
        return Stream.concat(rows.ofLetters(), rows.stacked()).sorted(Comparator.comparingInt(row -> row.box().y())).toList();
    }

    /** The piece without what is too small to be a part of a letter. */
    static Grey withoutSpecks(Grey piece, double dpi) {
        var pixels = piece.pixels().clone();
        for (var mark : InkMark.of(piece)) {
            if (mark.width() > SPECK * dpi || mark.height() > SPECK * dpi) continue;
            for (int at : mark.pixels()) pixels[at] = (byte) 255;
        }
        return new Grey(piece.width(), piece.height(), pixels);
    }

    private Stream<Row> ofLetters() {
        return chains(marks.stream().filter(this::isLetter)).filter(row -> row.size() >= FEWEST_MARKS).map(row -> {
            double slope = slope(row, InkMark::bottom);
            double top = row.stream().mapToDouble(mark -> mark.top() - slope * centre(mark)).min().orElse(0);
            double bottom = row.stream().mapToDouble(mark -> mark.bottom() - slope * centre(mark)).max().orElse(0);
            return row(row, slope, top, bottom);
        });
    }

    private Stream<Row> stacked() {
        return chains(marks.stream().filter(mark -> isLetter(mark) || isStacked(mark))).flatMap(row -> {
            var high = row.stream().filter(this::isStacked).toList();
            return high.isEmpty() ? Stream.of() : Stream.of(upper(row, high), lower(row, high));
        });
    }

    private Row upper(List<InkMark> row, List<InkMark> high) {
        double slope = slope(high, InkMark::top);
        double top = median(high.stream().map(mark -> mark.top() - slope * centre(mark)));
        return row(row, slope, top, top + CAPITALS * dpi);
    }

    private Row lower(List<InkMark> row, List<InkMark> high) {
        double slope = slope(high, InkMark::bottom);
        double bottom = median(high.stream().map(mark -> mark.bottom() - slope * centre(mark)));
        return row(row, slope, bottom - CAPITALS * dpi, bottom);
    }

    private boolean isLetter(InkMark mark) {
        return mark.height() > LOWEST * dpi && mark.height() < HIGHEST * dpi && mark.width() < WIDEST * dpi;
    }

    private boolean isStacked(InkMark mark) {
        return mark.height() > STACKED_FROM * dpi && mark.height() < STACKED_TO * dpi && mark.width() < STACKED_WIDEST * dpi;
    }

    private Stream<List<InkMark>> chains(Stream<InkMark> fromLeft) {
        var chains = new ArrayList<List<InkMark>>();
        fromLeft.forEach(mark -> chains.stream()
                .filter(row -> goesOn(row.get(row.size() - 1), mark))
                .min(Comparator.comparingInt(row -> mark.left() - row.get(row.size() - 1).right()))
                .ifPresentOrElse(row -> row.add(mark), () -> chains.add(new ArrayList<>(List.of(mark)))));
        return chains.stream().filter(row -> right(row) - left(row) > SHORTEST * dpi);
    }

    private boolean goesOn(InkMark last, InkMark mark) {
        int shared = Math.min(last.bottom(), mark.bottom()) - Math.max(last.top(), mark.top());
        return mark.left() - last.right() < APART * dpi && shared > 0.5 * Math.min(last.height(), mark.height());
    }

    private static int left(List<InkMark> row) {
        return row.stream().mapToInt(InkMark::left).min().orElse(0);
    }

    private static int right(List<InkMark> row) {
        return row.stream().mapToInt(InkMark::right).max().orElse(0);
    }

    /** @param top of its letters where the row begins, at the left edge of the piece; likewise the bottom */
    private Row row(List<InkMark> row, double slope, double top, double bottom) {
        int left = Math.max(0, (int) (left(row) - HIDDEN * dpi)), right = Math.min(piece.width(), (int) (right(row) + 2 * AROUND * dpi));
        int down = (int) (slope * (left + right) / 2);
        int around = (int) (AROUND * dpi);
        return new Row(new Box(left, (int) top - around + down, right - left, (int) (bottom - top) + 2 * around), slope, around);
    }

    private static double centre(InkMark mark) {
        return (mark.left() + mark.right()) / 2.0;
    }

    /** The median of how the edges of its letters lie to each other. */
    private double slope(List<InkMark> row, ToIntFunction<InkMark> edge) {
        var slopes = new ArrayList<Double>();
        for (var a : row) {
            for (var b : row) {
                double across = centre(b) - centre(a);
                if (across > APART * dpi) slopes.add((edge.applyAsInt(b) - edge.applyAsInt(a)) / across);
            }
        }
        double median = median(slopes.stream());
        return Math.abs(median) > STEEPEST ? 0 : median;
    }

    private static double median(Stream<Double> values) {
        var sorted = values.sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
