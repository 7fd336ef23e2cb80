package vn.tangthu.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords after RFC 6238: steps of 30 seconds since 1970, HMAC-SHA-1 as all authenticator apps
 * know it, six digits. One step before and after is taken too, for clocks that drift.
 */
final class Totp {

    static final int SECONDS_PER_STEP = 30;
    static final int SECRET_BYTES = 20; // as long as the output of SHA-1 (RFC 4226, section 4)
    private static final int DRIFT = 1; // steps

    private Totp() {}

    static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS_PER_STEP);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, "HmacSHA1", 6);
    }

    static String code(byte[] secret, long step, String algorithm, int digits) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f; // dynamic truncation, RFC 4226 section 5.3
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("One-time passwords need " + algorithm, e);
        }
    }

    /**
     * The step the code belongs to, if it is right and newer than the last one used: a code is taken once
     * (RFC 6238, section 5.2).
     */
    static OptionalLong accepts(byte[] secret, String code, Instant now, long lastUsed) {
        var typed = code.replaceAll("\\s", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            var right = code(secret, step).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            if (step > lastUsed && MessageDigest.isEqual(right, typed)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }
}
