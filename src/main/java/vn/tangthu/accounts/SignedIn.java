package vn.tangthu.accounts;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session remembers: which account, and whether the second factor was shown. Everything else, the roles above all,
 * is asked anew at each request.
 */
public record SignedIn(AccountId account, String name, boolean secondFactorShown) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    public SignedIn withSecondFactor() {
        return new SignedIn(account, name, true);
    }
}
