package vn.tangthu.outgoing;

/** What became of a number that left its series. */
public enum NumberState {
    GIVEN,
    /** Kept for a document that comes later; it keeps its day. */
    RESERVED,
    CANCELLED,
    /** Used on paper outside the system. */
    SKIPPED;

    public String messageKey() {
        return "outgoing.number." + name();
    }
}
