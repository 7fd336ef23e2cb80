package vn.tangthu.organisation;

import java.util.Objects;
import java.util.UUID;

/** Identifies a delegation. */
public record DelegationId(UUID value) {
    public DelegationId {
        Objects.requireNonNull(value, "delegation id");
    }

    public static DelegationId of(String text) {
        return new DelegationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
