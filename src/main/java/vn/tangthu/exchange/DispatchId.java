package vn.tangthu.exchange;

import java.util.UUID;

/** Identifies a document on its way to all its recipients. */
public record DispatchId(UUID value) {

    public static DispatchId of(String text) {
        return new DispatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
