package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;

/** The text that a born-digital PDF page carries, when it can be trusted. */
final class PdfPageText extends PDFTextStripper {

    private static final double DPI = 200;

    private final PDDocument pdf;
    private final int index;
    private final PDPage page;
    private final List<Word> words = new ArrayList<>();
    private int line;

    PdfPageText(PDDocument pdf, int index) {
        this.pdf = pdf;
        this.index = index;
        this.page = pdf.getPage(index);
        setStartPage(index + 1);
        setEndPage(index + 1);
        setSortByPosition(true);
    }

    /** Absent when a picture covers the page (its text then is somebody's recognition, no better than ours) or the text is garbage. */
    Optional<OpenDocument.TextLayer> textLayer() throws IOException {
        if (page.getResources() == null || !page.hasContents()) return Optional.empty();
        var images = new PageImages(page);
        for (var drawn : images.drawn()) if (images.covers(drawn)) return Optional.empty();
        getText(pdf);
        if (!Soundness.ofText(words)) return Optional.empty();
        boolean lying = page.getRotation() % 180 != 0;
        var box = page.getCropBox();
        return Optional.of(new OpenDocument.TextLayer(
                pixels(lying ? box.getHeight() : box.getWidth()), pixels(lying ? box.getWidth() : box.getHeight()), List.copyOf(words)));
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        line++;
        super.writeLineSeparator();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        var word = new ArrayList<TextPosition>();
        for (var position : positions) {
            if (position.getUnicode() == null || position.getUnicode().isBlank()) {
                finish(word);
            } else {
                word.add(position);
            }
        }
        finish(word);
    }

    private void finish(List<TextPosition> letters) {
        if (letters.isEmpty()) return;
        var text = new StringBuilder();
        float left = Float.MAX_VALUE, top = Float.MAX_VALUE, right = 0, bottom = 0;
        for (var letter : letters) {
            text.append(letter.getUnicode());
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            top = Math.min(top, letter.getYDirAdj() - letter.getHeightDir() * 1.3f);
            bottom = Math.max(bottom, letter.getYDirAdj() + letter.getHeightDir() * 0.25f);
        }
        var box = new Box(pixels(Math.max(0, left)), pixels(Math.max(0, top)), pixels(right - left), pixels(bottom - top));
        words.add(new Word(Normalizer.normalize(text, Normalizer.Form.NFC), box, 1, line));
        letters.clear();
    }

    private static int pixels(float points) {
        return Math.max(0, Math.round((float) (points / 72 * DPI)));
    }
}
