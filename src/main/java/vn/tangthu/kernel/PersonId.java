package vn.tangthu.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person who works for an agency. */
public record PersonId(UUID value) {
    public PersonId {
        Objects.requireNonNull(value, "person id");
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
