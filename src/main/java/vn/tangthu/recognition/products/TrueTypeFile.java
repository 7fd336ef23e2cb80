package vn.tangthu.recognition.products;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;

/** Puts tables together as a TrueType file: directory, tables on multiples of four bytes, check sums. */
final class TrueTypeFile {

    private static final int ADJUSTMENT_IN_HEAD = 8;

    private TrueTypeFile() {}

    static byte[] of(SortedMap<String, byte[]> tables) throws IOException {
        int head = 12 + 16 * tables.size(), offset = head, headTable = 0;
        var directory = new ByteArrayOutputStream();
        var out = new DataOutputStream(directory);
        int power = Integer.highestOneBit(tables.size());
        out.writeInt(0x00010000);
        out.writeShort(tables.size());
        out.writeShort(16 * power);
        out.writeShort(Integer.numberOfTrailingZeros(power));
        out.writeShort(16 * (tables.size() - power));
        var body = new ByteArrayOutputStream();
        for (var table : tables.entrySet()) {
            var padded = Arrays.copyOf(table.getValue(), (table.getValue().length + 3) / 4 * 4);
            out.writeBytes(table.getKey());
            out.writeInt(sum(padded));
            out.writeInt(offset);
            out.writeInt(table.getValue().length);
            if (table.getKey().equals("head")) headTable = offset;
            body.write(padded);
            offset += padded.length;
        }
        body.writeTo(directory);
        var file = directory.toByteArray();
        ByteBuffer.wrap(file).putInt(headTable + ADJUSTMENT_IN_HEAD, 0xB1B0AFBA - sum(file));
        return file;
    }

    private static int sum(byte[] words) {
        int sum = 0;
        for (var buffer = ByteBuffer.wrap(words); buffer.hasRemaining(); ) sum += buffer.getInt();
        return sum;
    }
}
