package vn.tangthu.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.tangthu.kernel.Checksum;

/**
 * One link of the chain.
 *
 * @param number 1, 2, 3… without gaps
 * @param previous hash of the seal before it; 32 zero bytes for the first
 * @param entries how many entries it seals
 * @param root see {@link MerkleRoot}
 * @param sealedMicros microseconds since 1970 UTC
 * @param hash over all of the above
 */
record Seal(long number, Checksum previous, int entries, Checksum root, long sealedMicros, Checksum hash) {

    private static final byte[] EDITION = "tangthu.audit.seal.1\n".getBytes(StandardCharsets.US_ASCII);
    static final Checksum BEFORE_THE_FIRST = Checksum.ofDigest(new byte[32]);
    static final String COLUMNS = "number, previous, entries, root, sealed_us, hash";

    static Seal over(long number, Checksum previous, List<byte[]> entryHashes, long sealedMicros) {
        var root = Checksum.ofDigest(MerkleRoot.of(entryHashes));
        int entries = entryHashes.size();
        return new Seal(number, previous, entries, root, sealedMicros, hash(number, previous, entries, root, sealedMicros));
    }

    static Seal from(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"), Checksum.ofDigest(row.getBytes("previous")), row.getInt("entries"),
                Checksum.ofDigest(row.getBytes("root")), row.getLong("sealed_us"), Checksum.ofDigest(row.getBytes("hash")));
    }

    /** What {@link #hash} must be for the rest to be true. */
    Checksum recomputed() {
        return hash(number, previous, entries, root, sealedMicros);
    }

    Instant sealedAt() {
        return Instant.EPOCH.plus(sealedMicros, ChronoUnit.MICROS);
    }

    private static Checksum hash(long number, Checksum previous, int entries, Checksum root, long sealedMicros) {
        var bytes = ByteBuffer.allocate(EDITION.length + 8 + 32 + 4 + 32 + 8);
        bytes.put(EDITION).putLong(number).put(previous.digest()).putInt(entries).put(root.digest()).putLong(sealedMicros);
        return Checksum.of(bytes.array());
    }
}
