package vn.tangthu.signing.making;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of marks without picture: Liberation Serif, of the same widths and look as Times New Roman. */
final class LettersOfMarks {

    private static final byte[] FILE = read();
    private static final TrueTypeFont FONT = parse();

    private LettersOfMarks() {}

    static DSSFileFont ofSize(float points) {
        var font = new DSSFileFont(new InMemoryDocument(FILE, "LiberationSerif-Regular.ttf"), points);
        font.setEmbedFontSubset(true);
        return font;
    }

    /** Of a line, in points. */
    static synchronized float width(String line, float points) {
        try {
            float units = 0;
            var glyphs = FONT.getUnicodeCmapLookup();
            for (var letter : line.codePoints().toArray()) units += FONT.getAdvanceWidth(glyphs.getGlyphId(letter));
            return units * points / FONT.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read() {
        try (var in = LettersOfMarks.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
