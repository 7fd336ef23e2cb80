package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The letters that can be seen on a PDF page, word by word in reading order. What lies in annotations counts: signing
 * programs put number and date there. Not yet converted from whatever encoding their fonts have.
 */
final class PdfLetters extends PDFTextStripper {

    private static final int WHITE = 0xF0;

    private final PdfPlace place;
    private final List<Letters> words = new ArrayList<>();
    private final Set<TextPosition> laidOver = new HashSet<>();
    private boolean inAnnotations;
    private TextPosition held;
    private int line;
    private int drawn;
    private int unseen;
    private int unnamed;
    private int upright;
    private int kept;

    /** A word's letters. */
    record Letters(List<TextPosition> positions, int line) {

        /** Neighbouring letters of one font. */
        record Run(String font, String text) {}

        List<Run> byFont() {
            var runs = new ArrayList<Run>();
            for (var letter : positions) {
                var font = String.valueOf(letter.getFont().getName());
                var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.font.equals(font)) runs.set(runs.size() - 1, new Run(font, last.text + raw(letter)));
                else runs.add(new Run(font, raw(letter)));
            }
            return runs;
        }

        /** Code AD is a letter in TCVN3; the names of the simple encodings make a hyphen of it. */
        private static String raw(TextPosition letter) {
            var codes = letter.getCharacterCodes();
            boolean soft = letter.getFont() instanceof PDSimpleFont && codes.length == 1 && codes[0] == 0xAD && letter.getUnicode().equals("-");
            return soft ? "\u00AD" : letter.getUnicode();
        }
    }

    PdfLetters(int index, PdfPlace place) {
        this.place = place;
        setStartPage(index + 1);
        setEndPage(index + 1);
        setSortByPosition(true);
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    List<Letters> words() {
        return words;
    }

    /** Share of the drawn letters that nobody sees. */
    double unseen() {
        return drawn == 0 ? 0 : (double) unseen / drawn;
    }

    /** Share of the drawn shapes of which the file does not tell the letter. */
    double unnamed() {
        return drawn == 0 ? 0 : (double) unnamed / drawn;
    }

    /** Share of the letters that run from left to right. */
    double upright() {
        return kept == 0 ? 1 : (double) upright / kept;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        drawn++;
        if (font instanceof PDType0Font && font.toUnicode(code) == null) unnamed++;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (!place.holds(letter)) return;
        boolean blank = isBlank(letter);
        var mode = getGraphicsState().getTextState().getRenderingMode();
        boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        if (!blank && (invisible || mode.isFill() && isWhite())) unseen++;
        if (invisible) return;
        if (!blank) {
            kept++;
            if (place.direction(letter) == 0) upright++;
        }
        if (held != null && isMarkOf(held, letter)) {
            held = joined(held, letter);
        } else {
            release();
            held = letter;
        }
    }

    /** Marks that take no room (VNI) must not be sorted behind the letter that follows. */
    private static boolean isMarkOf(TextPosition base, TextPosition letter) {
        return letter.getWidthDirAdj() < 0.02 * letter.getFontSizeInPt() && !isBlank(letter) && !isBlank(base)
                && letter.getFont() == base.getFont() && Math.hypot(letter.getTextMatrix().getTranslateX() - base.getEndX(),
                        letter.getTextMatrix().getTranslateY() - base.getEndY()) < 0.1 * letter.getFontSizeInPt();
    }

    private static TextPosition joined(TextPosition base, TextPosition mark) {
        var codes = IntStream.concat(Arrays.stream(base.getCharacterCodes()), Arrays.stream(mark.getCharacterCodes())).toArray();
        return new TextPosition(base.getRotation(), base.getPageWidth(), base.getPageHeight(), base.getTextMatrix(), base.getEndX(), base.getEndY(),
                base.getHeight(), base.getWidthDirAdj(), base.getWidthOfSpace(), base.getUnicode() + mark.getUnicode(), codes,
                base.getFont(), base.getFontSize(), Math.round(base.getFontSizeInPt()));
    }

    private void release() {
        if (held == null) return;
        if (inAnnotations && !isBlank(held)) laidOver.add(held);
        super.processTextPosition(held);
        held = null;
    }

    private boolean isWhite() {
        try {
            int rgb = getGraphicsState().getNonStrokingColor().toRGB();
            return (rgb >> 16 & 255) >= WHITE && (rgb >> 8 & 255) >= WHITE && (rgb & 255) >= WHITE;
        } catch (IOException | RuntimeException e) {
            return false; // a pattern or a colour space that cannot be told: something is seen
        }
    }

    /** Annotations lie over the page: what they cover is not seen. */
    @Override
    protected void writePage() throws IOException {
        release();
        inAnnotations = true;
        for (var annotation : getCurrentPage().getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView() && annotation.getNormalAppearanceStream() != null) showAnnotation(annotation);
        }
        release();
        inAnnotations = false;
        if (!laidOver.isEmpty()) charactersByArticle.forEach(letters -> letters.removeIf(this::isCovered));
        super.writePage();
    }

    private boolean isCovered(TextPosition letter) {
        if (laidOver.contains(letter)) return false;
        float middle = letter.getXDirAdj() + letter.getWidthDirAdj() / 2, height = letter.getYDirAdj() - letter.getHeightDir() / 2;
        return laidOver.stream().anyMatch(over -> over.getDir() == letter.getDir()
                && over.getXDirAdj() <= middle && middle <= over.getXDirAdj() + over.getWidthDirAdj()
                && over.getYDirAdj() - over.getHeightDir() * 1.3 <= height && height <= over.getYDirAdj());
    }

    private static boolean isBlank(TextPosition letter) {
        return letter.getUnicode() == null || letter.getUnicode().isBlank() || letter.getUnicode().equals("\u00A0");
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
            boolean apart = !word.isEmpty() && laidOver.contains(position) != laidOver.contains(word.get(0));
            if (isBlank(position) || apart) finish(word);
            if (!isBlank(position)) word.add(position);
        }
        finish(word);
    }

    private void finish(List<TextPosition> letters) {
        if (letters.isEmpty()) return;
        words.add(new Letters(List.copyOf(letters), line));
        letters.clear();
    }
}
