package vn.tangthu.recognition.pen;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A blank of a document's head as training sees it: the print beside it and what somebody wrote into it, with the knowledge
 * whose ink each pixel is.
 *
 * @param grey row by row
 * @param owners for each pixel one more than the place in {@code marks}; 0 where there is no ink
 * @param marks a class of {@link DigitNet} each
 * @param digits what was written
 */
record Strip(int width, int height, byte[] grey, int[] owners, List<Integer> marks, double em, double baseline, String digits) {

    static final double EM = 36;
    private static final List<Font> PRINT = List.of(font("Regular"), font("Italic"), font("Bold"));
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
    /** Normally distributed, drawn once: what is noise need not be new each time. */
    private static final double[] NOISE = noise();
    private static final String CAPITALS = "ABCDĐGHKLNPQSTUVXY";

    private static double[] noise() {
        var random = new Random(17);
        var noise = new double[1 << 13];
        for (int i = 0; i < noise.length; i++) noise[i] = random.nextGaussian();
        return noise;
    }

    private static Font font(String style) {
        try (var in = Strip.class.getResourceAsStream("/fonts/LiberationSerif-" + style + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number or a day, by pen, printed or left out, on paper of any kind. */
    static Strip any(Random random) {
        return new Drawing(random).draw();
    }

    /** Ink is put on one mark after the other. */
    private static final class Drawing {
        private final Random random;
        private final int width = 300, height = 84;
        private final double baseline;
        private final float[] darkness = new float[width * height];
        private final int[] owners = new int[width * height];
        private final List<Integer> marks = new ArrayList<>();
        private final BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        private final double size;
        private double x = 6;

        Drawing(Random random) {
            this.random = random;
            baseline = 52 + random.nextGaussian() * 2;
            size = EM * (0.93 + random.nextDouble() * 0.14);
        }

        Strip draw() {
            boolean number = random.nextInt(100) < 65;
            var face = PRINT.get(number ? (random.nextInt(12) == 0 ? 2 : 0) : 1).deriveFont((float) size);
            print(number ? "Số" + (random.nextInt(4) == 0 ? " :" : ":") : "ngày", face, DigitNet.PRINT);
            x += number ? random.nextGaussian() * 3 + 2 : 3 + random.nextGaussian() * 3;
            double from = x;
            var digits = what(number);
            if (random.nextInt(100) < 18) type(digits);
            else pen(digits);
            x += Math.max(-3, random.nextGaussian() * 6 + 4);
            x = Math.max(x, from + (random.nextInt(3) == 0 ? 40 : 0));
            if (random.nextInt(100) < 25) leader(from, x, face);
            if (number) {
                print(random.nextInt(20) == 0 ? "-" : "/", face, DigitNet.SLASH);
                print(capitals(), face, DigitNet.PRINT);
            } else {
                print(random.nextBoolean() ? "tháng" : "năm", face, DigitNet.PRINT);
            }
            dirt();
            return scanned(digits);
        }

        private String what(boolean number) {
            if (random.nextInt(100) < 5) return "";
            int length = number ? 1 + random.nextInt(4) + (random.nextInt(12) == 0 ? 1 : 0) : 1 + random.nextInt(2);
            var digits = new StringBuilder();
            for (int i = 0; i < length; i++) digits.append(random.nextInt(10));
            return digits.toString();
        }

        private String capitals() {
            var text = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) text.append(CAPITALS.charAt(random.nextInt(CAPITALS.length())));
            return text.toString();
        }

        private void print(String text, Font face, int kind) {
            for (int i = 0; i < text.length(); i++) {
                var glyph = face.createGlyphVector(PLAIN, text.substring(i, i + 1));
                ink(AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(glyph.getOutline()), kind, 1);
                x += glyph.getGlyphMetrics(0).getAdvanceX();
            }
        }

        /** Figures that were printed, or stamped larger and higher by a numbering machine. */
        private void type(String digits) {
            boolean stamped = random.nextInt(3) == 0;
            var face = PRINT.get(random.nextInt(PRINT.size())).deriveFont((float) (size * (stamped ? 0.85 + random.nextDouble() * 0.5 : 1)));
            double over = stamped ? random.nextGaussian() * 5 : 0, apart = random.nextInt(3) == 0 ? random.nextDouble() * 4 : 0;
            for (int i = 0; i < digits.length(); i++) {
                var glyph = face.createGlyphVector(PLAIN, digits.substring(i, i + 1));
                ink(AffineTransform.getTranslateInstance(x, baseline - over).createTransformedShape(glyph.getOutline()), digits.charAt(i) - '0', 1);
                x += glyph.getGlyphMetrics(0).getAdvanceX() + apart;
            }
        }

        private void pen(String digits) {
            var hand = PenDigits.Hand.any(random, EM);
            double over = random.nextGaussian() * 3, apart = EM * (0.03 + random.nextGaussian() * 0.06), climb = random.nextGaussian() * 0.04;
            float pressure = random.nextInt(3) == 0 ? 0.5f + random.nextFloat() * 0.4f : 0.85f + random.nextFloat() * 0.15f;
            double start = x;
            for (int i = 0; i < digits.length(); i++) {
                var shape = PenDigits.draw(digits.charAt(i) - '0', hand, random);
                var bounds = shape.getBounds2D();
                double y = baseline - over - climb * (x - start) + random.nextGaussian() * 1.2;
                ink(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape), digits.charAt(i) - '0', pressure);
                x += Math.max(4, bounds.getWidth() + apart + random.nextGaussian() * 1.5 - Math.max(0, hand.lean()) * hand.height() * 0.35);
            }
        }

        /** Dots on which is written. */
        private void leader(double from, double to, Font face) {
            double step = face.getSize2D() * (random.nextBoolean() ? 0.25 : 0.333);
            for (double at = from; at < to - 2; at += step) {
                ink(new Ellipse2D.Double(at, baseline - 2.6, 3, 3), DigitNet.NO_SIGN, 1);
            }
        }

        private void dirt() {
            for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0; i > 0; i--) {
                double side = 1 + random.nextDouble() * 6;
                ink(new Ellipse2D.Double(random.nextDouble() * width, random.nextDouble() * height, side, side * (0.4 + random.nextDouble())), DigitNet.NO_SIGN, 0.9f);
            }
        }

        private void ink(Shape shape, int kind, float pressure) {
            var bounds = shape.getBounds().intersection(new Rectangle(0, 0, width, height));
            bounds = new Rectangle(bounds.x, bounds.y, bounds.width + 1, bounds.height + 1).intersection(new Rectangle(0, 0, width, height));
            marks.add(kind);
            if (bounds.isEmpty()) return;
            var graphics = sheet.createGraphics();
            graphics.setColor(Color.BLACK);
            graphics.fill(bounds);
            graphics.setColor(Color.WHITE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.fill(shape);
            graphics.dispose();
            var covered = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
            for (int y = bounds.y; y < bounds.y + bounds.height; y++) {
                for (int i = y * width + bounds.x; i < y * width + bounds.x + bounds.width; i++) {
                    float dark = (covered[i] & 255) / 255f * pressure;
                    if (dark <= darkness[i]) continue;
                    darkness[i] = dark;
                    if (dark > 0.1) owners[i] = marks.size();
                }
            }
        }

        /** What blur, noise and perhaps a threshold of the scanner leave of it. */
        private Strip scanned(String digits) {
            var blurred = darkness;
            for (int i = random.nextInt(6) == 0 ? 3 + random.nextInt(3) : random.nextInt(3); i > 0; i--) blurred = blurred(blurred);
            double noise = random.nextInt(3) == 0 ? random.nextDouble() * 0.08 : 0.01;
            boolean bilevel = random.nextInt(100) < 45;
            double threshold = 0.18 + random.nextDouble() * 0.25, paper = bilevel ? 0 : random.nextDouble() * 0.12, ink = bilevel ? 1 : 0.6 + random.nextDouble() * 0.4;
            var grey = new byte[blurred.length];
            int shift = random.nextInt(1 << 20);
            for (int i = 0; i < grey.length; i++) {
                double dark = blurred[i] + NOISE[(i + shift) * 40503 >>> 4 & NOISE.length - 1] * noise;
                if (bilevel) dark = dark > threshold ? 1 : 0;
                grey[i] = (byte) Math.max(0, Math.min(255, Math.round(255 * (1 - paper - dark * (ink - paper)))));
            }
            return new Strip(width, height, grey, owners, marks, EM * (1 + random.nextGaussian() * 0.03), baseline + random.nextGaussian() * 2.5, digits);
        }

        private float[] blurred(float[] in) {
            var out = new float[in.length];
            for (int y = 1; y < height - 1; y++) {
                for (int x = 1; x < width - 1; x++) {
                    int i = y * width + x;
                    out[i] = (4 * in[i] + 2 * (in[i - 1] + in[i + 1] + in[i - width] + in[i + width])
                            + in[i - width - 1] + in[i - width + 1] + in[i + width - 1] + in[i + width + 1]) / 16;
                }
            }
            return out;
        }
    }
}
