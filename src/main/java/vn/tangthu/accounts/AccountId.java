package vn.tangthu.accounts;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) implements Serializable {
    public AccountId {
        Objects.requireNonNull(value, "account id");
    }

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
