package vn.tangthu.samples;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The pages of a document while they are being set. Lengths in points, measured from the top left corner; {@code y} is
 * the top of the next line. A4 with the margins of Decree 30/2020/NĐ-CP, Appendix I.
 */
final class Sheets implements AutoCloseable {

    static final float MM = 72 / 25.4f;
    static final float LEFT = 30 * MM;
    static final float TOP = 20 * MM;
    static final float WIDTH = PDRectangle.A4.getWidth() - LEFT - 17 * MM;
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float BOTTOM = HEIGHT - 20 * MM;
    /** Where the baseline runs below the top of a line, in parts of the type size. */
    private static final float ASCENT = 0.9f;

    private static final Color STAMP_RED = new Color(205, 30, 40);

    private final PDDocument pdf;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
    private PDPageContentStream ink;
    private int count;
    float y;

    Sheets(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        turn();
    }

    /** Goes on at the top of a new page; from page 2 on with its number centred in the top margin. */
    void turn() throws IOException {
        close();
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        ink = new PDPageContentStream(pdf, page);
        y = TOP;
        if (++count > 1) centred(Integer.toString(count), Face.REGULAR, 13, LEFT, WIDTH, TOP - 24);
    }

    void need(float height) throws IOException {
        if (y + height > BOTTOM) turn();
    }

    void text(String text, Face face, float size, float x, float top) throws IOException {
        begin(face, size, x, top);
        ink.showText(text);
        ink.endText();
    }

    void centred(String text, Face face, float size, float x, float width, float top) throws IOException {
        text(text, face, size, x + (width - face.width(text, size)) / 2, top);
    }

    /** Sets one line; stretched to the full width when {@code justified} and not the paragraph's last. */
    void line(Words.Line line, float size, float x, float width, boolean justified) throws IOException {
        int gaps = line.words().size() - 1;
        float stretch = justified && !line.last() && gaps > 0 ? (width - line.width()) / gaps : 0;
        float at = x;
        for (int from = 0; from < line.words().size(); ) {
            int to = sameFace(line.words(), from);
            at += run(line.words().subList(from, to), to == line.words().size(), size, at, stretch);
            from = to;
        }
    }

    private static int sameFace(List<Words.Word> words, int from) {
        int to = from;
        while (to < words.size() && words.get(to).face() == words.get(from).face()) to++;
        return to;
    }

    /** @return how far it reached */
    private float run(List<Words.Word> words, boolean endsLine, float size, float x, float stretch) throws IOException {
        var face = words.get(0).face();
        var parts = new ArrayList<Object>();
        float reach = 0;
        for (int i = 0; i < words.size(); i++) {
            var end = endsLine && i == words.size() - 1;
            var text = words.get(i).text() + (end ? "" : " ");
            parts.add(text);
            if (!end) parts.add(-stretch * 1000 / size);
            reach += face.width(text, size) + (end ? 0 : stretch);
        }
        begin(face, size, x, y);
        ink.showTextWithPositioning(parts.toArray());
        ink.endText();
        return reach;
    }

    private void begin(Face face, float size, float x, float top) throws IOException {
        ink.beginText();
        ink.setFont(font(face), size);
        ink.newLineAtOffset(x, HEIGHT - top - size * ASCENT);
    }

    private PDType0Font font(Face face) throws IOException {
        var font = fonts.get(face);
        if (font == null) fonts.put(face, font = PDType0Font.load(pdf, face.font(), true));
        return font;
    }

    void rule(float x, float width, float top, float weight) throws IOException {
        ink.setLineWidth(weight);
        ink.moveTo(x, HEIGHT - top);
        ink.lineTo(x + width, HEIGHT - top);
        ink.stroke();
    }

    void frame(float x, float top, float width, float height, float weight) throws IOException {
        ink.setLineWidth(weight);
        ink.addRect(x, HEIGHT - top - height, width, height);
        ink.stroke();
    }

    interface Setting {
        void set() throws IOException;
    }

    /** In the red of a stamp. */
    void inRed(Setting setting) throws IOException {
        ink.saveGraphicsState();
        ink.setNonStrokingColor(STAMP_RED);
        ink.setStrokingColor(STAMP_RED);
        setting.set();
        ink.restoreGraphicsState();
    }

    /** Draws with its own co-ordinates: origin at the given place, y upwards. */
    void draw(Drawing drawing, float x, float top) throws IOException {
        ink.saveGraphicsState();
        ink.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(x, HEIGHT - top));
        drawing.on(ink);
        ink.restoreGraphicsState();
    }

    interface Drawing {
        void on(PDPageContentStream ink) throws IOException;
    }

    @Override
    public void close() throws IOException {
        if (ink != null) ink.close();
    }
}
