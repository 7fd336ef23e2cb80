package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pixels of a PDF page. A scan is taken as it is, at its own resolution, because drawing it anew would only blur it;
 * everything else is drawn.
 */
final class PdfPageRaster {

    private static final double DRAWN_DPI = 300;
    private static final double LEAST_DPI = 150;
    /** Pixels of a drawn page: A3 at 300 dpi and a little. */
    private static final double LARGEST = 20_000_000;
    /** Pixels of an embedded image that is decoded in full; larger ones in steps. */
    private static final double DECODED_AT_ONCE = 24_000_000;

    private final PDDocument pdf;
    private final int index;
    private final PDPage page;
    private final PageImages images;

    PdfPageRaster(PDDocument pdf, int index) {
        this.pdf = pdf;
        this.index = index;
        this.page = pdf.getPage(index);
        this.images = new PageImages(page);
    }

    PageRaster raster() throws IOException {
        var scan = scan();
        return scan.isPresent() ? scan.get() : draw(drawnDpi());
    }

    private Optional<PageRaster> scan() throws IOException {
        if (hasVisibleAnnotations()) return Optional.empty();
        var only = images.only().filter(one -> !one.image().isStencil());
        if (only.isEmpty()) return Optional.empty();
        var image = only.get().image();
        int step = (int) Math.ceil(Math.sqrt(image.getWidth() * (double) image.getHeight() / DECODED_AT_ONCE));
        var pixels = step <= 1 ? EmbeddedScan.pixels(image).orElseGet(() -> decoded(image, 1)) : decoded(image, step);
        return Optional.of(new PageRaster(Turning.turned(pixels, page.getRotation()), only.get().dpi() / Math.max(1, step)));
    }

    private static BufferedImage decoded(PDImageXObject image, int step) {
        try {
            return image.getImage(null, step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signature's mark, a stamp: they belong to what a person sees. */
    private boolean hasVisibleAnnotations() throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!(annotation instanceof PDAnnotationLink) && annotation.getNormalAppearanceStream() != null
                    && annotation.getRectangle() != null && annotation.getRectangle().getWidth() > 1) return true;
        }
        return false;
    }

    /** That of the finest image that makes up much of the page, else the usual one. */
    private double resolution() throws IOException {
        return images.drawn().stream()
                .filter(one -> one.image().getWidth() > 400)
                .mapToDouble(PageImages.Drawn::dpi)
                .filter(dpi -> dpi > 0 && Double.isFinite(dpi))
                .max()
                .stream().map(dpi -> Math.max(LEAST_DPI, Math.min(DRAWN_DPI, dpi)))
                .findFirst().orElse(DRAWN_DPI);
    }

    /** Dots per inch of the page when it is drawn. */
    double drawnDpi() throws IOException {
        var box = page.getCropBox();
        double square = Math.max(1, box.getWidth() / 72.0 * (box.getHeight() / 72.0));
        return Math.min(resolution(), Math.sqrt(LARGEST / square));
    }

    private PageRaster draw(double dpi) throws IOException {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(index, (float) dpi, ImageType.RGB);
        return new PageRaster(image, dpi);
    }
}
