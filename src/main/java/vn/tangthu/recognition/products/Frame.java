package vn.tangthu.recognition.products;

import java.util.List;
import java.util.Locale;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * Which way the lines of a page run. Inside the frame they run from left to right and follow each other downwards, whatever way
 * the sheet lay on the scanner.
 */
enum Frame {
    RIGHT,
    /** The sheet lies turned clockwise by a quarter. */
    DOWN,
    LEFT,
    /** The sheet lies turned counter-clockwise by a quarter. */
    UP;

    /** Told by where the words of a line follow each other; upright where that says nothing. */
    static Frame of(List<Word> words) {
        double across = 0, along = 0;
        for (int i = 1; i < words.size(); i++) {
            var before = words.get(i - 1);
            var word = words.get(i);
            if (before.line() != word.line()) continue;
            across += Math.signum(middle(word.box().x(), word.box().width()) - middle(before.box().x(), before.box().width()))
                    * (beside(before.box(), word.box()) ? 1 : 0);
            along += Math.signum(middle(word.box().y(), word.box().height()) - middle(before.box().y(), before.box().height()))
                    * (below(before.box(), word.box()) ? 1 : 0);
        }
        if (Math.abs(across) >= Math.abs(along)) return across >= 0 ? RIGHT : LEFT;
        return along > 0 ? DOWN : UP;
    }

    /** By how much the text is turned, counter-clockwise. */
    int degrees() {
        return switch (this) {
            case RIGHT -> 0;
            case UP -> 90;
            case LEFT -> 180;
            case DOWN -> 270;
        };
    }

    private static double middle(int from, int length) {
        return from + length / 2.0;
    }

    /** Rows overlap, columns do not. */
    private static boolean beside(Box one, Box other) {
        return overlap(one.y(), one.height(), other.y(), other.height()) > overlap(one.x(), one.width(), other.x(), other.width());
    }

    private static boolean below(Box one, Box other) {
        return overlap(one.x(), one.width(), other.x(), other.width()) > overlap(one.y(), one.height(), other.y(), other.height());
    }

    private static double overlap(int from, int length, int otherFrom, int otherLength) {
        return (double) (Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)) / Math.max(1, Math.min(length, otherLength));
    }

    /** The box as it lies in the frame. */
    Box toFrame(Box box, PageReading page) {
        return switch (this) {
            case RIGHT -> box;
            case DOWN -> new Box(box.y(), page.width() - box.x() - box.width(), box.height(), box.width());
            case LEFT -> new Box(page.width() - box.x() - box.width(), page.height() - box.y() - box.height(), box.width(), box.height());
            case UP -> new Box(page.height() - box.y() - box.height(), box.x(), box.height(), box.width());
        };
    }

    /**
     * The text matrix that puts a letter at a point of the frame (ISO 32000-1, 9.4.2).
     *
     * @param scale points per pixel
     */
    String textMatrix(double x, double y, PageReading page, double scale) {
        double width = page.width(), height = page.height();
        return switch (this) {
            case RIGHT -> matrix("1 0 0 1", x, height - y, scale);
            case DOWN -> matrix("0 -1 1 0", width - y, height - x, scale);
            case LEFT -> matrix("-1 0 0 -1", width - x, y, scale);
            case UP -> matrix("0 1 -1 0", y, x, scale);
        };
    }

    private static String matrix(String turn, double x, double y, double scale) {
        return String.format(Locale.ROOT, "%s %.2f %.2f Tm", turn, x * scale, y * scale);
    }

    /** A point of the frame as it lies on the page image. */
    double[] toPage(double x, double y, PageReading page) {
        return switch (this) {
            case RIGHT -> new double[] {x, y};
            case DOWN -> new double[] {page.width() - y, x};
            case LEFT -> new double[] {page.width() - x, page.height() - y};
            case UP -> new double[] {y, page.height() - x};
        };
    }
}
