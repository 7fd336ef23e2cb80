package vn.tangthu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.tangthu.exchange.edxml.Content;
import vn.tangthu.exchange.edxml.EdXmlReader;
import vn.tangthu.exchange.edxml.EdXmlWriter;
import vn.tangthu.exchange.edxml.EnvelopeVerifier;
import vn.tangthu.exchange.edxml.Limits;
import vn.tangthu.kernel.Checksum;

/** A process of its own: builds, signs, reads and verifies one message and prints the most memory it took, in MiB. */
public final class LargeMessage {

    private LargeMessage() {}

    /** @param arguments a folder to write into, and the attachment's size in MiB */
    public static void main(String[] arguments) throws IOException {
        long size = Long.parseLong(arguments[1]) << 20;
        var key = new ExchangeKey();
        var file = Path.of(arguments[0]).resolve("message.edxml");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            EdXmlWriter.write(ExchangeBench.message("SENDER", "BENCH", 1, new Content(size, digest(size), false)), attachment -> new Zeros(size), key.signer(), out);
        }
        var folder = Path.of(arguments[0]);
        try (var in = Files.newInputStream(file); var again = Files.newInputStream(file)) {
            var reading = new EdXmlReader(Limits.USUAL).read(in, () -> Files.newOutputStream(folder.resolve("content")));
            var verdict = EnvelopeVerifier.verify(again, reading, Optional.of(key.certificate), Instant.now());
            if (verdict != EnvelopeVerifier.Verdict.VALID) throw new IllegalStateException(verdict + " " + reading.faults());
        }
        System.out.println(Proc.peakMebibytes(ProcessHandle.current().pid()));
        Files.delete(file);
        Files.delete(folder.resolve("content"));
    }

    private static Checksum digest(long size) throws IOException {
        var sha256 = Checksum.sha256();
        var piece = new byte[1 << 16];
        try (var zeros = new Zeros(size)) {
            for (int read = zeros.read(piece); read >= 0; read = zeros.read(piece)) sha256.update(piece, 0, read);
        }
        return Checksum.ofDigest(sha256.digest());
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int start, int length) {
            if (left <= 0) return -1;
            int read = (int) Math.min(left, length);
            java.util.Arrays.fill(into, start, start + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
