package vn.tangthu.correspondence;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifies a line of a register. */
public record LineId(UUID value) implements java.io.Serializable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * A new one: UUID version 7 (RFC 9562, 5.7), the milliseconds since 1970 and 74 random bits. Lines that come after each
     * other thus lie beside each other in the index of the register, of the trail and of search.
     */
    static LineId next(Instant at) {
        var random = new byte[Long.BYTES + Short.BYTES];
        RANDOM.nextBytes(random);
        var bits = java.nio.ByteBuffer.wrap(random);
        return new LineId(new UUID(
                at.toEpochMilli() << 16 | VERSION_7 | bits.getShort() & 0x0FFF,
                VARIANT | bits.getLong() >>> 2));
    }

    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
