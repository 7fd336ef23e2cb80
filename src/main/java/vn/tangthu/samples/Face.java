package vn.tangthu.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The faces of Liberation Serif, whose measures are those of Times New Roman (asked for by Decree 30/2020/NĐ-CP, App. I). */
enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** Reading a parsed font moves a pointer inside it, so each thread has its own. */
    private static final ThreadLocal<Map<Face, Loaded>> LOADED = ThreadLocal.withInitial(() -> new EnumMap<>(Face.class));

    private final String suffix;

    Face(String suffix) {
        this.suffix = suffix;
    }

    TrueTypeFont font() {
        return loaded().font;
    }

    /** @return points */
    float width(String text, float size) {
        var widths = loaded().widths;
        int units = 0;
        for (int i = 0; i < text.length(); i++) units += widths[text.charAt(i)];
        return units * size / loaded().unitsPerEm;
    }

    private Loaded loaded() {
        return LOADED.get().computeIfAbsent(this, Loaded::new);
    }

    private static final class Loaded {
        /** Liberation Serif has nothing that official documents need beyond this code point. */
        private static final int CODE_POINTS = 0x2200;

        final TrueTypeFont font;
        final int unitsPerEm;
        final int[] widths = new int[CODE_POINTS];

        Loaded(Face face) {
            var name = "/fonts/LiberationSerif-" + face.suffix + ".ttf";
            try (var in = Face.class.getResourceAsStream(name)) {
                font = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
                font.setEnableGsub(false);
                unitsPerEm = font.getUnitsPerEm();
                var characters = font.getUnicodeCmapLookup();
                for (int c = 0; c < CODE_POINTS; c++) widths[c] = font.getAdvanceWidth(characters.getGlyphId(c));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }
}
