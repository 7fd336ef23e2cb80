package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingFailure;

/** A PDF, scanned or born digital. */
final class PdfPages implements OpenDocument {

    private final PDDocument pdf;

    private PdfPages(PDDocument pdf) {
        this.pdf = pdf;
    }

    static PdfPages open(Path file) throws IOException {
        if (!ImagePages.Tail.of(file, 1 << 13).contains("%%EOF")) {
            throw new CannotRead(ReadingFailure.DAMAGED, "The file ends too early");
        }
        try {
            var pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
            if (pdf.getNumberOfPages() > 0) return new PdfPages(pdf);
            pdf.close();
            throw new CannotRead(ReadingFailure.DAMAGED, "No pages");
        } catch (InvalidPasswordException e) {
            throw new CannotRead(ReadingFailure.PASSWORD_PROTECTED, "A password is needed", e);
        } catch (CannotRead e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CannotRead(ReadingFailure.DAMAGED, "The PDF cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public int pageCount() {
        return pdf.getNumberOfPages();
    }

    @Override
    public void check(Limits limits) throws IOException {
        for (int i = 0; i < Math.min(pageCount(), limits.pages()); i++) {
            try {
                new PageImages(pdf.getPage(i)).check(limits);
            } catch (CannotRead e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw new CannotRead(ReadingFailure.DAMAGED, "Page " + (i + 1) + " cannot be opened: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public Set<Reading.Warning> warnings() throws IOException {
        return PdfWarnings.of(pdf);
    }

    @Override
    public PageRaster raster(int page) throws IOException {
        return new PdfPageRaster(pdf, page - 1).raster();
    }

    @Override
    public Optional<TextLayer> textLayer(int page) throws IOException {
        double drawn = new PdfPageRaster(pdf, page - 1).drawnDpi();
        double dpi = Math.min(PageRaster.VIEWER_DPI, drawn);
        var place = PdfPlace.of(pdf.getPage(page - 1), dpi);
        try {
            var text = new PdfPageText(pdf, page - 1, dpi);
            return text.words().map(words -> new TextLayer(
                    pixels(place.shownWidth(), drawn, dpi), pixels(place.shownHeight(), drawn, dpi), words, !text.wasConverted()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a font or annotation is broken: what can be drawn of the page is read from its image
        }
    }

    /** As the page is drawn, whole pixels, and then made smaller. */
    private static int pixels(double shown, double drawnDpi, double dpi) {
        return (int) Math.max(1, Math.round(Math.floor(shown * drawnDpi / dpi + 1e-3) * dpi / drawnDpi));
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
