package vn.tangthu.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What else happens to a page between the printer and the desk. Takes and gives page images; the same seed gives the same pixels. */
public final class Mishaps {

    private Mishaps() {}

    /**
     * Laid into the scanner askew, on its side or upside down.
     *
     * @param degrees clockwise
     */
    public static BufferedImage turned(BufferedImage page, double degrees) {
        double angle = Math.toRadians(degrees), sin = Math.abs(Math.sin(angle)), cos = Math.abs(Math.cos(angle));
        int width = (int) Math.round(page.getWidth() * cos + page.getHeight() * sin), height = (int) Math.round(page.getHeight() * cos + page.getWidth() * sin);
        var image = white(width, height);
        var at = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        at.rotate(angle);
        at.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        draw(image, page, at);
        return image;
    }

    /** @param ink how dark black still is, 0 to 1 */
    public static BufferedImage faded(BufferedImage page, double ink) {
        return mapped(page, (x, y, level) -> 255 - (int) ((255 - level) * ink));
    }

    /** Printed by pins: dots with gaps between them, by a ribbon that is nearly dry. */
    public static BufferedImage dotMatrix(BufferedImage page, int dpi) {
        double pitch = dpi / 72.0;
        return mapped(page, (x, y, level) -> {
            double dx = x % pitch - pitch / 2, dy = y % pitch - pitch / 2;
            double dot = Math.max(0, 1 - (dx * dx + dy * dy) / (pitch * pitch * 0.42));
            return 255 - (int) ((255 - level) * 0.75 * dot);
        });
    }

    /** A copy of a copy: strokes break or run together, dust comes with each. */
    public static BufferedImage copied(BufferedImage page, int times, long seed) {
        var random = new Random(seed);
        var current = page;
        for (int i = 0; i < times; i++) {
            var soft = softened(current);
            current = mapped(soft, (x, y, level) -> {
                int harder = (int) ((level - 195) * 1.3 + 180 + random.nextGaussian() * 7);
                return random.nextInt(9000) == 0 ? 30 : Math.max(0, Math.min(255, harder));
            });
        }
        return current;
    }

    /** Scanned with the lid open: what lies beside the sheet is dark. */
    static BufferedImage edged(BufferedImage page, Color beside) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        int edge = page.getWidth() / 45;
        Graphics2D g = image.createGraphics();
        g.drawImage(page, 0, 0, null);
        g.setColor(beside);
        g.fillPolygon(new int[] {0, edge, edge / 4, 0}, new int[] {0, 0, page.getHeight(), page.getHeight()}, 4);
        g.fillRect(0, 0, page.getWidth(), edge / 3);
        g.dispose();
        return image;
    }

    /** Two holes of a punch in the left margin, dark as the scanner's lid. */
    static BufferedImage punched(BufferedImage page) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        int hole = page.getWidth() * 6 / 210, left = page.getWidth() * 9 / 210, apart = page.getWidth() * 40 / 210;
        Graphics2D g = image.createGraphics();
        g.drawImage(page, 0, 0, null);
        g.setColor(new Color(70, 70, 70));
        g.fillOval(left, page.getHeight() / 2 - apart, hole, hole);
        g.fillOval(left, page.getHeight() / 2 + apart, hole, hole);
        g.dispose();
        return image;
    }

    /** A lamp on one side, a shadow on the other: the paper there is half as bright. */
    public static BufferedImage shaded(BufferedImage page) {
        return mapped(page, (x, y, level) -> (int) (level * (1 - 0.55 * x / page.getWidth() * (0.6 + 0.4 * y / page.getHeight()))));
    }

    /** Laid askew under a lid that stands open on the left: the sheet lies in growing shade there, beside it all is dark. */
    public static BufferedImage underOpenLid(BufferedImage page, double degrees) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(new Color(28, 28, 28));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return mapped(image, (x, y, level) -> (int) (level * (1 - 0.4 * Math.max(0, 1 - 2.6 * x / page.getWidth()))));
    }

    /** The empty back of a sheet, through which the front shines. */
    public static BufferedImage back(BufferedImage front, double bleed) {
        return mapped(front, (x, y, level) -> 250 - (int) ((255 - (front.getRGB(front.getWidth() - 1 - x, y) & 255)) * bleed));
    }

    /** Photographed on a dark table with a telephone held at an angle. */
    public static BufferedImage photographed(BufferedImage page, long seed) {
        var random = new Random(seed);
        int width = (int) (page.getWidth() * 1.25), height = (int) (page.getHeight() * 1.2);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[][] corners = {{0.13, 0.08}, {0.84, 0.11}, {0.93, 0.94}, {0.06, 0.90}};
        var to = Projection.onto(page.getWidth(), page.getHeight(), width, height, corners);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var from = to.back(x, y);
                boolean table = from[0] < 0 || from[1] < 0 || from[0] >= page.getWidth() - 1 || from[1] >= page.getHeight() - 1;
                int rgb = table ? 0x4A3626 : page.getRGB((int) from[0], (int) from[1]);
                double light = (0.72 + 0.28 * x / width) * (1 - 0.15 * y / height);
                int grain = (int) (random.nextGaussian() * 4);
                image.setRGB(x, y, channel(rgb >> 16, light, grain) << 16 | channel(rgb >> 8, light, grain) << 8 | channel(rgb, light, grain));
            }
        }
        return image;
    }

    private static int channel(int value, double light, int grain) {
        return Math.max(0, Math.min(255, (int) ((value & 255) * light) + grain));
    }

    private interface Level {
        int at(int x, int y, int level);
    }

    private static BufferedImage mapped(BufferedImage page, Level change) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var raster = image.getRaster();
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                raster.setSample(x, y, 0, Math.max(0, Math.min(255, change.at(x, y, page.getRGB(x, y) >> 8 & 255))));
            }
        }
        return image;
    }

    private static BufferedImage softened(BufferedImage page) {
        var small = new BufferedImage(page.getWidth() * 5 / 6, page.getHeight() * 5 / 6, BufferedImage.TYPE_BYTE_GRAY);
        draw(small, page, AffineTransform.getScaleInstance((double) small.getWidth() / page.getWidth(), (double) small.getHeight() / page.getHeight()));
        var image = white(page.getWidth(), page.getHeight());
        draw(image, small, AffineTransform.getScaleInstance((double) page.getWidth() / small.getWidth(), (double) page.getHeight() / small.getHeight()));
        return image;
    }

    private static BufferedImage white(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    private static void draw(BufferedImage onto, BufferedImage image, AffineTransform at) {
        Graphics2D g = onto.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, at, null);
        g.dispose();
    }
}
