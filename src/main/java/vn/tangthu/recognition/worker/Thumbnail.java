package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * A page made small and grey, for questions about the whole of it. Each pixel is the mean of a square of the page's own.
 *
 * @param factor pixels of the page along a side of that square
 * @param pixels row by row, 0 black to 255 white
 */
record Thumbnail(int width, int height, int factor, int[] pixels) {

    /** Dots per inch, about: letters of 10 points are then 5 pixels high. */
    private static final double FINEST_DPI = 115;

    static Thumbnail of(PageRaster page) {
        return of(page.viewerImage(), factor(page.dpi() * page.viewerScale()));
    }

    static Thumbnail of(Grey image, double dpi) {
        return of(image.width(), image.height(), factor(dpi), (y, row) -> {
            for (int x = 0; x < row.length; x++) row[x] = image.pixels()[y * row.length + x] & 255;
        });
    }

    static Thumbnail of(BufferedImage image, int factor) {
        return of(image.getWidth(), image.getHeight(), factor, (y, row) -> greyRow(image, y, row));
    }

    /** @return an image smaller by a whole number still */
    Thumbnail smaller(int by) {
        return of(width, height, by, (y, row) -> System.arraycopy(pixels, y * width, row, 0, width)).times(factor);
    }

    private Thumbnail times(int more) {
        return new Thumbnail(width, height, factor * more, pixels);
    }

    private static int factor(double dpi) {
        return Math.max(1, (int) Math.ceil(dpi / FINEST_DPI));
    }

    private interface Rows {
        void read(int y, int[] row);
    }

    private static Thumbnail of(int fullWidth, int fullHeight, int factor, Rows rows) {
        int width = fullWidth / factor, height = fullHeight / factor;
        var pixels = new int[width * height];
        var row = new int[fullWidth];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < factor; i++) {
                rows.read(y * factor + i, row);
                for (int x = 0, from = 0; x < width; x++) {
                    int sum = 0;
                    for (int k = 0; k < factor; k++) sum += row[from++];
                    pixels[y * width + x] += sum;
                }
            }
            for (int x = 0; x < width; x++) pixels[y * width + x] /= factor * factor;
        }
        return new Thumbnail(width, height, factor, pixels);
    }

    /** Green stands for all colours here. */
    private static void greyRow(BufferedImage image, int y, int[] row) {
        boolean whole = image.getRaster().getParent() == null;
        int at = y * row.length;
        if (whole && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int x = 0; x < row.length; x++) row[x] = bytes[at + x] & 255;
        } else if (whole && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int x = 0; x < row.length; x++) row[x] = bytes[3 * (at + x) + 1] & 255;
        } else if (whole && image.getType() == BufferedImage.TYPE_INT_RGB) {
            var ints = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int x = 0; x < row.length; x++) row[x] = ints[at + x] >> 8 & 255;
        } else {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) row[x] = row[x] >> 8 & 255;
        }
    }
}
