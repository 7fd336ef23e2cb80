package vn.tangthu.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 digest of some bytes, as 64 lower-case hexadecimal digits. Names those bytes for ever. */
public record Checksum(String hex) {
    public Checksum {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Expected: 64 lower-case hexadecimal digits; Found: " + hex);
        }
    }

    public static Checksum of(byte[] bytes) {
        return ofDigest(sha256().digest(bytes));
    }

    /** @param digest 32 bytes */
    public static Checksum ofDigest(byte[] digest) {
        return new Checksum(HexFormat.of().formatHex(digest));
    }

    public byte[] digest() {
        return HexFormat.of().parseHex(hex);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
