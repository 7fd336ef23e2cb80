package vn.tangthu.accounts;

/** Something about an account was refused and nothing of it was kept; {@link #refusal()} says why in words for people. */
public final class AccountRefused extends RuntimeException {

    private final transient AccountRefusal refusal;

    AccountRefused(AccountRefusal refusal) {
        super(refusal.getClass().getSimpleName());
        this.refusal = refusal;
    }

    public AccountRefusal refusal() {
        return refusal;
    }
}
