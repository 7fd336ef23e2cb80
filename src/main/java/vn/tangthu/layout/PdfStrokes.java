package vn.tangthu.layout;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The thin level lines drawn on a page, whether stroked or filled. Points from the top left corner. Pictures are not opened. */
final class PdfStrokes extends PDFGraphicsStreamEngine {

    private static final double THICKEST = 3;
    private static final int MOST_STEPS = 200_000;

    private final List<Rectangle2D> lines = new ArrayList<>();
    private final double height;
    private final double origin;
    private GeneralPath path = new GeneralPath();
    private int steps;

    private PdfStrokes(PDPage page) {
        super(page);
        var box = page.getCropBox();
        height = box.getUpperRightY();
        origin = box.getLowerLeftX();
    }

    static List<Rectangle2D> of(PDPage page) throws IOException {
        var engine = new PdfStrokes(page);
        engine.processPage(page);
        return engine.lines;
    }

    private void step() throws IOException {
        if (++steps > MOST_STEPS) throw new PdfLetters.GivenUp(Obstacle.TOO_LARGE);
    }

    /** One path may hold several lines. */
    private void drawn() {
        var piece = new GeneralPath();
        var point = new float[6];
        for (var each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(point)) {
                case java.awt.geom.PathIterator.SEG_MOVETO -> {
                    keep(piece);
                    piece = new GeneralPath();
                    piece.moveTo(point[0], point[1]);
                }
                case java.awt.geom.PathIterator.SEG_LINETO -> piece.lineTo(point[0], point[1]);
                default -> { }
            }
        }
        keep(piece);
        path = new GeneralPath();
    }

    private void keep(GeneralPath piece) {
        if (piece.getCurrentPoint() == null) return;
        var box = piece.getBounds2D();
        if (box.getHeight() <= THICKEST && box.getWidth() > 5 * THICKEST) {
            lines.add(new Rectangle2D.Double(box.getX() - origin, height - box.getMaxY(), box.getWidth(), box.getHeight()));
        }
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) throws IOException {
        step();
        path.moveTo(a.getX(), a.getY());
        for (var corner : List.of(b, c, d)) path.lineTo(corner.getX(), corner.getY());
    }

    @Override
    public void moveTo(float x, float y) throws IOException {
        step();
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) throws IOException {
        step();
        if (path.getCurrentPoint() == null) path.moveTo(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) throws IOException {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
    }

    @Override
    public void strokePath() {
        drawn();
    }

    @Override
    public void fillPath(int windingRule) {
        drawn();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        drawn();
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void closePath() {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) {}

    @Override
    public void drawImage(PDImage image) {}
}
