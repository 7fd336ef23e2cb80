package vn.tangthu.recognition.products;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF as a reader finds them: letters between spaces, in the order of the file. */
final class PdfWords extends PDFTextStripper {

    /** Lengths in points from the top left corner of the page. */
    record Found(String text, double left, double right, double baseline) {}

    private final List<Found> found = new ArrayList<>();
    private final List<TextPosition> letters = new ArrayList<>();
    private boolean onlyUnseen = true;

    private PdfWords() {}

    static List<Found> of(byte[] pdf, int page) {
        return reading(pdf, page).found;
    }

    static boolean allUnseen(byte[] pdf) {
        return reading(pdf, 1).onlyUnseen;
    }

    /** As somebody copies it. */
    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PdfWords reading(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            var words = new PdfWords();
            words.setStartPage(page);
            words.setEndPage(page);
            words.getText(document);
            words.finish();
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        onlyUnseen &= getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
        if (letter.getUnicode().isBlank()) finish();
        else letters.add(letter);
    }

    private void finish() {
        if (letters.isEmpty()) return;
        var first = letters.get(0);
        var last = letters.get(letters.size() - 1);
        var text = letters.stream().map(TextPosition::getUnicode).reduce("", String::concat);
        found.add(new Found(text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj()));
        letters.clear();
    }
}
