package vn.tangthu.recognition.lessons;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;
import vn.tangthu.recognition.pen.PenDigits;

/** A strip of paper with a line of print and what stands above and below it. */
final class PrintedLine {

    private static final double MOST_SKEW = Math.toRadians(0.9);
    private static final int PINS_A_LETTER = 15;

    private final Random random;
    private final Typefaces faces;

    /** @param ink where the line itself lies, pixels */
    record Strip(BufferedImage image, Rectangle ink) {}

    PrintedLine(Random random, Typefaces faces) {
        this.random = random;
        this.faces = faces;
    }

    /**
     * @param text may have digits by pen, see {@link PenMarks}
     * @param pixels size of the letters
     * @param above what stands in the line above, and below
     */
    Strip print(String text, String above, String below, float pixels) {
        boolean pins = PenMarks.plain(text).equals(text) && random.nextInt(14) == 0;
        float scale = pins ? PINS_A_LETTER / pixels : 1;
        var font = spaced(faces.any(random, pixels * scale));
        var line = shape(text, font, !pins);
        var bounds = line.getBounds2D();
        int margin = (int) (pixels * scale);
        var image = new BufferedImage((int) bounds.getWidth() + 2 * margin, (int) (4.2 * pixels * scale), BufferedImage.TYPE_BYTE_GRAY);
        var turned = AffineTransform.getRotateInstance(skew(bounds.getWidth(), pixels * scale), image.getWidth() / 2.0, image.getHeight() / 2.0);
        turned.translate(margin - bounds.getX() + random.nextDouble(), image.getHeight() * 0.55 + random.nextDouble());
        double leading = pixels * scale * (1.12 + random.nextDouble() * 0.5);
        var g = white(image, !pins);
        g.setTransform(turned);
        g.fill(line);
        if (random.nextInt(25) == 0) g.fill(new Rectangle2D.Double(bounds.getX(), pixels * scale * 0.12, bounds.getWidth(), Math.max(1, pixels * scale / 16)));
        if (!above.isEmpty()) g.fill(AffineTransform.getTranslateInstance(0, -leading).createTransformedShape(shape(above, font, !pins)));
        if (!below.isEmpty()) g.fill(AffineTransform.getTranslateInstance(0, leading).createTransformedShape(shape(below, font, !pins)));
        g.dispose();
        var ink = turned.createTransformedShape(bounds).getBounds();
        return pins ? hammered(image, ink, 1 / scale) : new Strip(image, ink);
    }

    /** The ink of a line whose first letter stands at 0 on 0: print, and digits by pen where they are marked so. */
    private Shape shape(String text, Font font, boolean smooth) {
        var context = new FontRenderContext(null, smooth, true);
        var ink = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (var run : PenMarks.runs(text)) {
            if (PenMarks.isPen(run)) {
                x = written(PenMarks.plain(run), font.getSize2D(), x, ink);
            } else {
                var layout = new TextLayout(run, font, context);
                ink.append(layout.getOutline(AffineTransform.getTranslateInstance(x, 0)), false);
                x += layout.getAdvance();
            }
        }
        return ink;
    }

    /** @return where the pen was lifted */
    private double written(String digits, double em, double from, Path2D ink) {
        var hand = PenDigits.Hand.any(random, em);
        double over = random.nextGaussian() * em * 0.09, apart = em * (0.03 + random.nextGaussian() * 0.06), climb = random.nextGaussian() * 0.04;
        double x = from + em * random.nextGaussian() * 0.1;
        for (char digit : digits.toCharArray()) {
            var shape = PenDigits.draw(digit - '0', hand, random);
            ink.append(AffineTransform.getTranslateInstance(x, -over - climb * (x - from)).createTransformedShape(shape), false);
            x += Math.max(em * 0.1, shape.getBounds2D().getWidth() + apart - Math.max(0, hand.lean()) * hand.height() * 0.35);
        }
        double end = x + em * Math.max(-0.1, random.nextGaussian() * 0.2 + 0.08);
        if (random.nextInt(4) == 0) leader(from, end, em, ink);
        return end;
    }

    /** Dots on which is written. */
    private void leader(double from, double to, double em, Path2D ink) {
        double step = em * (random.nextBoolean() ? 0.25 : 0.333), dot = em * 0.08;
        for (double at = from; at < to - dot; at += step) ink.append(new Ellipse2D.Double(at, -dot, dot, dot), false);
    }

    /** Long lines cannot lean far on a page that was straightened. */
    private double skew(double width, double size) {
        double most = Math.min(MOST_SKEW, 1.1 * size / width);
        return random.nextInt(3) == 0 ? 0 : Math.max(-most, Math.min(most, random.nextGaussian() * most / 2));
    }

    private Font spaced(Font font) {
        float tracking = random.nextInt(4) == 0 ? random.nextFloat() * 0.06f - 0.02f : 0;
        float width = random.nextInt(4) == 0 ? 0.9f + random.nextFloat() * 0.15f : 1;
        return font.deriveFont(Map.of(TextAttribute.TRACKING, tracking, TextAttribute.WIDTH, width));
    }

    static Graphics2D white(BufferedImage image, boolean smooth) {
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, smooth ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return g;
    }

    /** Each dark pixel becomes the mark of a pin. */
    private Strip hammered(BufferedImage pattern, Rectangle ink, float scale) {
        var image = new BufferedImage((int) (pattern.getWidth() * scale), (int) (pattern.getHeight() * scale), BufferedImage.TYPE_BYTE_GRAY);
        var g = white(image, true);
        double size = scale * (0.8 + random.nextDouble() * 0.5);
        for (int y = 0; y < pattern.getHeight(); y++) {
            for (int x = 0; x < pattern.getWidth(); x++) {
                if (pattern.getRaster().getSample(x, y, 0) > 128) continue;
                g.fill(new Ellipse2D.Double(x * scale, y * scale, size, size));
            }
        }
        g.dispose();
        return new Strip(image, new Rectangle((int) (ink.x * scale), (int) (ink.y * scale), (int) (ink.width * scale) + 1, (int) (ink.height * scale) + 1));
    }
}
