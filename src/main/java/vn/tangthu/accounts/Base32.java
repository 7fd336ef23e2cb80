package vn.tangthu.accounts;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Base 32 after RFC 4648, without padding: the form in which authenticator apps take a secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8 | b & 0xff) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(ALPHABET.charAt(buffer >> bits - 5 & 31));
        }
        if (bits > 0) text.append(ALPHABET.charAt(buffer << 5 - bits & 31));
        return text.toString();
    }

    /** Spaces and case do not matter. @throws IllegalArgumentException a character outside the alphabet */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value < 0) throw new IllegalArgumentException("Expected: a base-32 digit; Found: " + c);
            buffer = (buffer << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
