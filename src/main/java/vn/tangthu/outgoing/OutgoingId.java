package vn.tangthu.outgoing;

import java.util.UUID;

/** Identifies an outgoing document, from its first draft on. */
public record OutgoingId(UUID value) {

    public static OutgoingId of(String text) {
        return new OutgoingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
