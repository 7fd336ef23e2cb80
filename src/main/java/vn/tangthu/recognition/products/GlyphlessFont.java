package vn.tangthu.recognition.products;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A font that has widths and meanings but no shapes, for text that lies unseen over an image. Each letter gets a number when it is
 * first used; the font is written at the end with those that were, as TrueType with empty outlines and a table from numbers to
 * Unicode (ISO 32000-1, 9.7 and 9.10.3).
 */
final class GlyphlessFont {

    /** In thousandths of an em: what a viewer paints behind text that is marked. */
    static final int ASCENT = 800, DESCENT = -220;

    private static final int MOST_LETTERS = 0xFFFD;
    private static final int REPLACEMENT = 0xFFFD;
    private static final String NAME = "TangThuUnseen";

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int[] letters = new int[256];

    /** The text as a hexadecimal string, four digits a letter. */
    String encoded(String text) {
        var hex = new StringBuilder("<");
        text.codePoints().forEach(letter -> hex.append(String.format(Locale.ROOT, "%04X", number(letter))));
        return hex.append('>').toString();
    }

    /** In thousandths of an em. */
    static int width(String text) {
        return Math.max(1, text.codePoints().map(LetterWidths::of).sum());
    }

    private int number(int letter) {
        var known = numbers.get(letter);
        if (known != null) return known;
        if (numbers.size() >= MOST_LETTERS - 1 && letter != REPLACEMENT) return number(REPLACEMENT);
        int number = numbers.size() + 1; // 0 is the glyph for letters that a font lacks
        if (number >= letters.length) letters = java.util.Arrays.copyOf(letters, 2 * letters.length);
        letters[number] = letter;
        numbers.put(letter, number);
        return number;
    }

    void write(PdfFile pdf, int font) throws IOException {
        int descendant = pdf.reserve(), descriptor = pdf.reserve(), program = pdf.reserve(), unicode = pdf.reserve();
        pdf.object(font, "<</Type/Font/Subtype/Type0/BaseFont/" + NAME + "/Encoding/Identity-H/DescendantFonts[" + descendant
                + " 0 R]/ToUnicode " + unicode + " 0 R>>");
        pdf.object(descendant, "<</Type/Font/Subtype/CIDFontType2/BaseFont/" + NAME
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 500/W[1[" + widths()
                + "]]/FontDescriptor " + descriptor + " 0 R>>");
        pdf.object(descriptor, "<</Type/FontDescriptor/FontName/" + NAME + "/Flags 4/FontBBox[0 " + DESCENT + " 1000 " + ASCENT
                + "]/ItalicAngle 0/Ascent " + ASCENT + "/Descent " + DESCENT + "/CapHeight 660/StemV 80/FontFile2 " + program + " 0 R>>");
        var bytes = program();
        pdf.deflatedStream(program, "/Length1 " + bytes.length, bytes);
        pdf.deflatedStream(unicode, "", toUnicode().getBytes(StandardCharsets.US_ASCII));
    }

    private String widths() {
        var widths = new StringBuilder();
        for (int n = 1; n <= numbers.size(); n++) widths.append(n == 1 ? "" : " ").append(LetterWidths.of(letters[n]));
        return widths.toString();
    }

    /** At most a hundred lines in a block. */
    private String toUnicode() {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 1; from <= numbers.size(); from += 100) {
            int to = Math.min(from + 99, numbers.size());
            map.append(to - from + 1).append(" beginbfchar\n");
            for (int n = from; n <= to; n++) {
                map.append(String.format(Locale.ROOT, "<%04X> <", n));
                for (char unit : Character.toChars(letters[n])) map.append(String.format(Locale.ROOT, "%04X", (int) unit));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    /** The six tables that a CIDFontType2 needs (ISO 32000-1, 9.9). */
    private byte[] program() throws IOException {
        int glyphs = numbers.size() + 1;
        var tables = new java.util.TreeMap<String, byte[]>();
        tables.put("glyf", new byte[4]);
        tables.put("head", table(out -> {
            out.writeInt(0x00010000);
            out.writeInt(0x00010000);
            out.writeInt(0); // set below
            out.writeInt(0x5F0F3CF5);
            out.writeShort(0x000B);
            out.writeShort(1000);
            out.writeLong(0);
            out.writeLong(0);
            for (int edge : new int[] {0, DESCENT, 1000, ASCENT}) out.writeShort(edge);
            out.writeShort(0);
            out.writeShort(8);
            out.writeShort(2);
            out.writeShort(0);
            out.writeShort(0);
        }));
        tables.put("hhea", table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(ASCENT);
            out.writeShort(DESCENT);
            out.writeShort(0);
            out.writeShort(1000);
            for (int i = 0; i < 11; i++) out.writeShort(i == 3 ? 1 : 0); // the fourth: the caret stands upright
            out.writeShort(0);
            out.writeShort(glyphs);
        }));
        tables.put("hmtx", table(out -> {
            for (int n = 0; n < glyphs; n++) {
                out.writeShort(n == 0 ? 500 : LetterWidths.of(letters[n]));
                out.writeShort(0);
            }
        }));
        tables.put("loca", new byte[2 * (glyphs + 1)]);
        tables.put("maxp", table(out -> {
            out.writeInt(0x00010000);
            out.writeShort(glyphs);
            for (int i = 0; i < 13; i++) out.writeShort(i == 4 ? 1 : 0); // the fifth: one zone
        }));
        return TrueTypeFile.of(tables);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] table(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
