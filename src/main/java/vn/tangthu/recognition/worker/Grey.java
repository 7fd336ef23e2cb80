package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * A grey image.
 *
 * @param pixels row by row, 0 black to 255 white
 */
record Grey(int width, int height, byte[] pixels) {

    static Grey of(BufferedImage image) {
        int width = image.getWidth(), height = image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY && image.getRaster().getParent() == null
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == width * height) {
            return new Grey(width, height, data.getData());
        }
        return converted(image, width, height);
    }

    /**
     * For recognition: red seals and blue signatures fade, black print stays. Marks of urgency and secrecy are red too but
     * are to be read, so the top of a first page keeps all its ink.
     *
     * @param fadeFrom row from which coloured ink fades
     */
    static Grey ofPrint(BufferedImage image, int fadeFrom) {
        if (image.getColorModel().getNumColorComponents() == 1) return of(image);
        int width = image.getWidth(), height = image.getHeight();
        var grey = converted(image, width, height);
        var row = new int[width];
        for (int y = fadeFrom; y < height; y++) {
            row(image, y, row);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                grey.pixels[y * width + x] = (byte) Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
            }
        }
        return grey;
    }

    /** Luma after ITU-R BT.601, in integers. */
    private static Grey converted(BufferedImage image, int width, int height) {
        var pixels = new byte[width * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            row(image, y, row);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                pixels[y * width + x] = (byte) ((77 * (rgb >> 16 & 255) + 150 * (rgb >> 8 & 255) + 29 * (rgb & 255)) >> 8);
            }
        }
        return new Grey(width, height, pixels);
    }

    /** One row as 0xRRGGBB; straight from the buffer where the image is stored that way. */
    private static void row(BufferedImage image, int y, int[] row) {
        boolean direct = image.getType() == BufferedImage.TYPE_INT_RGB && image.getRaster().getParent() == null
                && image.getRaster().getDataBuffer().getSize() == image.getWidth() * image.getHeight();
        if (direct) {
            System.arraycopy(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), y * image.getWidth(), row, 0, row.length);
        } else if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && image.getRaster().getParent() == null) {
            var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            for (int x = 0, at = y * row.length * 3; x < row.length; x++, at += 3) {
                row[x] = (bytes[at + 2] & 255) << 16 | (bytes[at + 1] & 255) << 8 | bytes[at] & 255;
            }
        } else {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    Grey part(int left, int top, int partWidth, int partHeight) {
        var part = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) System.arraycopy(pixels, (top + y) * width + left, part, y * partWidth, partWidth);
        return new Grey(partWidth, partHeight, part);
    }

    /** Bilinear between the centres of pixels, as drawing does it, but without drawing's way through colour. Both sides at least 2 pixels. */
    Grey scaled(int newWidth, int newHeight) {
        var columns = new int[newWidth];
        for (int x = 0; x < newWidth; x++) columns[x] = position(x, width, newWidth);
        var target = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int row = position(y, height, newHeight);
            scaleRow((row >> 8) * width, row & 255, columns, target, y * newWidth);
        }
        return new Grey(newWidth, newHeight, target);
    }

    /** Where the centre of a new pixel falls, in 256ths of an old one; never behind the last but one. */
    private static int position(int at, int length, int newLength) {
        long centre = (2L * at + 1) * length * 128 / newLength - 128;
        return (int) Math.max(0, Math.min(centre, (length - 1) * 256L - 1));
    }

    private void scaleRow(int top, int down, int[] columns, byte[] target, int to) {
        for (int x = 0; x < columns.length; x++) {
            int at = top + (columns[x] >> 8), across = columns[x] & 255;
            int above = (pixels[at] & 255) * (256 - across) + (pixels[at + 1] & 255) * across;
            int below = (pixels[at + width] & 255) * (256 - across) + (pixels[at + width + 1] & 255) * across;
            target[to + x] = (byte) (above * (256 - down) + below * down + 0x8000 >> 16);
        }
    }

    BufferedImage image() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(pixels, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        return image;
    }

    /** Bilinear. */
    Grey enlarged(double factor) {
        int newWidth = (int) (width * factor), newHeight = (int) (height * factor);
        var larger = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double sourceY = Math.min(height - 1.001, y / factor);
            int top = (int) sourceY;
            double down = sourceY - top;
            for (int x = 0; x < newWidth; x++) {
                double sourceX = Math.min(width - 1.001, x / factor);
                int left = (int) sourceX, at = top * width + left;
                double across = sourceX - left;
                double above = (pixels[at] & 255) * (1 - across) + (pixels[at + 1] & 255) * across;
                double below = (pixels[at + width] & 255) * (1 - across) + (pixels[at + width + 1] & 255) * across;
                larger[y * newWidth + x] = (byte) Math.round(above * (1 - down) + below * down);
            }
        }
        return new Grey(newWidth, newHeight, larger);
    }
}
