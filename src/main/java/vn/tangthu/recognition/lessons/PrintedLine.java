package vn.tangthu.recognition.lessons;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Rectangle;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

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
     * @param pixels size of the letters
     * @param above what stands in the line above, and below
     */
    Strip print(String text, String above, String below, float pixels) {
        boolean pins = random.nextInt(14) == 0;
        float scale = pins ? PINS_A_LETTER / pixels : 1;
        var font = spaced(faces.any(random, pixels * scale));
        var context = new FontRenderContext(null, !pins, true);
        var layout = new TextLayout(text, font, context);
        var bounds = layout.getBounds();
        int margin = (int) (pixels * scale);
        var image = new BufferedImage((int) bounds.getWidth() + 2 * margin, (int) (4.2 * pixels * scale), BufferedImage.TYPE_BYTE_GRAY);
        var turned = AffineTransform.getRotateInstance(skew(bounds.getWidth(), pixels * scale), image.getWidth() / 2.0, image.getHeight() / 2.0);
        var g = white(image, !pins);
        g.setTransform(turned);
        float x = (float) (margin - bounds.getX()) + random.nextFloat(), y = image.getHeight() * 0.55f + random.nextFloat();
        float leading = pixels * scale * (1.12f + random.nextFloat() * 0.5f);
        layout.draw(g, x, y);
        if (random.nextInt(25) == 0) g.fillRect(margin, (int) (y + pixels * scale * 0.12), (int) bounds.getWidth(), Math.max(1, (int) (pixels * scale / 16)));
        if (!above.isEmpty()) new TextLayout(above, font, context).draw(g, x, y - leading);
        if (!below.isEmpty()) new TextLayout(below, font, context).draw(g, x, y + leading);
        g.dispose();
        var ink = turned.createTransformedShape(new java.awt.geom.Rectangle2D.Double(x + bounds.getX(), y + bounds.getY(), bounds.getWidth(), bounds.getHeight())).getBounds();
        return pins ? hammered(image, ink, 1 / scale) : new Strip(image, ink);
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
