package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;

/**
 * A page as pixels.
 *
 * @param dpi dots per inch, known or guessed; decides what is made larger or smaller
 */
record PageRaster(BufferedImage image, double dpi) {

    /** Dots per inch; what a screen can make use of. */
    static final double VIEWER_DPI = 200;

    /** Long side of A4 in inches: the guess where a file does not tell its resolution. */
    private static final double A4_INCHES = 11.69;

    static PageRaster ofUnknownResolution(BufferedImage image) {
        return new PageRaster(image, Math.max(image.getWidth(), image.getHeight()) / A4_INCHES);
    }

    /** Size of the viewer's image relative to this one; at most 1. */
    double viewerScale() {
        return Math.min(1, VIEWER_DPI / dpi);
    }

    int viewerWidth() {
        return Math.max(1, (int) Math.round(image.getWidth() * viewerScale()));
    }

    int viewerHeight() {
        return Math.max(1, (int) Math.round(image.getHeight() * viewerScale()));
    }
}
