package vn.tangthu.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Invented pictures to be seen where somebody signed: a hand's signature in blue, a round stamp in red. PNG, transparent around the ink. */
public final class MarkPictures {

    private static final Color BLUE = new Color(26, 43, 148);
    private static final Color RED = new Color(212, 26, 33);
    private static final int STAMP = 600; // pixels; 36 mm at some 420 dpi

    private MarkPictures() {}

    /** Always the same for the same name. 600 x 240 pixels. */
    public static byte[] hand(String name) {
        var image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_ARGB);
        var ink = ink(image, BLUE);
        var random = new Random(name.hashCode());
        ink.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.draw(loops(random));
        ink.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        ink.draw(flourish(random));
        ink.dispose();
        return png(image);
    }

    private static Path2D loops(Random random) {
        var path = new GeneralPath();
        double x = 70;
        double y = 150;
        path.moveTo(x, y);
        int strokes = 5 + random.nextInt(4);
        for (int i = 0; i < strokes; i++) {
            double height = (i == 0 ? 130 : 80) * (0.5 + 0.5 * random.nextDouble()) * (random.nextInt(4) == 0 ? -0.6 : 1);
            double step = 35 + 25 * random.nextDouble();
            path.curveTo(x + 15, y - height, x + step + 30, y - height, x + step, y + 12 - 20 * random.nextDouble());
            x += step;
        }
        return path;
    }

    private static Path2D flourish(Random random) {
        var path = new GeneralPath();
        double low = 185 + 25 * random.nextDouble();
        path.moveTo(480, 120 - 30 * random.nextDouble());
        path.curveTo(380, low + 40, 140, low - 20, 60, low);
        path.curveTo(180, low - 30, 380, low - 20, 560, low - 50 * random.nextDouble());
        return path;
    }

    /** Names the agency round its edge, and says in the middle that it is a sample; the arms of the state are on real ones only. */
    public static byte[] stamp(String agency) {
        var image = new BufferedImage(STAMP, STAMP, BufferedImage.TYPE_INT_ARGB);
        var ink = ink(image, RED);
        ring(ink, 290, 14);
        ring(ink, 268, 5);
        ring(ink, 165, 6);
        round(ink, agency.toUpperCase(Locale.ROOT), 52, 196);
        inMiddle(ink, "MẪU", 110);
        ink.dispose();
        return png(image);
    }

    private static void ring(Graphics2D ink, double radius, float weight) {
        ink.setStroke(new BasicStroke(weight));
        ink.draw(new Ellipse2D.Double(STAMP / 2.0 - radius, STAMP / 2.0 - radius, 2 * radius, 2 * radius));
    }

    /** Letters along the ring, over the top; smaller when they would meet at the bottom. */
    private static void round(Graphics2D ink, String text, float size, float radius) {
        float longest = (float) (1.75 * Math.PI * radius);
        float fitting = Math.min(size, size * longest / Face.BOLD.width(text, size));
        double turned = -Face.BOLD.width(text, fitting) / radius / 2;
        for (var letter : text.split("")) {
            double half = Face.BOLD.width(letter, fitting) / radius / 2;
            turned += half;
            var place = AffineTransform.getTranslateInstance(STAMP / 2.0, STAMP / 2.0);
            place.rotate(turned);
            place.translate(-Face.BOLD.width(letter, fitting) / 2, -radius);
            glyph(ink, letter, fitting, place);
            turned += half;
        }
    }

    private static void inMiddle(Graphics2D ink, String text, float size) {
        var place = AffineTransform.getTranslateInstance(STAMP / 2.0 - Face.BOLD.width(text, size) / 2, STAMP / 2.0 + size / 3);
        for (var letter : text.split("")) {
            glyph(ink, letter, size, place);
            place.translate(Face.BOLD.width(letter, size), 0);
        }
    }

    private static void glyph(Graphics2D ink, String letter, float size, AffineTransform place) {
        var font = Face.BOLD.font();
        try {
            var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(letter.codePointAt(0)));
            if (glyph == null || glyph.getNumberOfContours() == 0) return;
            var at = new AffineTransform(place);
            at.scale(size / font.getUnitsPerEm(), -size / font.getUnitsPerEm());
            ink.fill(at.createTransformedShape(glyph.getPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graphics2D ink(BufferedImage image, Color colour) {
        var ink = image.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setColor(colour);
        return ink;
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
