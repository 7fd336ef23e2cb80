package vn.tangthu.signing;

import java.util.Arrays;

/** What opens a key: the passphrase of a file or the PIN of a token. Asked per signature, never written to a log; {@link #close} wipes it. */
public final class Passphrase implements AutoCloseable {

    private final char[] characters;

    private Passphrase(char[] characters) {
        this.characters = characters;
    }

    public static Passphrase of(String text) {
        return new Passphrase(text.toCharArray());
    }

    public char[] characters() {
        return characters.clone();
    }

    /** One that may be wiped while this one is used again. */
    Passphrase copy() {
        return new Passphrase(characters());
    }

    public boolean isEmpty() {
        return characters.length == 0;
    }

    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "********";
    }
}
