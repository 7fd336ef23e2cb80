package vn.tangthu.outgoing;

import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

/** Who may do what to a document, wherever it stands; {@link Life} says whether it is time (Decree 30/2020/NĐ-CP, Art. 10 to 19). */
final class Competence {

    private Competence() {}

    static boolean has(Actor actor, OutgoingDocument document, Act act) {
        boolean clerk = actor.has(Role.CLERK);
        boolean head = actor.has(Role.AGENCY_HEAD);
        boolean drafter = is(actor, document.drafter().id());
        boolean signer = is(actor, document.signer().id());
        boolean checker = document.checker().filter(one -> is(actor, one.id())).isPresent();
        return switch (act) {
            case CREATE -> mayDraft(actor);
            case COMMENT -> drafter || signer || checker || clerk || head;
            case CHANGE -> drafter || checker && document.state() == State.CONTENT_CHECK || clerk && document.state() == State.FORM_CHECK;
            case EDIT -> signer;
            case SUBMIT -> drafter;
            case PASS_CONTENT -> checker || head;
            case PASS_FORM, PASS_FORM_DESPITE, NUMBER, SEAL, ISSUE -> clerk;
            case APPROVE -> signer;
            case SIGN -> document.particulars().medium() == Medium.PAPER ? clerk : signer;
            case SEND_BACK -> sendsBack(document, clerk, head, signer, checker);
            case CANCEL -> clerk || drafter && document.number().isEmpty();
            case RECALL -> clerk || head;
        };
    }

    private static boolean sendsBack(OutgoingDocument document, boolean clerk, boolean head, boolean signer, boolean checker) {
        return switch (document.state()) {
            case CONTENT_CHECK -> checker || head;
            case FORM_CHECK, APPROVED, SEALED -> clerk;
            case APPROVAL -> signer;
            case NUMBERED, SIGNED -> clerk || signer;
            default -> false;
        };
    }

    static boolean mayDraft(Actor actor) {
        return actor.has(Role.OFFICER) || actor.has(Role.UNIT_HEAD) || actor.has(Role.AGENCY_HEAD) || actor.has(Role.CLERK) || actor.has(Role.ARCHIVIST);
    }

    private static boolean is(Actor actor, PersonId person) {
        return actor.person().equals(person);
    }
}
