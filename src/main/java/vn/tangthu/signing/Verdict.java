package vn.tangthu.signing;

/** What a signature is worth. "It is wrong" and "it could not be told" are never the same answer. */
public enum Verdict {
    VALID,
    UNDECIDED,
    INVALID
}
