package vn.tangthu.worklist;

/** Why a letter did not leave. What the other side said stands beside it. */
public enum MailFailure {
    /** Nothing answered at the host and port that are configured, or not in time. */
    UNREACHABLE("unreachable"),
    /** The server did not take user and password. */
    SIGN_IN("sign-in"),
    /** The server does not know the address. */
    ADDRESS("address"),
    /** The server answered something else. */
    REFUSED("refused");

    private final String key;

    MailFailure(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static MailFailure of(String key) {
        for (var failure : values()) if (failure.key.equals(key)) return failure;
        throw new IllegalArgumentException("Expected: a known failure of mail; Found: " + key);
    }

    /** Whether the next letter would fare no better. */
    boolean ofServer() {
        return this == UNREACHABLE || this == SIGN_IN;
    }

    public String messageKey() {
        return "work.mail.failure." + key;
    }
}
