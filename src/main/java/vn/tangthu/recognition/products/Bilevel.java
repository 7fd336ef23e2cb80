package vn.tangthu.recognition.products;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * A page of pure black and white, packed as CCITT group 4 (ITU-T T.6). Our page image is a smaller grey picture of it; what
 * was an edge is grey there in proportion, so that the scan's own dots come back almost all when it is made larger again and cut at
 * the middle.
 */
record Bilevel(int width, int height, byte[] packed) {

    /** Pixels of the grey picture; what is larger stays as it is. */
    static final long LARGEST = 40_000_000;
    /** Levels of 255 below which a dot is black: above the middle, so that hair lines stay. */
    private static final int BLACK_BELOW = 140;

    /** @param width of the scan, in pixels */
    static Bilevel of(byte[] jpeg, int width, int height) throws IOException {
        BufferedImage grey = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))); // closes the stream
        if (grey == null || grey.getType() != BufferedImage.TYPE_BYTE_GRAY) throw new IOException("Expected: a grey JPEG; Found: " + grey);
        return of(grey, width, height);
    }

    static Bilevel of(BufferedImage grey, int width, int height) throws IOException {
        var pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        var rows = new Enlarged(pixels, grey.getWidth(), grey.getHeight(), width, height);
        int stride = (width + 7) / 8;
        var bits = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            var row = rows.row(y);
            for (int x = 0; x < width; x++) if (row[x] < BLACK_BELOW) bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
        return new Bilevel(width, height, group4(bits, width, height));
    }

    private static byte[] group4(byte[] bits, int width, int height) throws IOException {
        var how = new COSDictionary();
        how.setInt(COSName.COLUMNS, width);
        how.setInt(COSName.ROWS, height);
        var packed = new ByteArrayOutputStream(bits.length / 8);
        FilterFactory.INSTANCE.getFilter(COSName.CCITTFAX_DECODE).encode(new ByteArrayInputStream(bits), packed, how, 0);
        return packed.toByteArray();
    }
}
