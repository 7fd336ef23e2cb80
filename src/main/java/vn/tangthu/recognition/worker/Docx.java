package vn.tangthu.recognition.worker;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.EmptyFileException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tangthu.kernel.SrgbProfile;
import vn.tangthu.recognition.ReadingFailure;

/**
 * Turns a DOCX into pages. It has none of its own, every word processor breaks it differently; these are good enough to
 * be read and looked at, and the original is kept beside them.
 */
final class Docx {

    /** Entries of an honest document: parts, pictures, fonts. */
    private static final int MOST_ENTRIES = 5_000;
    /** Unpacked to packed; XML of office documents stays below 40. */
    private static final double HIGHEST_RATIO = 120;
    /** Bytes; below this a high ratio does no harm. */
    private static final long SMALL = 4L << 20;

    private Docx() {}

    static void writeAsPdf(Path file, Path to, Limits limits) throws IOException {
        checkUnpackedSize(file, limits.unpackedBytes());
        ZipSecureFile.setMinInflateRatio(1 / HIGHEST_RATIO);
        ZipSecureFile.setMaxEntrySize(limits.unpackedBytes());
        String page;
        try (InputStream in = Files.newInputStream(file); var document = new XWPFDocument(in)) {
            page = new DocxAsHtml(document).page();
        } catch (POIXMLException | OpenXML4JRuntimeException | EmptyFileException | IllegalStateException | NullPointerException | IOException e) {
            // the library meets parts that should be there and are not with a NullPointerException
            throw new CannotRead(ReadingFailure.DAMAGED, "The DOCX cannot be opened: " + e.getMessage(), e);
        }
        typeset(page, to);
    }

    /** Unpacks everything once into nothing, for the sizes written in a ZIP may lie. */
    private static void checkUnpackedSize(Path file, long most) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw new CannotRead(ReadingFailure.UNPACKS_TOO_LARGE, zip.size() + " entries");
            if (zip.getEntry("word/document.xml") == null) throw new CannotRead(ReadingFailure.UNKNOWN_KIND, "A ZIP, but no DOCX");
            long total = 0;
            var buffer = new byte[1 << 16];
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                long size = 0;
                try (var in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                        size += n;
                        boolean bomb = size > SMALL && size > HIGHEST_RATIO * Math.max(1, entry.getCompressedSize());
                        if (bomb || total + size > most) throw new CannotRead(ReadingFailure.UNPACKS_TOO_LARGE, entry.getName());
                    }
                }
                total += size;
            }
        } catch (java.util.zip.ZipException e) {
            throw new CannotRead(ReadingFailure.DAMAGED, "The ZIP cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void typeset(String page, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
            builder.useColorProfile(SrgbProfile.bytes());
            font(builder, "Regular", 400, PdfRendererBuilder.FontStyle.NORMAL);
            font(builder, "Bold", 700, PdfRendererBuilder.FontStyle.NORMAL);
            font(builder, "Italic", 400, PdfRendererBuilder.FontStyle.ITALIC);
            font(builder, "BoldItalic", 700, PdfRendererBuilder.FontStyle.ITALIC);
            builder.withHtmlContent(page, null);
            builder.useUriResolver((base, uri) -> null); // nothing is fetched from anywhere
            builder.toStream(out);
            builder.run();
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, PdfRendererBuilder.FontStyle style) {
        builder.useFont(() -> {
            var font = Docx.class.getResourceAsStream("/fonts/LiberationSerif-" + cut + ".ttf");
            if (font == null) throw new UncheckedIOException(new IOException("The font is missing from the program: " + cut));
            return font;
        }, "Liberation Serif", weight, style, true);
    }
}
