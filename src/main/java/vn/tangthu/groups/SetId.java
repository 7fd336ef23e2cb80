package vn.tangthu.groups;

import java.util.Objects;
import java.util.UUID;

/** Identifies a set of records. */
public record SetId(UUID value) {
    public SetId {
        Objects.requireNonNull(value, "set id");
    }

    public static SetId of(String text) {
        return new SetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
