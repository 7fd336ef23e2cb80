package vn.tangthu.recognition.worker;

import java.util.Arrays;

/**
 * How bright the paper is, place by place: what most of a square's brighter pixels have, and no darker than its neighbours
 * say, so that a large letter does not pass for dark paper.
 */
final class Paper {

    /** Pixels of the thumbnail, a quarter of an inch or so. */
    private static final int SQUARE = 24;
    private static final double BRIGHTER_THAN = 0.8;

    private final int columns;
    private final int rows;
    private final int[] levels;

    Paper(Thumbnail page) {
        columns = Math.max(1, page.width() / SQUARE);
        rows = Math.max(1, page.height() / SQUARE);
        var own = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) own[row * columns + column] = level(page, column, row);
        }
        levels = new int[own.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int most = 0;
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) most = Math.max(most, own[r * columns + c]);
                }
                levels[row * columns + column] = Math.max(1, most);
            }
        }
    }

    private int level(Thumbnail page, int column, int row) {
        var counts = new int[256];
        int right = column == columns - 1 ? page.width() : (column + 1) * SQUARE, bottom = row == rows - 1 ? page.height() : (row + 1) * SQUARE;
        int count = 0;
        for (int y = row * SQUARE; y < bottom; y++) {
            for (int x = column * SQUARE; x < right; x++, count++) counts[page.pixels()[y * page.width() + x]]++;
        }
        int level = 0;
        for (int below = counts[0]; below < BRIGHTER_THAN * count; below += counts[++level]) {}
        return level;
    }

    /** @param x in pixels of the thumbnail */
    int at(int x, int y) {
        return levels[Math.min(rows - 1, y / SQUARE) * columns + Math.min(columns - 1, x / SQUARE)];
    }

    /**
     * A whole row, smoothly from square to square.
     *
     * @param y in pixels of the thumbnail
     * @param factor how many pixels of the row there are to one of the thumbnail
     */
    void levels(float y, int factor, float[] row) {
        float down = Math.max(0, Math.min(rows - 1, y / SQUARE - 0.5f));
        int upper = (int) down, lower = Math.min(rows - 1, upper + 1);
        float share = down - upper;
        for (int x = 0; x < row.length; x++) {
            float across = Math.max(0, Math.min(columns - 1, x / (float) (factor * SQUARE) - 0.5f));
            int left = (int) across, right = Math.min(columns - 1, left + 1);
            float part = across - left;
            row[x] = (1 - share) * ((1 - part) * levels[upper * columns + left] + part * levels[upper * columns + right])
                    + share * ((1 - part) * levels[lower * columns + left] + part * levels[lower * columns + right]);
        }
    }

    /** The brightness of most of the paper. */
    int usual() {
        var sorted = levels.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Share by which the darkest paper is darker than the brightest, but for the extreme twentieths. */
    double unevenness() {
        var sorted = levels.clone();
        Arrays.sort(sorted);
        return 1 - sorted[sorted.length / 20] / (double) sorted[sorted.length - 1 - sorted.length / 20];
    }
}
