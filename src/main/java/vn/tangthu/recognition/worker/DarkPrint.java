package vn.tangthu.recognition.worker;

/**
 * Leaves of a piece of a page only what is as dark as its darkest print. A seal and a signature that a grey scan shows in grey
 * pale against the black letters under them.
 */
final class DarkPrint {

    /** Share of the pixels that are surely print. */
    private static final double PRINT = 1 / 400.0;
    /** Grey levels between print and what is left out. */
    private static final int EDGE = 45;

    private DarkPrint() {}

    static Grey of(Grey image) {
        int black = darkest(image), white = black + EDGE;
        var pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            int level = pixels[i] & 255;
            pixels[i] = (byte) Math.max(0, Math.min(255, 255 * (level - black) / (white - black)));
        }
        return new Grey(image.width(), image.height(), pixels);
    }

    /** Whether there are levels between black and white at all. */
    static boolean isGrey(Grey image) {
        int between = 0;
        for (byte pixel : image.pixels()) if ((pixel & 255) > 10 && (pixel & 255) < 245) between++;
        return between > image.pixels().length / 50;
    }

    private static int darkest(Grey image) {
        var levels = new int[256];
        for (byte pixel : image.pixels()) levels[pixel & 255]++;
        int seen = 0, level = 0;
        while (level < 255 && (seen += levels[level]) < image.pixels().length * PRINT) level++;
        return level;
    }
}
