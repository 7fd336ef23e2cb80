package vn.tangthu.layout;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** All letters of one page with their places. */
final class PdfLetters extends PDFTextStripper {

    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Reading is given up; {@link PDFTextStripper} lets only exceptions of this kind through. */
    static final class GivenUp extends IOException {
        private final transient Obstacle why;

        GivenUp(Obstacle why) {
            super(why.toString());
            this.why = why;
        }

        Obstacle why() {
            return why;
        }
    }

    private final long until = System.nanoTime() + LONGEST.toNanos();
    private final List<PdfLetter> letters = new ArrayList<>();
    private int read;

    PdfLetters() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** @param page counted from 1 */
    List<PdfLetter> of(PDDocument pdf, int page) throws IOException {
        letters.clear();
        setStartPage(page);
        setEndPage(page);
        getText(pdf);
        return List.copyOf(letters);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        for (var position : positions) letter(position);
    }

    private void letter(TextPosition position) throws IOException {
        if (++read > Limits.PDF_LETTERS) throw new GivenUp(Obstacle.TOO_LARGE);
        if (System.nanoTime() > until) throw new GivenUp(Obstacle.TOOK_TOO_LONG);
        var text = Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFC);
        var font = position.getFont();
        letters.add(new PdfLetter(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), Math.abs(position.getYScale()), name(font),
                isBold(font), isItalic(font)));
    }

    private static String name(PDFont font) {
        return font.getName() == null ? "?" : font.getName();
    }

    private static boolean isBold(PDFont font) {
        var descriptor = font.getFontDescriptor();
        return name(font).toLowerCase(java.util.Locale.ROOT).contains("bold") || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }

    private static boolean isItalic(PDFont font) {
        var lower = name(font).toLowerCase(java.util.Locale.ROOT);
        return lower.contains("italic") || lower.contains("oblique") || font.getFontDescriptor() != null && font.getFontDescriptor().isItalic();
    }
}
