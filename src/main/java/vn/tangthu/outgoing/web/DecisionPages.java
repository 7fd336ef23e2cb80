package vn.tangthu.outgoing.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.outgoing.Deciding;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;

/** Submission, checks, approval, sending back: every post names the revision that was looked at. */
@Controller
class DecisionPages {

    private final Drafting drafting;
    private final Deciding deciding;
    private final OutgoingDocuments documents;
    private final Answering answering;

    DecisionPages(Drafting drafting, Deciding deciding, OutgoingDocuments documents, Answering answering) {
        this.drafting = drafting;
        this.deciding = deciding;
        this.documents = documents;
        this.answering = answering;
    }

    @PostMapping("/outgoing/{id}/submission")
    String submit(
            Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam Optional<UUID> checker,
            @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, drafting.submit(actor, id, revision, checker.map(PersonId::new), opinion), "outgoing.said.submitted");
    }

    @PostMapping("/outgoing/{id}/content-check")
    String passContent(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, deciding.passContent(actor, id, revision, opinion), "outgoing.said.content");
    }

    /** @param despite the clerk saw what is wrong and passes it; the opinion is the reason */
    @PostMapping("/outgoing/{id}/form-check")
    String passForm(
            Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "false") boolean despite, RedirectAttributes redirect) {
        seen(actor, id);
        var move = despite ? deciding.passFormDespite(actor, id, revision, opinion) : deciding.passForm(actor, id, revision, opinion);
        return answering.to(redirect, id, move, "outgoing.said.form");
    }

    @PostMapping("/outgoing/{id}/approval")
    String approve(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, deciding.approve(actor, id, revision, opinion), "outgoing.said.approved");
    }

    @PostMapping("/outgoing/{id}/return")
    String sendBack(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, deciding.sendBack(actor, id, revision, opinion), "outgoing.said.sent-back");
    }

    @PostMapping("/outgoing/{id}/comments")
    String comment(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, drafting.comment(actor, id, revision, opinion), "outgoing.said.comment");
    }

    @PostMapping("/outgoing/{id}/cancellation")
    String cancel(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        Move move = deciding.cancel(actor, id, revision, opinion);
        return answering.to(redirect, id, move, "outgoing.said.cancelled");
    }

    private void seen(Actor actor, OutgoingId id) {
        documents.find(actor, id).orElseThrow(DocumentPages::notFound);
    }
}
