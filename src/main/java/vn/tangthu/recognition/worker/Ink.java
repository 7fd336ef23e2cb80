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

    /** Whether lines of this slope stand on their feet: see {@link Feet}. */
    double uprightness(double degrees) {
        return Feet.uprightness(profile(degrees, 1));
    }
}
