package vn.tangthu.samples;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** A PDF font of one byte per letter (Type 3) whose codes draw whatever they are told, while their names are those of Windows-1252. */
final class DrawnFont {

    private static final String STACKED = "\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323";

    private final TreeMap<Integer, String> shapes = new TreeMap<>();

    void draws(char code, String letter) {
        shapes.computeIfAbsent(code & 255, c -> advance(letter) + " 0 d0 " + outline(letter) + "f");
    }

    /** @param pair the vowel's code and that of its marks, which are drawn over the vowel and take no room */
    void drawsMarked(String pair, String letter) {
        var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        boolean horned = apart.indexOf('\u031B') >= 0;
        var vowel = horned ? Normalizer.normalize(apart.charAt(0) + "\u031B", Normalizer.Form.NFC) : apart.substring(0, 1);
        draws(pair.charAt(0), vowel);
        shapes.computeIfAbsent(pair.charAt(1) & 255, code -> {
            var marks = new StringBuilder("0 0 d0 ");
            apart.chars().filter(c -> STACKED.indexOf(c) >= 0 && c != '\u031B').forEach(c -> marks.append(outline(String.valueOf((char) c))));
            return marks + "f";
        });
    }

    private static int gid(String letter) throws IOException {
        return Face.REGULAR.font().getUnicodeCmapLookup().getGlyphId(letter.codePointAt(0));
    }

    private static int advance(String letter) {
        try {
            return Face.REGULAR.font().getAdvanceWidth(gid(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outline(String letter) {
        try {
            var glyph = Face.REGULAR.font().getGlyph().getGlyph(gid(letter));
            return glyph == null ? "" : operators(glyph.getPath().getPathIterator(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Curves of second degree are raised to third, the only ones that PDF has. */
    private static String operators(PathIterator path) {
        var out = new StringBuilder();
        var p = new double[6];
        double x = 0, y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.append(numbers(p[0], p[1])).append("m ");
                case PathIterator.SEG_LINETO -> out.append(numbers(p[0], p[1])).append("l ");
                case PathIterator.SEG_QUADTO -> {
                    out.append(numbers(x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3])).append("c ");
                    p[0] = p[2];
                    p[1] = p[3];
                }
                default -> out.append("h ");
            }
            x = p[0];
            y = p[1];
        }
        return out.toString();
    }

    private static String numbers(double... values) {
        var out = new StringBuilder();
        for (double value : values) out.append(String.format(Locale.ROOT, "%.0f ", value));
        return out.toString();
    }

    PDType3Font in(PDDocument pdf, String name) throws IOException {
        var procedures = new COSDictionary();
        var names = new COSArray();
        var widths = new COSArray();
        for (int code = 0; code < 256; code++) {
            var shape = shapes.get(code);
            widths.add(new COSFloat(shape == null ? 0 : Float.parseFloat(shape.substring(0, shape.indexOf(' ')))));
            if (shape == null) continue;
            names.add(COSInteger.get(code));
            names.add(COSName.getPDFName(name(code)));
            var stream = pdf.getDocument().createCOSStream();
            try (var bytes = stream.createOutputStream()) {
                bytes.write(shape.getBytes(StandardCharsets.US_ASCII));
            }
            procedures.setItem(name(code), stream);
        }
        return new PDType3Font(dictionary(name, procedures, names, widths));
    }

    /** Code AD is a hyphen to Windows, as 2D is. */
    private static String name(int code) {
        return code == 0xAD ? "uni002D" : WinAnsiEncoding.INSTANCE.getName(code);
    }

    private static COSArray array(float... values) {
        var array = new COSArray();
        array.setFloatArray(values);
        return array;
    }

    private static COSDictionary dictionary(String name, COSDictionary procedures, COSArray names, COSArray widths) throws IOException {
        int units = Face.REGULAR.font().getUnitsPerEm();
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setName(COSName.NAME, name);
        font.setItem(COSName.FONT_BBOX, array(0, -units / 4f, units, units * 0.9f));
        font.setItem(COSName.FONT_MATRIX, array(1f / units, 0, 0, 1f / units, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, 255);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new PDResources().getCOSObject());
        return font;
    }
}
