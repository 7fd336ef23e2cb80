package vn.tangthu.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide a text is. Liberation Serif has the widths of Times New Roman. */
enum Letters {
    REGULAR,
    BOLD;

    private TrueTypeFont font;

    /** Points. */
    synchronized double width(String text, double size) {
        try {
            if (font == null) font = load();
            var letters = font.getUnicodeCmapLookup();
            double units = 0;
            for (int point : text.codePoints().toArray()) units += font.getAdvanceWidth(letters.getGlyphId(point));
            return units * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont load() throws IOException {
        var file = "/fonts/LiberationSerif-" + (this == BOLD ? "Bold" : "Regular") + ".ttf";
        try (var in = Letters.class.getResourceAsStream(file)) {
            if (in == null) throw new IOException("The font is missing from the program: " + file);
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}
