package vn.tangthu.recognition.worker;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;
import vn.tangthu.recognition.Box;

/**
 * From a PDF page's own places to pixels of the image the viewer shows.
 *
 * @param width of the crop box in points, before the page is turned
 * @param turn degrees clockwise by which the page is shown turned
 * @param scale pixels per point
 */
record PdfPlace(double width, double height, int turn, double scale) {

    /** Above and below the baseline, in heights of a letter as PDFBox counts it: diacritics reach higher, descenders lower. */
    private static final double ABOVE = 1.3, BELOW = 0.25;

    static PdfPlace of(PDPage page, double dpi) {
        var box = page.getCropBox();
        return new PdfPlace(box.getWidth(), box.getHeight(), Math.floorMod(page.getRotation(), 360), dpi / 72);
    }

    private boolean lying() {
        return turn % 180 != 0;
    }

    double shownWidth() {
        return (lying() ? height : width) * scale;
    }

    double shownHeight() {
        return (lying() ? width : height) * scale;
    }

    private double x(double x, double y) {
        return scale * switch (turn) {
            case 90 -> y;
            case 180 -> width - x;
            case 270 -> height - y;
            default -> x;
        };
    }

    private double y(double x, double y) {
        return scale * switch (turn) {
            case 90 -> x;
            case 180 -> y;
            case 270 -> width - x;
            default -> height - y;
        };
    }

    /** The direction in which a letter is written, in degrees clockwise from left to right as shown: 0, 90, 180 or 270. */
    int direction(TextPosition letter) {
        return Math.floorMod(turn - Math.round(letter.getDir()), 360);
    }

    /** Whether any of the letter lies on the page. */
    boolean holds(TextPosition letter) {
        double x = letter.getTextMatrix().getTranslateX(), y = letter.getTextMatrix().getTranslateY();
        return letter.getEndX() >= 0 && letter.getEndY() >= 0 && x <= width && y <= height && Math.min(x, letter.getEndX()) <= width
                && Math.max(x, letter.getEndX()) >= 0 && Math.max(y, letter.getEndY()) >= 0;
    }

    /** The box around letters that stand side by side, in any direction; it ends where the page does. */
    Box around(List<TextPosition> letters) {
        double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = 0, bottom = 0;
        for (var letter : letters) {
            double x = letter.getTextMatrix().getTranslateX(), y = letter.getTextMatrix().getTranslateY();
            double angle = Math.toRadians(letter.getDir()), height = letter.getHeightDir();
            double upX = -Math.sin(angle) * height, upY = Math.cos(angle) * height;
            for (double reach : new double[] {ABOVE, -BELOW}) {
                for (var end : new double[][] {{x, y}, {letter.getEndX(), letter.getEndY()}}) {
                    double px = end[0] + upX * reach, py = end[1] + upY * reach;
                    left = Math.min(left, x(px, py));
                    right = Math.max(right, x(px, py));
                    top = Math.min(top, y(px, py));
                    bottom = Math.max(bottom, y(px, py));
                }
            }
        }
        int atX = inside(left, shownWidth()), atY = inside(top, shownHeight());
        return new Box(atX, atY, inside(right, shownWidth()) - atX, inside(bottom, shownHeight()) - atY);
    }

    private static int inside(double value, double most) {
        return (int) Math.round(Math.max(0, Math.min(most, value)));
    }
}
