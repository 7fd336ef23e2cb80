package vn.tangthu.recognition.products;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import vn.tangthu.recognition.PageReading;

/**
 * The words of a page as operators that paint nothing (text rendering mode 3, ISO 32000-1, 9.3.6) and lie where the words
 * are seen: each on its baseline, stretched to the width of its box, with a space as wide as the gap before the next one.
 */
final class UnseenText {

    /** Per cent; a space between words that touch or overlap. */
    private static final double NARROWEST = 1;

    private final GlyphlessFont font;
    private final StringBuilder operators = new StringBuilder();

    UnseenText(GlyphlessFont font) {
        this.font = font;
    }

    /** @param scale points per pixel */
    String of(PageReading page, double scale) {
        operators.setLength(0);
        operators.append("BT 3 Tr\n");
        for (var line : TextLine.of(page)) add(line, page, scale);
        return operators.append("ET\n").toString();
    }

    private void add(TextLine line, PageReading page, double scale) {
        double size = Math.max(0.5, line.size() * scale);
        add("/T %.2f Tf", size);
        List<TextLine.Placed> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            operators.append(line.frame().textMatrix(word.left(), line.baseline(word), page, scale)).append(' ');
            show(inVisualOrder(word.text()), Math.max(1, word.right() - word.left()) * scale / size);
            boolean last = i + 1 == words.size(); // there too: who copies text does not always see that a leaning line ends
            show(" ", last ? GlyphlessFont.width(" ") / 1000.0 : Math.max(0, words.get(i + 1).left() - word.right()) * scale / size);
            operators.append('\n');
        }
    }

    /** @param width wanted, in ems */
    private void show(String text, double width) {
        add("%.3f Tz ", Math.max(NARROWEST / 100, 100_000 * width / GlyphlessFont.width(text)));
        operators.append(font.encoded(text)).append("Tj ");
    }

    private void add(String format, double value) {
        operators.append(String.format(Locale.ROOT, format, value));
        if (format.endsWith("Tf")) operators.append('\n');
    }

    /** Letters of a page are painted from left to right; those who extract text turn right-to-left runs round again. */
    private static String inVisualOrder(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) return text;
        var letters = text.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[letters.length];
        for (int letter = 0, at = 0; letter < letters.length; at += letters[letter].length(), letter++) levels[letter] = (byte) bidi.getLevelAt(at);
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return String.join("", letters);
    }
}
