package vn.tangthu.handling;

/** What is done with a document or with a part of the work on it. The words stand under {@code handling.step.<NAME>}. */
public enum Step {
    /** The clerk lays it before a leader. */
    PRESENT,
    /** A leader writes an opinion and names the units. */
    DIRECT,
    /** The clerk gives it to units where the working regulation says so, past the leader. */
    HAND_STRAIGHT,
    /** The head of a unit names the people. */
    ASSIGN,
    TAKE_UP,
    REPORT,
    ASK_MORE_TIME,
    GRANT_MORE_TIME,
    REFUSE_MORE_TIME,
    /** Back to whoever gave it: it is not this unit's or this person's to do. */
    HAND_BACK,
    FINISH,
    PROPOSE_NO_REPLY,
    AGREE_NO_REPLY,
    REFUSE_NO_REPLY,
    /** Misaddressed or invalid: back to its sender. */
    RETURN,
    REOPEN;

    public String messageKey() {
        return "handling.step." + name();
    }
}
