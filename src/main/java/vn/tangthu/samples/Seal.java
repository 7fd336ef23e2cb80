package vn.tangthu.samples;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A round red seal of true size (36 mm), drawn as outlines. It names no agency: its ring says that the document is a
 * sample and without legal value.
 */
record Seal() implements Sheets.Drawing {

    private static final float RADIUS = 18 * Sheets.MM;
    private static final String UPPER = "VĂN BẢN MẪU";
    private static final String LOWER = "KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";
    private static final float CIRCLE = 0.5523f;

    @Override
    public void on(PDPageContentStream ink) throws IOException {
        ink.setStrokingColor(0.83f, 0.10f, 0.13f);
        ink.setNonStrokingColor(0.83f, 0.10f, 0.13f);
        circle(ink, RADIUS, 1.6f);
        circle(ink, RADIUS - 3, 0.5f);
        circle(ink, RADIUS * 0.58f, 0.7f);
        star(ink, RADIUS * 0.36f);
        arc(ink, UPPER, 11, RADIUS * 0.68f, true);
        arc(ink, LOWER, 8, RADIUS * 0.80f, false);
    }

    private static void circle(PDPageContentStream ink, float r, float weight) throws IOException {
        float c = r * CIRCLE;
        ink.setLineWidth(weight);
        ink.moveTo(r, 0);
        ink.curveTo(r, c, c, r, 0, r);
        ink.curveTo(-c, r, -r, c, -r, 0);
        ink.curveTo(-r, -c, -c, -r, 0, -r);
        ink.curveTo(c, -r, r, -c, r, 0);
        ink.stroke();
    }

    private static void star(PDPageContentStream ink, float r) throws IOException {
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double reach = i % 2 == 0 ? r : r * 0.382;
            float x = (float) (reach * Math.cos(angle));
            float y = (float) (reach * Math.sin(angle));
            if (i == 0) ink.moveTo(x, y);
            else ink.lineTo(x, y);
        }
        ink.closePath();
        ink.fill();
    }

    /** Letters along the ring: over the top facing outwards, or along the bottom facing inwards. */
    private static void arc(PDPageContentStream ink, String text, float size, float radius, boolean over) throws IOException {
        double turned = -Face.BOLD.width(text, size) / radius / 2;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.substring(i, i + 1);
            double half = Face.BOLD.width(letter, size) / radius / 2;
            turned += half;
            var place = new AffineTransform();
            place.rotate(over ? -turned : turned);
            place.translate(-Face.BOLD.width(letter, size) / 2, over ? radius : -radius);
            place.scale(size / Face.BOLD.font().getUnitsPerEm(), size / Face.BOLD.font().getUnitsPerEm());
            outline(ink, letter.charAt(0), place);
            turned += half;
        }
    }

    private static void outline(PDPageContentStream ink, char letter, AffineTransform place) throws IOException {
        var font = Face.BOLD.font();
        var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(letter));
        if (glyph == null || glyph.getNumberOfContours() == 0) return;
        var at = new float[6];
        float x = 0;
        float y = 0;
        for (var path = glyph.getPath().getPathIterator(place); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> ink.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> ink.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> ink.curveTo(
                        x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> ink.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> ink.closePath();
            }
            int end = lastPoint(path.currentSegment(at));
            if (end >= 0) {
                x = at[end];
                y = at[end + 1];
            }
        }
        ink.fill();
    }

    private static int lastPoint(int segment) {
        return switch (segment) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_CLOSE -> -1;
            default -> 0;
        };
    }
}
