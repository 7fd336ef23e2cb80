package vn.tangthu.signing;

/** What came of handing in a key. */
public sealed interface KeyTaking {

    record Taken(KeyId key) implements KeyTaking {}

    record NotTaken(SigningRefusal why) implements KeyTaking {}
}
