package vn.tangthu.recognition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The words of a page as a few kilobytes: one byte for the version, then deflated: a count, and for each word its text
 * (modified UTF-8), x, y, width, height, confidence in thousandths, line.
 */
final class PackedWords {

    private static final int VERSION = 1;

    /** Length of a page without words; any word makes it longer. */
    static final int BYTES_OF_NONE = pack(List.of()).length;

    private PackedWords() {}

    static byte[] pack(List<Word> words) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(words.size());
            for (var word : words) write(word, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Word word, DataOutputStream out) throws IOException {
        out.writeUTF(word.text());
        out.writeInt(word.box().x());
        out.writeInt(word.box().y());
        out.writeInt(word.box().width());
        out.writeInt(word.box().height());
        out.writeShort((int) Math.round(word.confidence() * 1000));
        out.writeInt(word.line());
    }

    static List<Word> unpack(byte[] packed) {
        if (packed[0] != VERSION) throw new IllegalStateException("Expected: packed words of version 1; Found: " + packed[0]);
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1)))) {
            int count = in.readInt();
            var words = new ArrayList<Word>(count);
            for (int i = 0; i < count; i++) words.add(read(in));
            return List.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("Packed words cannot be read", e);
        }
    }

    private static Word read(DataInputStream in) throws IOException {
        var text = in.readUTF();
        var box = new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
        return new Word(text, box, in.readShort() / 1000.0, in.readInt());
    }
}
