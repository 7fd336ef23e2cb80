package vn.tangthu.accounts;

import java.util.Optional;

/** @param oneTimePassword shown once and kept nowhere; absent for a service */
public record CreatedAccount(AccountId id, Optional<String> oneTimePassword) {
    @Override
    public String toString() {
        return "CreatedAccount[" + id + "]";
    }
}
