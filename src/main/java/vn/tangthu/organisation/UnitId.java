package vn.tangthu.organisation;

import java.util.Objects;
import java.util.UUID;

/** Identifies a unit (phòng, ban, bộ phận) of an agency. */
public record UnitId(UUID value) {
    public UnitId {
        Objects.requireNonNull(value, "unit id");
    }

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
