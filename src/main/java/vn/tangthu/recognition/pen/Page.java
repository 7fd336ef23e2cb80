package vn.tangthu.recognition.pen;

import java.util.Arrays;
import java.util.Optional;
import vn.tangthu.recognition.Box;

/**
 * A page as it is read.
 *
 * @param grey row by row, 0 black to 255 white
 */
public record Page(int width, int height, byte[] grey) {

    /** Height of capitals and figures of the usual type, in em. */
    private static final double FIGURE = 0.67;

    /** A piece, with as many pixels as an em of {@link Strip#EM} asks for. */
    record Cut(int width, int height, byte[] grey, int left, int top, double scale) {
        Ink ink(double darkEnough) {
            return Ink.of(width, height, grey, darkEnough);
        }
    }

    Cut cut(double left, double top, double right, double bottom, double scale) {
        int x = (int) Math.max(0, left), y = (int) Math.max(0, top);
        int columns = (int) ((Math.min(width, right) - x) * scale), rows = (int) ((Math.min(height, bottom) - y) * scale);
        if (columns < 4 || rows < 4) return new Cut(1, 1, new byte[1], x, y, scale);
        var pixels = new byte[columns * rows];
        for (int v = 0; v < rows; v++) {
            for (int u = 0; u < columns; u++) pixels[v * columns + u] = (byte) mean(x + u / scale, y + v / scale, 1 / scale);
        }
        return new Cut(columns, rows, pixels, x, y, scale);
    }

    /** Mean over a square when the page is made smaller, between four neighbours when it is made larger. */
    private long mean(double x, double y, double side) {
        double sum = 0, area = 0, reach = Math.max(side, 1);
        double fromX = x + side / 2 - reach / 2, fromY = y + side / 2 - reach / 2;
        for (int v = (int) Math.max(0, fromY); v < Math.min(height, fromY + reach); v++) {
            double high = Math.min(v + 1, fromY + reach) - Math.max(v, fromY);
            for (int u = (int) Math.max(0, fromX); u < Math.min(width, fromX + reach); u++) {
                double share = high * (Math.min(u + 1, fromX + reach) - Math.max(u, fromX));
                sum += share * (grey[v * width + u] & 255);
                area += share;
            }
        }
        return area > 0 ? Math.round(sum / area) : 255;
    }

    /** Size and baseline of print, in pixels. */
    record Type(double em, double baseline) {}

    /** Measures capitals or figures; absent where nothing looks like type. */
    Optional<Type> type(Box box) {
        var cut = cut(box.x() - 1, box.y() - 2, box.x() + box.width() + 1, box.y() + box.height() + 2, 1);
        var letters = cut.ink(Ink.DARK_ENOUGH).components().stream()
                .filter(c -> c.height() >= 7 && c.height() > box.height() * 0.4 && c.width() < 2.2 * c.height())
                .toList();
        if (letters.isEmpty()) return Optional.empty();
        double tall = median(letters.stream().mapToDouble(Piece::height).toArray());
        double bottom = median(letters.stream().mapToDouble(Piece::bottom).toArray());
        return Optional.of(new Type(tall / FIGURE, cut.top + bottom));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
