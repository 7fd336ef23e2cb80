package vn.tangthu.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints a sample and scans it: the same document, degradation and seed always give the same pixels. */
public final class Scanner {

    private final Degradation degradation;
    private final long seed;

    /** @param seed of noise, specks and shades */
    public Scanner(Degradation degradation, long seed) {
        this.degradation = degradation;
        this.seed = seed;
    }

    /** @throws IllegalArgumentException when {@code format} holds one page and the document has more */
    public void scan(SampleDocument document, ScanFormat format, OutputStream out) throws IOException {
        scan(SampleWriter.pdf(document), format, out);
    }

    public byte[] scan(SampleDocument document, ScanFormat format) {
        var bytes = new ByteArrayOutputStream(1 << 20);
        try {
            scan(document, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Prints and scans any PDF. */
    public void scan(byte[] pdf, ScanFormat format, OutputStream out) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            boolean onePage = format == ScanFormat.JPEG || format == ScanFormat.PNG;
            if (onePage && document.getNumberOfPages() > 1) {
                throw new IllegalArgumentException("Expected: 1 page for " + format + "; Found: " + document.getNumberOfPages());
            }
            new ScanFile(degradation).write(pages(document), format, out);
        }
    }

    /** Saves pages to which something happened after they were scanned; see {@link Mishaps}. */
    public byte[] file(List<BufferedImage> pages, ScanFormat format) {
        var bytes = new ByteArrayOutputStream(1 << 20);
        try {
            new ScanFile(degradation).write(pages.iterator(), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param page from 0 */
    public BufferedImage page(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return page(document, new PDFRenderer(document), page);
        }
    }

    private Iterator<BufferedImage> pages(PDDocument document) {
        var renderer = new PDFRenderer(document);
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < document.getNumberOfPages();
            }

            @Override
            public BufferedImage next() {
                try {
                    return page(document, renderer, next++);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private BufferedImage page(PDDocument document, PDFRenderer renderer, int page) throws IOException {
        var type = degradation.tone() == Degradation.Tone.COLOUR ? ImageType.BGR : ImageType.GRAY;
        var front = renderer.renderImageWithDPI(page, degradation.dpi(), type);
        boolean twoSided = degradation.bleed() > 0 && page + 1 < document.getNumberOfPages();
        var back = twoSided ? renderer.renderImageWithDPI(page + 1, degradation.dpi(), type) : front;
        return new PaperAndLight(degradation, seed * 31 + page).degrade(front, back);
    }
}
