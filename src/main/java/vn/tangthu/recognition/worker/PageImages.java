package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.tangthu.recognition.ReadingFailure;

/** Which images a PDF page draws, and where; no pixel is decoded. */
final class PageImages extends PDFStreamEngine {

    /** Share of the page that an image must cover to be the page. */
    private static final double COVERS = 0.93;

    private final PDPage page;
    private final List<Drawn> drawn = new ArrayList<>();

    /** @param place maps the unit square to points on the page */
    record Drawn(PDImageXObject image, Matrix place) {
        /** Dots per inch it is drawn with. */
        double dpi() {
            return image.getWidth() / (Math.hypot(place.getScaleX(), place.getShearY()) / 72);
        }

        boolean upright() {
            double slack = 0.01 * Math.abs(place.getScaleX());
            return place.getScaleX() > 0 && place.getScaleY() > 0
                    && Math.abs(place.getShearX()) < slack && Math.abs(place.getShearY()) < slack;
        }
    }

    PageImages(PDPage page) {
        this.page = page;
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
    }

    List<Drawn> drawn() throws IOException {
        if (drawn.isEmpty() && page.hasContents()) processPage(page);
        return drawn;
    }

    /** The one upright image that covers the page, if that is all there is to see. */
    java.util.Optional<Drawn> only() throws IOException {
        if (drawn().size() != 1) return java.util.Optional.empty();
        var one = drawn.get(0);
        return one.upright() && covers(one) ? java.util.Optional.of(one) : java.util.Optional.empty();
    }

    boolean covers(Drawn one) {
        return share(one) >= COVERS;
    }

    /** Share of the page that the image covers; may be more than 1. */
    double share(Drawn one) {
        var box = page.getCropBox();
        double width = Math.hypot(one.place.getScaleX(), one.place.getShearY());
        double height = Math.hypot(one.place.getScaleY(), one.place.getShearX());
        return width * height / Math.max(1, box.getWidth() * box.getHeight());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (operator.getName().equals(OperatorName.DRAW_OBJECT) && !operands.isEmpty() && operands.get(0) instanceof COSName name) {
            PDXObject object = getResources().getXObject(name);
            if (object instanceof PDImageXObject image) {
                drawn.add(new Drawn(image, getGraphicsState().getCurrentTransformationMatrix().clone()));
            } else if (object instanceof PDFormXObject form) {
                showForm(form);
            }
            return;
        }
        super.processOperator(operator, operands);
    }

    /** Reads the sizes that the image dictionaries claim. */
    void check(Limits limits) throws IOException {
        var resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
        var objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) return;
        for (var name : objects.keySet()) {
            COSDictionary object = objects.getDictionaryObject(name) instanceof COSStream stream ? stream : null;
            if (object == null || !COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) continue;
            int width = object.getInt(COSName.WIDTH, 0), height = object.getInt(COSName.HEIGHT, 0);
            if (!limits.allow(width, height)) throw new CannotRead(ReadingFailure.TOO_LARGE_IMAGE, width + "x" + height);
        }
    }
}
