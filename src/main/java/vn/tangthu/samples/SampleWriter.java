package vn.tangthu.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a sample as a born-digital file. The same document always gives the same PDF, byte for byte. */
public final class SampleWriter {

    private SampleWriter() {}

    /** Typesets the document as PDF with embedded fonts, on as many pages as it needs. */
    public static void pdf(SampleDocument document, OutputStream out) throws IOException {
        try (var pdf = new PDDocument()) {
            try (var sheets = new Sheets(pdf)) {
                new Typesetting(document, sheets).set();
            }
            describe(document, pdf);
            pdf.save(out);
        }
    }

    public static byte[] pdf(SampleDocument document) {
        var bytes = new ByteArrayOutputStream(64 << 10);
        try {
            pdf(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the document as a word-processor file with the same text in the same order. */
    public static void docx(SampleDocument document, OutputStream out) throws IOException {
        new WordFile(document).write(out);
    }

    public static byte[] docx(SampleDocument document) {
        var bytes = new ByteArrayOutputStream(32 << 10);
        try {
            docx(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The file's own identifier and dates come from the document, never from the clock. */
    private static void describe(SampleDocument document, PDDocument pdf) {
        var written = GregorianCalendar.from(document.date().atTime(9, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")));
        var information = pdf.getDocumentInformation();
        information.setTitle(document.type().vietnamese() + " " + document.code());
        information.setSubject(document.abstractText());
        information.setCreationDate(written);
        information.setModificationDate(written);
        var identifier = new COSArray();
        var name = new COSString(document.id());
        identifier.add(name);
        identifier.add(name);
        pdf.getDocument().setDocumentID(identifier);
    }
}
