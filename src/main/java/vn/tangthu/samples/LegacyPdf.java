package vn.tangthu.samples;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Sets a PDF anew as it was done before Unicode: fonts that draw Vietnamese letters in the places of western ones. To the
 * eye the pages are nearly the same (one face for all); to a program their text is garbage.
 */
public final class LegacyPdf {

    /** Named as in {@code data/legacy-encodings.txt}. */
    public enum Encoding {
        TCVN3,
        VNI
    }

    private final String fontName;
    private final boolean capitalsApart;
    private final Map<String, String> codes = new HashMap<>();

    /** @param fontName of the fonts; with an H behind it that of the font for capitals, where the encoding needs one */
    public LegacyPdf(Encoding encoding, String fontName) {
        this.fontName = fontName;
        this.capitalsApart = encoding == Encoding.TCVN3;
        try (var lines = new BufferedReader(new InputStreamReader(
                LegacyPdf.class.getResourceAsStream("/data/legacy-encodings.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith(encoding + " ")).map(line -> line.split(" ")).forEach(row -> {
                var code = capitalsApart ? String.valueOf((char) Integer.parseInt(row[1], 16)) : row[1];
                codes.put(row[2], code);
                if (!capitalsApart) codes.put(row[2].toUpperCase(Locale.ROOT), code.toUpperCase(Locale.ROOT));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a PDF with the same words in the same places */
    public byte[] of(byte[] pdf) {
        try (var from = Loader.loadPDF(pdf); var to = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < from.getNumberOfPages(); i++) copy(from, i, to);
            to.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(PDDocument from, int index, PDDocument to) throws IOException {
        var page = new PDPage(from.getPage(index).getMediaBox());
        to.addPage(page);
        var small = new DrawnFont();
        var capital = new DrawnFont();
        var ink = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                boolean capitals = capitalsApart && text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
                for (var letter : letters) show(letter, page.getMediaBox().getHeight() - letter.getYDirAdj(), capitals, ink, small, capital);
            }

            {
                setStartPage(index + 1);
                setEndPage(index + 1);
            }
        }.getText(from);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Small"), small.in(to, fontName));
        resources.put(COSName.getPDFName("Capital"), capital.in(to, fontName + "H"));
        page.setResources(resources);
        var stream = new PDStream(to);
        try (var bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            bytes.write(ink.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
    }

    /** @param capitals the whole word is in capitals, and set in their font */
    private void show(TextPosition letter, float y, boolean capitals, StringBuilder ink, DrawnFont small, DrawnFont capital) {
        var text = letter.getUnicode();
        if (text.isBlank()) return;
        boolean apart = capitals || capitalsApart && !codes.containsKey(text) && codes.containsKey(text.toLowerCase(Locale.ROOT));
        var code = codes.getOrDefault(apart ? text.toLowerCase(Locale.ROOT) : text, apart ? text.toLowerCase(Locale.ROOT) : text);
        var font = apart ? capital : small;
        if (code.length() == 1) font.draws(code.charAt(0), text);
        else font.drawsMarked(code, text);
        ink.append("BT /").append(apart ? "Capital" : "Small").append(" 1 Tf ").append("%.2f 0 0 %.2f %.2f %.2f Tm <".formatted(
                letter.getFontSizeInPt(), letter.getFontSizeInPt(), letter.getXDirAdj(), y));
        for (char c : code.toCharArray()) ink.append("%02X".formatted((int) c & 255));
        ink.append("> Tj ET\n");
    }
}
