package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pixels of a scan inside a PDF, straight from its bytes in the few encodings that scanners use. The general way goes
 * through colour for every pixel and takes up to half as long as the recognition itself.
 */
final class EmbeddedScan {

    private EmbeddedScan() {}

    /** Absent when the image is encoded in any other way. */
    static Optional<BufferedImage> pixels(PDImageXObject image) throws IOException {
        if (image.getSoftMask() != null || image.getMask() != null) return Optional.empty();
        int components = image.getColorSpace().getNumberOfComponents();
        var filters = image.getStream().getFilters();
        boolean jpeg = filters != null && !filters.isEmpty() && filters.get(filters.size() - 1).equals(COSName.DCT_DECODE);
        if (jpeg && image.getDecode() == null && components != 4) return jpeg(image);
        boolean grey = components == 1 && COSName.DEVICEGRAY.equals(image.getCOSObject().getDictionaryObject(COSName.COLORSPACE, COSName.CS));
        if (grey && image.getBitsPerComponent() == 1) return Optional.of(bilevel(image));
        if (grey && image.getBitsPerComponent() == 8 && image.getDecode() == null) return Optional.of(grey(image));
        return Optional.empty();
    }

    private static Optional<BufferedImage> jpeg(PDImageXObject image) throws IOException {
        try (var bytes = image.getStream().createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
            return Optional.ofNullable(ImageIO.read(bytes));
        } catch (IOException e) {
            return Optional.empty(); // a dialect that the general way knows
        }
    }

    private static BufferedImage grey(PDImageXObject image) throws IOException {
        var target = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        try (var bytes = image.createInputStream()) {
            var pixels = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
            bytes.readNBytes(pixels, 0, pixels.length);
        }
        return target;
    }

    /** One bit per pixel, rows padded to whole bytes; a set bit is white unless the Decode array turns it round. */
    private static BufferedImage bilevel(PDImageXObject image) throws IOException {
        int width = image.getWidth(), height = image.getHeight(), stride = (width + 7) / 8;
        var target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) target.getRaster().getDataBuffer()).getData();
        boolean setIsBlack = image.getDecode() != null && image.getDecode().size() > 0 && image.getDecode().toFloatArray()[0] == 1;
        byte set = (byte) (setIsBlack ? 0 : 255), clear = (byte) (setIsBlack ? 255 : 0);
        var row = new byte[stride];
        try (var bytes = image.createInputStream()) {
            for (int y = 0; y < height; y++) {
                bytes.readNBytes(row, 0, stride);
                for (int x = 0; x < width; x++) pixels[y * width + x] = (row[x >> 3] >> (7 - (x & 7)) & 1) == 1 ? set : clear;
            }
        }
        return target;
    }
}
