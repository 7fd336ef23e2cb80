package vn.tangthu.outgoing;

/** What is done to an outgoing document. */
public enum Act {
    CREATE,
    /** Says something about it; nothing moves. */
    COMMENT,
    /** Another version, or other particulars, by somebody who is not the one to approve. */
    CHANGE,
    /** Another version by the one who approves (Decree 30/2020/NĐ-CP, App. VI, C12). */
    EDIT,
    SUBMIT,
    PASS_CONTENT,
    PASS_FORM,
    /** Although the machine found something against the form; the reason stays. */
    PASS_FORM_DESPITE,
    APPROVE,
    SEND_BACK,
    NUMBER,
    SIGN,
    SEAL,
    ISSUE,
    CANCEL,
    RECALL;

    public String messageKey() {
        return "outgoing.act." + name();
    }

    /** In the address of a page and in the trail: {@code send-back}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
