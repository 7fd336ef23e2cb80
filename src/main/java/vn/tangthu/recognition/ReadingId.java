package vn.tangthu.recognition;

import java.util.UUID;

/** Identifies the reading of one document. */
public record ReadingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
