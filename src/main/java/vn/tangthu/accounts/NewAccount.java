package vn.tangthu.accounts;

import vn.tangthu.kernel.PersonId;

/** What an administrator says about a new account; see {@link Account} for the fields. */
public record NewAccount(String name, AccountType type, PersonId holder, String asset) {
    public NewAccount {
        name = AccountName.normal(name);
        asset = asset.strip();
    }
}
