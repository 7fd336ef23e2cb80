package vn.tangthu.recognition.worker;

import java.util.Arrays;

/** The places of a page's print, and how they line up. Places in pixels of the thumbnail. */
final class Ink {

    /** Share of the paper's brightness below which there is print beyond doubt, below which there is, and below which
     * there may be: faint print, or the back shining through. */
    private static final double STRONG = 0.60, PRINT = 0.80, TRACE = 0.93;
    /** Share of a side along the edges that does not count: shadows and punch holes. */
    private static final double EDGE = 0.03;
    /** Side of a blob that is no letter, in pixels: a picture or a black border. */
    private static final int BLOB = 12;
    /** Points that are looked at for a direction. */
    private static final int ENOUGH = 15_000;
    /** Degrees to either side that a page may be skewed, and how finely that is told. */
    static final double MOST_SKEW = 12;
    private static final double STEP = 0.5, FINE_STEP = 0.1;

    /** Pixels that small letters may be high, and about from one line to the next. */
    private static final int THINNEST_LINE = 3, THICKEST_LINE = 16, LINE = 9;
    /** Of a row that can be part of a line. */
    private static final int LEAST_INK = 16;
    private static final double CLEAR = 1.25;
    private static final double EDGES = 0.7;
    private static final int FEWEST_LINES = 5;

    private final int width;
    private final int height;
    private final int[] xs;
    private final int[] ys;
    private final int count;

    private Ink(int width, int height, int[] xs, int[] ys, int count) {
        this.width = width;
        this.height = height;
        this.xs = xs;
        this.ys = ys;
        this.count = count;
    }

    static Ink strong(Thumbnail page, Paper paper) {
        return below(STRONG, page, paper);
    }

    static Ink print(Thumbnail page, Paper paper) {
        return below(PRINT, page, paper);
    }

    static Ink traces(Thumbnail page, Paper paper) {
        return below(TRACE, page, paper);
    }

    private static Ink below(double share, Thumbnail page, Paper paper) {
        int width = page.width(), height = page.height();
        int left = (int) (width * EDGE), top = (int) (height * EDGE);
        var dark = new boolean[width * height];
        int count = 0;
        for (int y = top; y < height - top; y++) {
            for (int x = left; x < width - left; x++) {
                if (page.pixels()[y * width + x] < share * paper.at(x, y)) {
                    dark[y * width + x] = true;
                    count++;
                }
            }
        }
        var xs = new int[count];
        var ys = new int[count];
        int kept = 0;
        for (int y = top; y < height - top; y++) {
            for (int x = left; x < width - left; x++) {
                if (!dark[y * width + x] || alone(dark, width, x, y) || inBlob(dark, width, height, x, y)) continue;
                xs[kept] = x;
                ys[kept++] = y;
            }
        }
        return new Ink(width, height, xs, ys, kept);
    }

    private static boolean alone(boolean[] dark, int width, int x, int y) {
        int neighbours = 0;
        for (int at = (y - 1) * width + x - 1; at <= (y + 1) * width + x - 1; at += width) {
            if (dark[at]) neighbours++;
            if (dark[at + 1]) neighbours++;
            if (dark[at + 2]) neighbours++;
        }
        return neighbours < 3;
    }

    private static boolean inBlob(boolean[] dark, int width, int height, int x, int y) {
        int half = BLOB / 2;
        if (x < half || y < half || x >= width - half || y >= height - half) return false;
        return dark[y * width + x - half] && dark[y * width + x + half - 1] && dark[(y - half) * width + x] && dark[(y + half - 1) * width + x]
                && dark[(y - half / 2) * width + x - half / 2] && dark[(y + half / 2) * width + x + half / 2];
    }

    /** Share of the page that is covered. */
    double share() {
        return (double) count / (width * height);
    }

    int count() {
        return count;
    }

