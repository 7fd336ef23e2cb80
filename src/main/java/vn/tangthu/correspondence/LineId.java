package vn.tangthu.correspondence;

import java.util.UUID;

/** Identifies a line of a register. */
public record LineId(UUID value) {
    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
