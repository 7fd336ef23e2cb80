package vn.tangthu.signing;

import java.util.UUID;

/** Names a key that somebody here signs with. */
public record KeyId(UUID value) {

    public static KeyId of(String text) {
        return new KeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
