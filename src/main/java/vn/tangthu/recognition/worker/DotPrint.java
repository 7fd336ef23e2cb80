package vn.tangthu.recognition.worker;

/** Print made of dots, by pins or in a coarse fax: the dots are run together before it is read. */
final class DotPrint {

    private static final int DARK = 190;
    /** Every so many rows are looked at. */
    private static final int ROWS = 8;
    /** Inches of the gap between two dots, and of a dot, at most. */
    private static final double DOT = 1 / 90.0;
    /** Share of short strokes times share of short gaps; of print by pins 0.11, of other print less than 0.03. */
    private static final double DOTS = 0.06;

    private DotPrint() {}

    /** The image itself where strokes are whole. */
    static Grey joined(Grey image, double dpi) {
        return isDots(image, (int) Math.max(1, Math.round(dpi * DOT))) ? smoothed(image) : image;
    }

    private static boolean isDots(Grey image, int dot) {
        long strokes = 0, shortStrokes = 0, shortGaps = 0;
        int left = image.width() / 20, right = image.width() - left;
        for (int y = image.height() / 20; y < image.height() * 19 / 20; y += ROWS) {
            int from = -1, end = Integer.MIN_VALUE / 2;
            for (int x = left, at = y * image.width() + left; x < right; x++, at++) {
                boolean dark = (image.pixels()[at] & 255) < DARK;
                if (dark && from < 0) {
                    from = x;
                    strokes++;
                    if (x - end <= dot) shortGaps++;
                } else if (!dark && from >= 0) {
                    if (x - from <= dot) shortStrokes++;
                    end = x;
                    from = -1;
                }
            }
        }
        return strokes > 0 && (double) shortStrokes * shortGaps > DOTS * strokes * strokes;
    }

    /** The kernel (1 2 1)/4 down and across. */
    private static Grey smoothed(Grey image) {
        int width = image.width();
        var across = pass(image.pixels(), 1);
        return new Grey(width, image.height(), pass(across, width));
    }

    private static byte[] pass(byte[] pixels, int step) {
        var out = pixels.clone();
        for (int i = step; i < pixels.length - step; i++) {
            out[i] = (byte) ((pixels[i - step] & 255) + 2 * (pixels[i] & 255) + (pixels[i + step] & 255) + 2 >> 2);
        }
        return out;
    }
}
