package vn.tangthu.outgoing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifies an outgoing document, from its first draft on. */
public record OutgoingId(UUID value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one: UUID version 7 (RFC 9562, 5.7), so that documents that come after each other lie beside each other. */
    static OutgoingId next(Instant at) {
        var random = new byte[Long.BYTES + Short.BYTES];
        RANDOM.nextBytes(random);
        var bits = ByteBuffer.wrap(random);
        return new OutgoingId(new UUID(at.toEpochMilli() << 16 | 0x7000L | bits.getShort() & 0x0FFF, 0x8000_0000_0000_0000L | bits.getLong() >>> 2));
    }

    public static OutgoingId of(String text) {
        return new OutgoingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
