package vn.tangthu.signing;

/** Carries a refusal out of the depth to the door, which answers with it. */
public final class SigningRefused extends Exception {

    private final transient SigningRefusal why;

    public SigningRefused(SigningRefusal why) {
        super(why.toString());
        this.why = why;
    }

    public SigningRefusal why() {
        return why;
    }
}
