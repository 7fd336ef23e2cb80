package vn.tangthu.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Several documents one on top of the other, as they lie in a scanner's feeder. */
public final class Stack {

    private Stack() {}

    /** @param documents PDFs, such as {@link SampleWriter#pdf(SampleDocument)} gives and {@link #blankSheet} */
    public static byte[] of(List<byte[]> documents) {
        try (var stack = new PDDocument(); var out = new ByteArrayOutputStream()) {
            var open = new java.util.ArrayList<PDDocument>();
            for (var document : documents) {
                var pdf = Loader.loadPDF(document);
                open.add(pdf);
                for (var page : pdf.getPages()) stack.importPage(page);
            }
            stack.save(out);
            for (var pdf : open) pdf.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The back of a sheet. */
    public static byte[] blankSheet() {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
