package vn.tangthu.outgoing;

/** What is signed. */
public enum Medium {
    ELECTRONIC,
    /** Signed and stamped by hand, then scanned; its number comes from the same series. */
    PAPER
}
