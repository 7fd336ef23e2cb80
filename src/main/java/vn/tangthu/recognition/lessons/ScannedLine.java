package vn.tangthu.recognition.lessons;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What paper, copiers, scanners and the reader's own scaling do to a strip before it is cut out. Every strip fares differently. */
final class ScannedLine {

    /** The reader sees pages at this resolution, see the worker: finer ones are made coarser, the coarsest finer. */
    private static final double READ_DPI = 220, ASIS_FROM = 140, ASIS_TO = 230;

    private final Random random;

    ScannedLine(Random random) {
        this.random = random;
    }

    /** @param back a strip of other print, which may shine through */
    BufferedImage scan(PrintedLine.Strip strip, BufferedImage back, double dpi) {
        var image = strip.image();
        if (chance(0.08)) overdrawn(image, strip.ink());
        var pixels = pixels(image);
        if (chance(0.15)) bleed(pixels, image.getWidth(), image.getHeight(), back);
        ink(pixels);
        int copies = chance(0.25) ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < copies; i++) copied(pixels, image.getWidth());
        for (int i = random.nextInt(3); i > 0; i--) smooth(pixels, image.getWidth());
        paper(pixels, image.getWidth(), image.getHeight());
        noise(pixels, chance(0.3) ? 12 + random.nextInt(8) : random.nextInt(9));
        if (chance(0.3)) specks(pixels, image.getWidth(), dpi);
        boolean bilevel = chance(0.22);
        if (bilevel) threshold(pixels, 0.45 + random.nextDouble() * 0.37);
        else if (chance(0.7)) image = jpeg(image, chance(0.3) ? 0.18f + random.nextFloat() * 0.2f : 0.4f + random.nextFloat() * 0.5f);
        double scale = dpi > ASIS_TO || dpi < ASIS_FROM ? READ_DPI / dpi : 1;
        return scale == 1 ? cut(image, strip.ink(), 1) : cut(scaled(image, scale), strip.ink(), scale);
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** A part of a seal's ring or a stroke of a pen lies over the line, fainter than print. */
    private void overdrawn(BufferedImage image, Rectangle ink) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int level = 120 + random.nextInt(110);
        g.setColor(new Color(level, level, level, 150));
        double size = ink.height * (2 + random.nextInt(4)), x = ink.x + random.nextDouble() * ink.width, y = ink.getCenterY() + (random.nextDouble() - 0.5) * size;
        g.setStroke(new BasicStroke((float) (ink.height * (0.03 + random.nextDouble() * 0.06))));
        if (random.nextBoolean()) g.draw(new Arc2D.Double(x - size / 2, y - size / 2, size, size, 0, 360, Arc2D.OPEN));
        else {
            var stroke = new Path2D.Double();
            stroke.moveTo(x, y);
            for (int i = 0; i < 3; i++) stroke.quadTo(x + (random.nextDouble() - 0.3) * size, y + (random.nextDouble() - 0.5) * size, x + random.nextDouble() * size, y + (random.nextDouble() - 0.5) * size);
            g.draw(stroke);
        }
        g.dispose();
    }

    private void bleed(byte[] pixels, int width, int height, BufferedImage back) {
        double share = 0.05 + random.nextDouble() * 0.2;
        var other = pixels(back);
        int shift = random.nextInt(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int there = (y + shift) % back.getHeight() * back.getWidth() + Math.floorMod(-x, back.getWidth());
                int at = y * width + x;
                pixels[at] = (byte) Math.max(0, (pixels[at] & 255) - (int) ((255 - (other[there] & 255)) * share));
            }
        }
    }

    private void ink(byte[] pixels) {
        int black = chance(0.2) ? 90 + random.nextInt(80) : random.nextInt(60);
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) (black + (pixels[i] & 255) * (255 - black) / 255);
    }

    /** A copier spreads and then hardens: strokes grow or break. */
    private void copied(byte[] pixels, int width) {
        smooth(pixels, width);
        noise(pixels, 4 + random.nextInt(8));
        double middle = 120 + random.nextInt(90), steep = 0.02 + random.nextDouble() * 0.05;
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) (255 / (1 + Math.exp(-steep * ((pixels[i] & 255) - middle))));
    }

    /** The kernel (1 2 1)/4 across and down. */
    private static void smooth(byte[] pixels, int width) {
        for (int step : new int[] {1, width}) {
            var from = pixels.clone();
            for (int i = step; i < pixels.length - step; i++) {
                pixels[i] = (byte) (((from[i - step] & 255) + 2 * (from[i] & 255) + (from[i + step] & 255)) >> 2);
            }
        }
    }

    private void paper(byte[] pixels, int width, int height) {
        double white = chance(0.5) ? 1 : 0.78 + random.nextDouble() * 0.22;
        double slope = chance(0.2) ? (random.nextDouble() - 0.5) * 0.3 : 0;
        double fold = chance(0.06) ? random.nextDouble() * height : -1;
        for (int y = 0; y < height; y++) {
            double row = white - (fold >= 0 ? 0.25 * Math.exp(-Math.abs(y - fold) / (height * 0.05)) : 0);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                pixels[at] = (byte) Math.max(0, Math.min(255, (pixels[at] & 255) * (row + slope * x / width)));
            }
        }
    }

    private void noise(byte[] pixels, double deviation) {
        if (deviation == 0) return;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(255, (pixels[i] & 255) + random.nextGaussian() * deviation));
        }
    }

    private void specks(byte[] pixels, int width, double dpi) {
        int count = pixels.length / (2000 + random.nextInt(12000));
        int size = 1 + random.nextInt((int) Math.max(1, dpi / 100));
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(pixels.length);
            byte level = (byte) (chance(0.7) ? 40 : 250);
            for (int y = 0; y < size; y++) for (int x = 0; x < size; x++) if (at + y * width + x < pixels.length) pixels[at + y * width + x] = level;
        }
    }

    /** @param level where between ink and paper black begins */
    private static void threshold(byte[] pixels, double level) {
        var counts = new int[256];
        for (byte pixel : pixels) counts[pixel & 255]++;
        int ink = 0, paper = 0;
        for (int seen = 0; seen + counts[ink] < pixels.length / 30; ink++) seen += counts[ink];
        for (int seen = 0; seen + counts[paper] < pixels.length * 2 / 3; paper++) seen += counts[paper];
        double edge = ink + (paper - ink) * level;
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) ((pixels[i] & 255) < edge ? 0 : 255);
    }

    private static BufferedImage jpeg(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        var target = new BufferedImage((int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale), BufferedImage.TYPE_BYTE_GRAY);
        var g = target.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, scale > 1 ? RenderingHints.VALUE_INTERPOLATION_BICUBIC : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, target.getWidth(), target.getHeight(), null);
        g.dispose();
        return target;
    }

    /** As Tesseract cuts lines: a few pixels around the ink, now and then too few or too many. */
    private BufferedImage cut(BufferedImage image, Rectangle ink, double scale) {
        int above = 2 + random.nextInt(6) - (chance(0.06) ? 4 : 0) + (chance(0.08) ? 10 : 0), below = 2 + random.nextInt(6) + (chance(0.08) ? 10 : 0), beside = 3 + random.nextInt(6);
        int left = Math.max(0, (int) (ink.x * scale) - beside), top = Math.max(0, (int) (ink.y * scale) - above);
        int right = Math.min(image.getWidth(), (int) (ink.getMaxX() * scale) + beside), bottom = Math.min(image.getHeight(), (int) (ink.getMaxY() * scale) + below);
        return image.getSubimage(left, top, right - left, bottom - top);
    }
}
