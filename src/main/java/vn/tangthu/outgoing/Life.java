package vn.tangthu.outgoing;

import static vn.tangthu.outgoing.State.*;

import java.util.Optional;

/**
 * The life of an outgoing document: which act leads from where to where. Whatever changes the text after a check leads back to
 * the first check, so that nothing is numbered or signed that was not approved as it stands (Decree 30/2020/NĐ-CP, Art. 11(2)).
 */
final class Life {

    private Life() {}

    /** Where the act leads; absent when it has no place there. */
    static Optional<State> after(Medium medium, State state, Act act) {
        return Optional.ofNullable(switch (act) {
            case CREATE -> null;
            case COMMENT -> isOver(state) ? null : state;
            case CHANGE -> isOver(state) ? null : state == DRAFTING || state == CONTENT_CHECK ? state : CONTENT_CHECK;
            case EDIT, APPROVE -> state == APPROVAL ? act == Act.EDIT ? APPROVAL : APPROVED : null;
            case SUBMIT -> state == DRAFTING ? CONTENT_CHECK : null;
            case PASS_CONTENT -> state == CONTENT_CHECK ? FORM_CHECK : null;
            case PASS_FORM, PASS_FORM_DESPITE -> state == FORM_CHECK ? APPROVAL : null;
            case SEND_BACK -> isOver(state) || state == DRAFTING ? null : DRAFTING;
            case NUMBER -> state == (medium == Medium.PAPER ? SIGNED : APPROVED) ? NUMBERED : null;
            case SIGN -> state == (medium == Medium.PAPER ? APPROVED : NUMBERED) ? SIGNED : null;
            case SEAL -> state == (medium == Medium.PAPER ? NUMBERED : SIGNED) ? SEALED : null;
            case ISSUE -> state == SEALED ? ISSUED : null;
            case CANCEL -> isOver(state) ? null : CANCELLED;
            case RECALL -> state == ISSUED ? RECALLED : null;
        });
    }

    /** What comes next when nothing is sent back; absent at the end. */
    static Optional<Act> next(Medium medium, State state) {
        return Optional.ofNullable(switch (state) {
            case DRAFTING -> Act.SUBMIT;
            case CONTENT_CHECK -> Act.PASS_CONTENT;
            case FORM_CHECK -> Act.PASS_FORM;
            case APPROVAL -> Act.APPROVE;
            case APPROVED -> medium == Medium.PAPER ? Act.SIGN : Act.NUMBER;
            case NUMBERED -> medium == Medium.PAPER ? Act.SEAL : Act.SIGN;
            case SIGNED -> medium == Medium.PAPER ? Act.NUMBER : Act.SEAL;
            case SEALED -> Act.ISSUE;
            case ISSUED, RECALLED, CANCELLED -> null;
        });
    }

    /** Nothing is decided any more. */
    static boolean isOver(State state) {
        return state == ISSUED || state == RECALLED || state == CANCELLED;
    }

    /** Approved as it stands. */
    static boolean isApproved(State state) {
        return state.compareTo(APPROVED) >= 0 && state.compareTo(ISSUED) <= 0;
    }
}
