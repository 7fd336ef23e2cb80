package vn.tangthu.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes page images in the forms scanners save: bilevel as CCITT group 4, grey and colour as JPEG (PNG: deflated). */
final class ScanFile {

    private final Degradation degradation;

    ScanFile(Degradation degradation) {
        this.degradation = degradation;
    }

    void write(Iterator<BufferedImage> pages, ScanFormat format, OutputStream out) throws IOException {
        switch (format) {
            case PDF -> pdf(pages, out);
            case TIFF -> tiff(pages, out);
            case JPEG -> image("jpeg", colours(pages.next()), out);
            case PNG -> image("png", pages.next(), out);
        }
    }

    private boolean bilevel() {
        return degradation.tone() == Degradation.Tone.BILEVEL;
    }

    private void pdf(Iterator<BufferedImage> pages, OutputStream out) throws IOException {
        try (var pdf = new PDDocument()) {
            while (pages.hasNext()) {
                var image = pages.next();
                var page = new PDPage(new PDRectangle(points(image.getWidth()), points(image.getHeight())));
                pdf.addPage(page);
                try (var ink = new PDPageContentStream(pdf, page)) {
                    ink.drawImage(embedded(pdf, image), 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
                }
            }
            var identifier = new COSArray();
            identifier.add(new COSString("scan"));
            identifier.add(new COSString("scan"));
            pdf.getDocument().setDocumentID(identifier);
            pdf.save(out);
        }
    }

    private float points(int pixels) {
        return pixels * 72f / degradation.dpi();
    }

    private PDImageXObject embedded(PDDocument pdf, BufferedImage image) throws IOException {
        return bilevel()
                ? CCITTFactory.createFromImage(pdf, image)
                : JPEGFactory.createFromImage(pdf, image, degradation.quality(), degradation.dpi());
    }

    private void tiff(Iterator<BufferedImage> pages, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            while (pages.hasNext()) {
                var image = pages.next();
                var how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(bilevel() ? "CCITT T.6" : "JPEG");
                if (!bilevel()) how.setCompressionQuality(degradation.quality());
                writer.writeToSequence(new IIOImage(image, null, tiffResolution(writer, image, how)), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadata tiffResolution(ImageWriter writer, BufferedImage image, ImageWriteParam how) throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
        return resolution(metadata);
    }

    private void image(String format, BufferedImage image, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(degradation.quality());
            }
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
            writer.write(null, new IIOImage(image, null, format.equals("jpeg") ? jfif(metadata) : resolution(metadata)), how);
        } finally {
            writer.dispose();
        }
    }

    /** The standard metadata tree counts millimetres per pixel. */
    private IIOMetadata resolution(IIOMetadata metadata) throws IIOInvalidTreeException {
        var dimension = new IIOMetadataNode("Dimension");
        for (var direction : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
            var size = new IIOMetadataNode(direction);
            size.setAttribute("value", Double.toString(25.4 / degradation.dpi()));
            dimension.appendChild(size);
        }
        var root = new IIOMetadataNode("javax_imageio_1.0");
        root.appendChild(dimension);
        metadata.mergeTree("javax_imageio_1.0", root);
        return metadata;
    }

    private IIOMetadata jfif(IIOMetadata metadata) throws IIOInvalidTreeException {
        var root = metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        var jfif = (IIOMetadataNode) ((IIOMetadataNode) root).getElementsByTagName("app0JFIF").item(0);
        jfif.setAttribute("resUnits", "1");
        jfif.setAttribute("Xdensity", Integer.toString(degradation.dpi()));
        jfif.setAttribute("Ydensity", Integer.toString(degradation.dpi()));
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        return metadata;
    }

    /** JPEG knows no bilevel image. */
    private static BufferedImage colours(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_BYTE_BINARY) return image;
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = grey.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return grey;
    }
}
