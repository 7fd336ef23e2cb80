package vn.tangthu.exchange.edxml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import vn.tangthu.kernel.Checksum;

/** Counts and digests an attachment's bytes piece by piece, and passes them on if somebody wants them. */
final class ContentDigest {

    private static final int QUADS = 64 * 1024;

    private final MessageDigest sha256 = Checksum.sha256();
    private final byte[] encoded = new byte[QUADS];
    private final byte[] head = new byte[4];
    private final OutputStream to;
    private int waiting;
    private boolean padded;
    private long bytes;

    ContentDigest() {
        this(OutputStream.nullOutputStream());
    }

    /** @param to closed when the content has ended; what it throws goes through as {@link java.io.UncheckedIOException} */
    ContentDigest(OutputStream to) {
        this.to = to;
    }

    /** @throws IllegalArgumentException not Base64 */
    void base64(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            char c = text[i];
            if (c <= ' ') continue;
            if (c > 'z') throw new IllegalArgumentException();
            encoded[waiting++] = (byte) c;
            if (waiting == QUADS) decode();
        }
    }

    void raw(byte[] content, int length) {
        for (int i = 0; i < length && bytes + i < head.length; i++) head[(int) bytes + i] = content[i];
        sha256.update(content, 0, length);
        passOn(content, length);
        bytes += length;
    }

    /** @throws IllegalArgumentException not Base64 */
    Content finish() {
        decode();
        close();
        return new Content(bytes, Checksum.ofDigest(sha256.digest()), head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4);
    }

    private void passOn(byte[] content, int length) {
        try {
            to.write(content, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            to.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean untouched() {
        return bytes == 0 && waiting == 0;
    }

    private void decode() {
        if (waiting == 0) return;
        if (padded) throw new IllegalArgumentException();
        padded = encoded[waiting - 1] == '=';
        var decoded = Base64.getDecoder().decode(ByteBuffer.wrap(encoded, 0, waiting));
        waiting = 0;
        raw(decoded.array(), decoded.remaining());
    }
}
