package vn.tangthu.samples;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small files that say they are enormous images. Written by hand, for no image library would do it without the memory. */
final class HugeImages {

    private HugeImages() {}

    static byte[] png(int width, int height) {
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.write(new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10});
            chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array());
            chunk(out, "IDAT", whiteRows(width, height));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] whiteRows(int width, int height) throws IOException {
        var row = new byte[1 + (width + 7) / 8];
        Arrays.fill(row, 1, row.length, (byte) 0xFF);
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            for (int y = 0; y < height; y++) deflate.write(row);
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var sum = new CRC32();
        sum.update(name.getBytes());
        sum.update(data);
        out.writeInt(data.length);
        out.writeBytes(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    /** Ten directory entries and one strip of 16 bytes. */
    static byte[] tiff(int width, int height) {
        var file = ByteBuffer.allocate(8 + 2 + 10 * 12 + 4 + 16);
        int strip = file.capacity() - 16;
        file.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 10);
        entry(file, 256, width);
        entry(file, 257, height);
        entry(file, 258, 8);
        entry(file, 259, 1);
        entry(file, 262, 2);
        entry(file, 273, strip);
        entry(file, 277, 3);
        entry(file, 278, height);
        entry(file, 279, 16);
        entry(file, 284, 1);
        return file.array();
    }

    private static void entry(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }
}
