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
 * (modified UTF-8), x, y, width, height, confidence in thousandths, line; then, since version 2, a count of what is written
 * by pen, and for each the name of the blank, the digits, the chance in thousandths, x, y, width, height.
 */
final class PackedWords {

    private static final int VERSION = 2, WITHOUT_PEN = 1;

    /** A page without words takes no more in either version, one with a word does. */
    static final int BYTES_OF_NONE = 16;

    private PackedWords() {}

    record Unpacked(List<Word> words, List<PenReading> pen) {
        static final Unpacked NOTHING = new Unpacked(List.of(), List.of());
    }

    static byte[] pack(List<Word> words, List<PenReading> pen) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(words.size());
            for (var word : words) write(word, out);
            out.writeInt(pen.size());
            for (var written : pen) write(written, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Word word, DataOutputStream out) throws IOException {
        out.writeUTF(word.text());
        write(word.box(), out);
        out.writeShort((int) Math.round(word.confidence() * 1000));
        out.writeInt(word.line());
    }

    private static void write(PenReading written, DataOutputStream out) throws IOException {
        out.writeUTF(written.blank().name());
        out.writeUTF(written.digits());
        out.writeShort((int) Math.round(written.chance() * 1000));
        write(written.box(), out);
    }

    private static void write(Box box, DataOutputStream out) throws IOException {
        out.writeInt(box.x());
        out.writeInt(box.y());
        out.writeInt(box.width());
        out.writeInt(box.height());
    }

    static Unpacked unpack(byte[] packed) {
        if (packed[0] != VERSION && packed[0] != WITHOUT_PEN) {
            throw new IllegalStateException("Expected: packed words of version 1 or 2; Found: " + packed[0]);
        }
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1)))) {
            int count = in.readInt();
            var words = new ArrayList<Word>(count);
            for (int i = 0; i < count; i++) words.add(read(in));
            var pen = new ArrayList<PenReading>();
            for (int i = packed[0] == WITHOUT_PEN ? 0 : in.readInt(); i > 0; i--) pen.add(readPen(in));
            return new Unpacked(List.copyOf(words), List.copyOf(pen));
        } catch (IOException e) {
            throw new UncheckedIOException("Packed words cannot be read", e);
        }
    }

    private static Word read(DataInputStream in) throws IOException {
        var text = in.readUTF();
        return new Word(text, readBox(in), in.readShort() / 1000.0, in.readInt());
    }

    private static PenReading readPen(DataInputStream in) throws IOException {
        return new PenReading(PenReading.Blank.valueOf(in.readUTF()), in.readUTF(), in.readShort() / 1000.0, readBox(in));
    }

    private static Box readBox(DataInputStream in) throws IOException {
        return new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }
}
