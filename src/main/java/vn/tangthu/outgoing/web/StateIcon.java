package vn.tangthu.outgoing.web;

import vn.tangthu.outgoing.Act;
import vn.tangthu.outgoing.State;

/** Pictures of states and acts. */
final class StateIcon {

    private StateIcon() {}

    static String of(State state) {
        return switch (state) {
            case DRAFTING -> "hand";
            case CONTENT_CHECK, FORM_CHECK -> "look";
            case APPROVAL -> "clock";
            case APPROVED -> "check";
            case NUMBERED -> "register";
            case SIGNED, SEALED -> "stamp";
            case ISSUED -> "send";
            case RECALLED -> "undo";
            case CANCELLED -> "close";
        };
    }

    static String of(Act act) {
        return switch (act) {
            case CREATE -> "plus";
            case COMMENT -> "chat";
            case CHANGE, EDIT -> "hand";
            case SUBMIT -> "give";
            case PASS_CONTENT, PASS_FORM, PASS_FORM_DESPITE -> "look";
            case APPROVE -> "check";
            case SEND_BACK, RECALL -> "undo";
            case NUMBER -> "register";
            case SIGN -> "hand";
            case SEAL -> "stamp";
            case ISSUE -> "send";
            case CANCEL -> "close";
        };
    }
}
