package vn.tangthu.groups;

import java.util.Objects;
import java.util.UUID;

/** Identifies an order by which a set stands still. */
public record FreezeId(UUID value) {
    public FreezeId {
        Objects.requireNonNull(value, "freeze id");
    }

    public static FreezeId of(String text) {
        return new FreezeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
