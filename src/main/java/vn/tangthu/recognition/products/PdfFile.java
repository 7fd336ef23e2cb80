package vn.tangthu.recognition.products;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes the objects of a PDF one after the other to a stream (ISO 32000-1, 7.5) and remembers nothing but where each
 * began. The usual library holds a document until it is complete.
 */
final class PdfFile {

    private final Counting out;
    /** Where each object begins, in bytes from the start of the file; the first is unused, 0 stands for not written yet. */
    private final List<Long> offsets = new ArrayList<>(List.of(0L));

    PdfFile(OutputStream out) throws IOException {
        this.out = new Counting(out);
        write("%PDF-1.7\n%");
        this.out.write(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'}); // says that bytes are binary
    }

    /** A number for an object that will be written later or is mentioned earlier. */
    int reserve() {
        offsets.add(0L);
        return offsets.size() - 1;
    }

    void object(int number, String content) throws IOException {
        begin(number);
        write(content + "\nendobj\n");
    }

    /** @param entries of the stream's dictionary without its length */
    void stream(int number, String entries, byte[] content) throws IOException {
        begin(number);
        write("<<" + entries + "/Length " + content.length + ">>\nstream\n");
        out.write(content);
        write("\nendstream\nendobj\n");
    }

    void deflatedStream(int number, String entries, byte[] content) throws IOException {
        stream(number, entries + "/Filter/FlateDecode", deflated(content));
    }

    private void begin(int number) throws IOException {
        offsets.set(number, out.count);
        write(number + " 0 obj\n");
    }

    /** Table of objects and trailer, with an identifier made from all that was written; after it nothing may be written. */
    void finish(int catalogue) throws IOException {
        var identifier = HexFormat.of().formatHex(out.digest.digest(), 0, 16);
        long table = out.count;
        write("xref\n0 " + offsets.size() + "\n0000000000 65535 f \n");
        for (int i = 1; i < offsets.size(); i++) write("%010d 00000 n \n".formatted(offsets.get(i)));
        write("trailer\n<</Size " + offsets.size() + "/Root " + catalogue + " 0 R/ID[<" + identifier + "><" + identifier + ">]>>\n");
        write("startxref\n" + table + "\n%%EOF\n");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] deflated(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (var packing = new DeflaterOutputStream(bytes, deflater)) {
            packing.write(content);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static final class Counting extends FilterOutputStream {
        private final MessageDigest digest;
        private long count;

        Counting(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            digest.update((byte) one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            count += length;
        }
    }
}
