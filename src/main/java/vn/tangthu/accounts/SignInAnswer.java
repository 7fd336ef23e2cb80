package vn.tangthu.accounts;

/** The answer to a sign-in. Why it was refused stands in the account log, never on the screen. */
public sealed interface SignInAnswer {

    record Accepted(SignedIn who) implements SignInAnswer {}

    record Refused() implements SignInAnswer {}
}
