package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Cuts a photographed sheet out and sees it from straight above. */
final class Rectification {

    private static final double A4 = Math.sqrt(2);
    /** How far the proportions may be from A4 and still be taken for it. */
    private static final double NEARLY = 0.15;
    /** Long side of A4 in inches: nothing tells how large a photographed sheet is. */
    private static final double A4_INCHES = 11.69;
    /** Pixels of the thumbnail in which the sheet is looked for. */
    private static final int SEARCHED = 320;

    private Rectification() {}

    /**
     * The page itself where no sheet with surroundings is found.
     *
     * @param thumbnail of the page's image for the viewer
     */
    static PageRaster rectified(PageRaster page, Thumbnail thumbnail) {
        var small = thumbnail.smaller(Math.max(1, Math.max(thumbnail.width(), thumbnail.height()) / SEARCHED));
        if (!hasDarkEdges(small)) return page;
        return new SheetFinder(small).sheet()
                .map(sheet -> flat(page, sheet.scaled(small.factor() / page.viewerScale())))
                .orElse(page);
    }

    /** Whether most of the outermost pixels along two sides at least are darker than the middle of the image. */
    private static boolean hasDarkEdges(Thumbnail image) {
        int width = image.width(), height = image.height();
        long middle = 0, count = 0;
        for (int y = height / 4; y < 3 * height / 4; y++) {
            for (int x = width / 4; x < 3 * width / 4; x++, count++) middle += image.pixels()[y * width + x];
        }
        double limit = 0.8 * middle / Math.max(1, count);
        int sides = 0;
        for (int side = 0; side < 4; side++) {
            int length = side < 2 ? width : height, dark = 0;
            for (int i = 0; i < length; i++) {
                int x = side < 2 ? i : side == 2 ? 1 : width - 2, y = side >= 2 ? i : side == 0 ? 1 : height - 2;
                if (image.pixels()[y * width + x] < limit) dark++;
            }
            if (dark > length / 2) sides++;
        }
        return sides >= 2;
    }

    private static PageRaster flat(PageRaster page, Quadrilateral sheet) {
        double width = sheet.width(), height = sheet.height(), ratio = Math.max(width, height) / Math.min(width, height);
        if (Math.abs(ratio / A4 - 1) < NEARLY) {
            if (height > width) height = width * A4;
            else width = height * A4;
        }
        double scale = Math.min(1, PageRaster.VIEWER_DPI * A4_INCHES / Math.max(width, height));
        int w = (int) Math.round(width * scale), h = (int) Math.round(height * scale);
        var source = page.scaled(scale);
        return new PageRaster(drawn(source, sheet.scaled(scale), w, h), Math.max(w, h) / A4_INCHES);
    }

    /**
     * The map from the rectangle to the sheet is the projective one; its eight numbers after P. Heckbert, Fundamentals of Texture
     * Mapping and Image Warping (1989), section 2.2.3.
     */
    private static BufferedImage drawn(BufferedImage source, Quadrilateral sheet, int width, int height) {
        double[] x = sheet.x(), y = sheet.y();
        double sumX = x[0] - x[1] + x[2] - x[3], sumY = y[0] - y[1] + y[2] - y[3];
        double x1 = x[1] - x[2], x2 = x[3] - x[2], y1 = y[1] - y[2], y2 = y[3] - y[2], det = x1 * y2 - x2 * y1;
        double g = (sumX * y2 - x2 * sumY) / det, h = (x1 * sumY - sumX * y1) / det;
        double a = x[1] - x[0] + g * x[1], b = x[3] - x[0] + h * x[3], d = y[1] - y[0] + g * y[1], e = y[3] - y[0] + h * y[3];
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var out = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        var in = colours(source);
        for (int row = 0, at = 0; row < height; row++) {
            double v = (row + 0.5) / height;
            for (int column = 0; column < width; column++, at++) {
                double u = (column + 0.5) / width, w = g * u + h * v + 1;
                out[at] = between(in, source.getWidth(), source.getHeight(), (a * u + b * v + x[0]) / w, (d * u + e * v + y[0]) / w);
            }
        }
        return target;
    }

    private static int[] colours(BufferedImage image) {
        var colours = new int[image.getWidth() * image.getHeight()];
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), colours, 0, image.getWidth());
    }

    /** Bilinear, in 256 steps from pixel to pixel. */
    private static int between(int[] in, int width, int height, double x, double y) {
        int fx = (int) (Math.max(0, Math.min(width - 1.01, x - 0.5)) * 256), fy = (int) (Math.max(0, Math.min(height - 1.01, y - 0.5)) * 256);
        int at = (fy >> 8) * width + (fx >> 8), right = fx & 255, down = fy & 255;
        int result = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int upper = (in[at] >> shift & 255) * (256 - right) + (in[at + 1] >> shift & 255) * right;
            int lower = (in[at + width] >> shift & 255) * (256 - right) + (in[at + width + 1] >> shift & 255) * right;
            result |= (upper * (256 - down) + lower * down >> 16) << shift;
        }
        return result;
    }
}
