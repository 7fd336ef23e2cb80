package vn.tangthu.recognition.worker;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * The light of a page, row by row and only as far as it is asked for: most questions need one row in ten. Of a colour page
 * the green is taken, in which black, red and blue ink are all dark.
 */
final class PageLight extends LuminanceSource {

    private final BufferedImage image;
    private final int[] rgb;

    PageLight(BufferedImage image) {
        super(image.getWidth(), image.getHeight());
        this.image = image;
        this.rgb = new int[image.getWidth()];
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        var out = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        boolean whole = image.getRaster().getParent() == null;
        if (whole && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes && bytes.getSize() == getWidth() * getHeight()
                && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            System.arraycopy(bytes.getData(), y * getWidth(), out, 0, getWidth());
        } else if (whole && image.getType() == BufferedImage.TYPE_INT_RGB && image.getRaster().getDataBuffer() instanceof DataBufferInt ints
                && ints.getSize() == getWidth() * getHeight()) {
            var pixels = ints.getData(); // asked for once: each time costs
            for (int x = 0, from = y * getWidth(); x < getWidth(); x++, from++) out[x] = (byte) (pixels[from] >> 8);
        } else {
            image.getRGB(0, y, getWidth(), 1, rgb, 0, getWidth());
            for (int x = 0; x < getWidth(); x++) out[x] = (byte) (rgb[x] >> 8);
        }
        return out;
    }

    @Override
    public byte[] getMatrix() {
        return reduced(1).pixels();
    }

    /** Each pixel the mean of a square of so many pixels a side. */
    Grey reduced(int factor) {
        int width = getWidth() / factor, height = getHeight() / factor;
        var pixels = new byte[width * height];
        var sums = new int[width];
        var row = new byte[getWidth()];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < factor; i++) {
                getRow(y * factor + i, row);
                for (int x = 0, from = 0; x < width; x++) for (int k = 0; k < factor; k++) sums[x] += row[from++] & 255;
            }
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (sums[x] / (factor * factor));
                sums[x] = 0;
            }
        }
        return new Grey(width, height, pixels);
    }
}
