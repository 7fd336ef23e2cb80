package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/** The page as people look at it: a JPEG of at most {@link PageRaster#VIEWER_DPI}, grey when the page is. */
final class ViewerImage {

    private static final float QUALITY = 0.8f;
    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

    /** Levels (of 255) by which the channels of a pixel may differ and still count as grey. */
    private static final int TINT = 28;

    private ViewerImage() {}

    static Answer.ImageMade write(PageRaster page, Path to) throws IOException {
        var image = page.viewerImage();
        image = isGrey(image) ? as(image, BufferedImage.TYPE_BYTE_GRAY) : as(image, BufferedImage.TYPE_INT_RGB);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new FileImageOutputStream(to.toFile())) {
            out.setByteOrder(java.nio.ByteOrder.BIG_ENDIAN);
            out.seek(0);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, notes(writer, image, how, page)), how);
        } finally {
            writer.dispose();
        }
        return new Answer.ImageMade(image.getWidth(), image.getHeight());
    }

    /** Its resolution, and the size of the scan if that is pure black and white: for whoever prints it or packs it anew. */
    private static IIOMetadata notes(ImageWriter writer, BufferedImage image, ImageWriteParam how, PageRaster page) throws IIOInvalidTreeException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
        var root = (IIOMetadataNode) metadata.getAsTree(JPEG_METADATA);
        var jfif = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
        var dpi = String.valueOf(Math.max(1, Math.min(65535, Math.round(page.dpi() * page.viewerScale()))));
        jfif.setAttribute("resUnits", "1");
        jfif.setAttribute("Xdensity", dpi);
        jfif.setAttribute("Ydensity", dpi);
        if (page.isBilevel()) {
            var comment = new IIOMetadataNode("com");
            comment.setAttribute("comment", ViewerImageNotes.bilevel(page.image().getWidth(), page.image().getHeight()));
            root.getElementsByTagName("markerSequence").item(0).insertBefore(comment, root.getElementsByTagName("markerSequence").item(0).getFirstChild());
        }
        metadata.setFromTree(JPEG_METADATA, root);
        return metadata;
    }

    private static BufferedImage as(BufferedImage image, int type) {
        if (image.getType() == type) return image;
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
            var grey = Grey.of(image);
            var target = new BufferedImage(grey.width(), grey.height(), type);
            target.getRaster().setDataElements(0, 0, grey.width(), grey.height(), grey.pixels());
            return target;
        }
        var target = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = target.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return target;
    }

    /** Looks at every fifth pixel of every fifth row; one tinted in a thousand makes a colour page. */
    private static boolean isGrey(BufferedImage image) {
        if (image.getColorModel().getNumColorComponents() == 1) return true;
        int seen = 0, tinted = 0;
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y += 5) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x += 5, seen++) if (tint(row[x]) > TINT) tinted++;
        }
        return tinted * 1000L < seen;
    }

    private static int tint(int rgb) {
        int red = rgb >> 16 & 255, green = rgb >> 8 & 255, blue = rgb & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }
}