    /** The same ink on the page turned by a quarter, clockwise. */
    Ink turned() {
        var left = new int[count];
        for (int i = 0; i < count; i++) left[i] = height - 1 - ys[i];
        return new Ink(height, width, left, Arrays.copyOf(xs, count), count);
    }

    /** @param degrees by which lines fall to the right; turning the page back by as much makes them level */
    record Lines(double degrees, double sharpness) {}

    /** The angle at which ink and gaps separate best. */
    Lines lines() {
        var best = new Lines(0, sharpness(0));
        for (double degrees = -MOST_SKEW; degrees <= MOST_SKEW; degrees += STEP) best = better(best, degrees);
        double around = best.degrees;
        for (double degrees = around - STEP + FINE_STEP; degrees < around + STEP - FINE_STEP / 2; degrees += FINE_STEP) best = better(best, degrees);
        return best;
    }

    private Lines better(Lines best, double degrees) {
        double sharpness = sharpness(degrees);
        return sharpness > best.sharpness ? new Lines(degrees, sharpness) : best;
    }

    private double sharpness(double degrees) {
        int step = Math.max(1, count / ENOUGH);
        var profile = profile(degrees, step);
        double sum = 0;
        for (int i = 1; i < profile.length; i++) {
            double difference = profile[i] - profile[i - 1];
            sum += difference * difference;
        }
        int used = Math.max(1, count / step);
        return sum / used;
    }

    /** How much ink lies on each line of this slope. */
    private int[] profile(double degrees, int step) {
        int slope = (int) Math.round(Math.tan(Math.toRadians(degrees)) * (1 << 16));
        int reach = Math.abs(slope * width >> 16) + 1;
        var profile = new int[height + 2 * reach + 2];
        for (int i = 0; i < count; i += step) profile[ys[i] - (slope * xs[i] >> 16) + reach]++;
        return profile;
    }

    /**
     * Whether lines of this slope stand on their feet: ascenders and the marks over vowels make more ink above the small
     * letters than descenders and the dots below do under them. Each line has one vote.
     *
     * @return from 1, all lines are upright, to -1, all are upside down; near 0 nothing can be said
     */
    double uprightness(double degrees) {
        var profile = profile(degrees, 1);
        int upright = 0, upsideDown = 0;
        for (int from = 0; from < profile.length; from++) {
            if (!isCore(profile, from)) continue;
            int to = from;
            while (to < profile.length && isCore(profile, to)) to++;
            double share = aboveToBelow(profile, from, to);
            if (share > CLEAR) upright++;
            if (share < 1 / CLEAR) upsideDown++;
            from = to;
        }
        return (upright - upsideDown) / (double) Math.max(FEWEST_LINES, upright + upsideDown);
    }

    /** Where the small letters are: at least half as much ink as where there is most within a line's height. */
    private static boolean isCore(int[] profile, int row) {
        int most = LEAST_INK;
        for (int y = Math.max(0, row - LINE); y < Math.min(profile.length, row + LINE + 1); y++) most = Math.max(most, profile[y]);
        return profile[row] >= most * 0.5;
    }

    /**
     * The baseline and the upper edge of the small letters are where a line has most ink. Compared is what lies at the same distance
     * above the one and below the other. 1 where there is no line.
     */
    private static double aboveToBelow(int[] profile, int from, int to) {
        int most = 0;
        for (int y = from; y < to; y++) most = Math.max(most, profile[y]);
        int top = from, bottom = to - 1;
        while (profile[top] < EDGES * most) top++;
        while (profile[bottom] < EDGES * most) bottom--;
        int high = bottom - top;
        if (high < THINNEST_LINE || high > THICKEST_LINE) return 1;
        double above = 1, below = 1;
        for (int away = Math.max(2, (int) Math.round(0.3 * high)); away <= Math.round(0.7 * high); away++) {
            if (top - away >= 0) above += profile[top - away];
            if (bottom + away < profile.length) below += profile[bottom + away];
        }
        return above / below;
    }
}
