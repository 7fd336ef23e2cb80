package vn.tangthu.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies an agency (cơ quan, tổ chức) of this installation. */
public record AgencyId(UUID value) {
    public AgencyId {
        Objects.requireNonNull(value, "agency id");
    }

    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
