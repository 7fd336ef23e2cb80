package vn.tangthu.outgoing;

/** Where an outgoing document stands. On paper one signs before a number is given, otherwise after (Decree 30/2020/NĐ-CP, Art. 15(3)). */
public enum State {
    /** Đang soạn thảo, or sent back to the drafter. */
    DRAFTING,
    /** With the head of the drafting unit, who answers for the content (Art. 12(1)). */
    CONTENT_CHECK,
    /** With the clerk, who answers for the form (Art. 12(2)). */
    FORM_CHECK,
    /** With the one who is competent to sign (Art. 11). */
    APPROVAL,
    APPROVED,
    NUMBERED,
    SIGNED,
    /** Signed by the agency, or stamped. */
    SEALED,
    ISSUED,
    /** Thu hồi: frozen with all that is known of it (App. VI, J1). */
    RECALLED,
    CANCELLED;

    public String messageKey() {
        return "outgoing.state." + name();
    }
}
