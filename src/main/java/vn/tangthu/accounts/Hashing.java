package vn.tangthu.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's Password Storage Cheat Sheet. The
 * parameters stand in each hash, so they can be raised later without asking anybody for a new password.
 */
final class Hashing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16; // bytes
    private static final int HASH = 32; // bytes
    private static final int MEMORY = 19456; // KiB
    private static final int PASSES = 2;

    /** As a hash is written, but of no password: comparing with it costs as much as with any other. */
    static final String NOBODY = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s".formatted(MEMORY, PASSES, randomBase64(SALT), randomBase64(HASH));

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY, PASSES);

    String hash(CharSequence password) {
        return argon2.encode(PasswordRules.normal(password));
    }

    boolean matches(CharSequence password, String hash) {
        return argon2.matches(PasswordRules.normal(password), hash);
    }

    /** Takes as long as a real comparison, so that the time of the answer does not tell whether the account exists. */
    void matchNobody(CharSequence password) {
        argon2.matches(PasswordRules.normal(password), NOBODY);
    }

    private static String randomBase64(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }

    /** @param bytes of randomness, 4/3 as many characters */
    static String randomWord(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** A password to be used once, without look-alike letters; satisfies every rule for passwords. */
    static String oneTimePassword() {
        var letters = "abcdefghjkmnpqrstuvwxyz";
        var digits = "23456789";
        var word = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            if (group > 0) word.append('-');
            for (int i = 0; i < 3; i++) word.append(letters.charAt(RANDOM.nextInt(letters.length())));
            word.append(digits.charAt(RANDOM.nextInt(digits.length())));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }
}
