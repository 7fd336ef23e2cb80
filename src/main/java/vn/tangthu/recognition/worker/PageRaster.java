package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;

/** A page as pixels. Its smaller image, which is both looked at and read, is made once. */
final class PageRaster {

    /** Dots per inch; what a screen can make use of, and the reading. */
    static final double VIEWER_DPI = 220;

    /** Long side of A4 in inches: the guess where a file does not tell its resolution. */
    private static final double A4_INCHES = 11.69;

    private final BufferedImage image;
    private final double dpi;
    private BufferedImage viewerImage;

    /** @param dpi dots per inch, known or guessed; decides what is made larger or smaller */
    PageRaster(BufferedImage image, double dpi) {
        this.image = image;
        this.dpi = dpi;
    }

    static PageRaster ofUnknownResolution(BufferedImage image) {
        return new PageRaster(image, Math.max(image.getWidth(), image.getHeight()) / A4_INCHES);
    }

    BufferedImage image() {
        return image;
    }

    double dpi() {
        return dpi;
    }

    /** The page at {@link #VIEWER_DPI}, or as it is where it has fewer. */
    BufferedImage viewerImage() {
        if (viewerImage == null) viewerImage = Scaling.scaled(image, viewerWidth(), viewerHeight());
        return viewerImage;
    }

    BufferedImage scaled(double scale) {
        return Scaling.scaled(image, (int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale));
    }

    /** Whether every pixel is pure black or pure white, as a scanner set to line art delivers them. */
    boolean isBilevel() {
        if (image.getColorModel().getPixelSize() == 1) return isPure(image.getColorModel().getRGB(0)) && isPure(image.getColorModel().getRGB(1));
        if (image.getColorModel().getNumColorComponents() == 1) {
            for (byte level : Grey.of(image).pixels()) if (level != 0 && level != -1) return false;
            return true;
        }
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) if (!isPure(pixel)) return false;
        }
        return true;
    }

    private static boolean isPure(int pixel) {
        return (pixel & 0xFFFFFF) == 0 || (pixel & 0xFFFFFF) == 0xFFFFFF;
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
