package vn.tangthu.correspondence;

import java.util.UUID;

/** Identifies a file on the clerk's desk. */
public record DraftId(UUID value) {
    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
