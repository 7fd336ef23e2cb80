package vn.tangthu.recognition.products;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How wide letters are in ordinary book type (Liberation Serif), in thousandths of an em: so that inside a word, too, a
 * letter that is marked or searched for lies about where it is seen.
 */
final class LetterWidths {

    private static final int KNOWN_BELOW = 0x2200;
    private static final int OTHERS = 500;
    private static final short[] WIDTHS = measured();

    private LetterWidths() {}

    static int of(int letter) {
        return letter < KNOWN_BELOW ? WIDTHS[letter] : OTHERS;
    }

    private static short[] measured() {
        var widths = new short[KNOWN_BELOW];
        try (var in = LetterWidths.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf");
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (int letter = 0; letter < KNOWN_BELOW; letter++) {
                int glyph = glyphs.getGlyphId(letter);
                widths[letter] = (short) (glyph == 0 ? OTHERS : font.getAdvanceWidth(glyph) * 1000 / font.getUnitsPerEm());
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException("The font is missing from the program", e);
        }
    }
}
