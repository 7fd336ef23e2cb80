package vn.tangthu.outgoing.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.outgoing.Issuing;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.Numbering;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.Signatures;
import vn.tangthu.signing.Passphrase;

/** Number, signatures, dispatch and recall. */
@Controller
class IssuePages {

    private final Numbering numbering;
    private final Signatures signatures;
    private final Issuing issuing;
    private final OutgoingDocuments documents;
    private final Answering answering;

    IssuePages(Numbering numbering, Signatures signatures, Issuing issuing, OutgoingDocuments documents, Answering answering) {
        this.numbering = numbering;
        this.signatures = signatures;
        this.issuing = issuing;
        this.documents = documents;
        this.answering = answering;
    }

    /** @param reserved year and number of one that was reserved, {@code 2026/12}; empty for the next of the series */
    @PostMapping("/outgoing/{id}/number")
    String number(
            Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String reserved, RedirectAttributes redirect) {
        seen(actor, id);
        var move = reserved.matches("\\d{4}/\\d{1,6}")
                ? numbering.numberFromReserve(actor, id, revision, Integer.parseInt(reserved.substring(0, 4)), Integer.parseInt(reserved.substring(5)))
                : numbering.number(actor, id, revision);
        if (move instanceof Move.Made) signatures.prepare(actor, id).ifPresent(why -> redirect.addFlashAttribute("faults", answering.sayable(List.of(why))));
        return answering.to(redirect, id, move, "outgoing.said.numbered");
    }

    @PostMapping("/outgoing/{id}/paper-signature")
    String signedOnPaper(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, issuing.signedOnPaper(actor, id, revision, opinion), "outgoing.said.signed-on-paper");
    }

    @PostMapping("/outgoing/{id}/scan")
    String scanned(
            Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam("file") Optional<MultipartFile> file,
            @RequestParam(name = "attached", required = false) List<MultipartFile> attached, @RequestParam(defaultValue = "false") boolean seal,
            @RequestParam(defaultValue = "") String passphrase, RedirectAttributes redirect) throws IOException {
        seen(actor, id);
        var scan = DraftingPages.uploaded(file);
        if (scan.isEmpty()) return answering.missing(redirect, id, "outgoing.field.document");
        var others = new ArrayList<vn.tangthu.outgoing.Upload>();
        for (var one : attached == null ? List.<MultipartFile>of() : attached) DraftingPages.uploaded(Optional.of(one)).ifPresent(others::add);
        try (var secret = Passphrase.of(passphrase)) {
            return answering.to(redirect, id, issuing.scanned(actor, id, revision, scan.get(), others, seal, given(secret)), "outgoing.said.scanned");
        }
    }

    @PostMapping("/outgoing/{id}/signature")
    String sign(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String passphrase, RedirectAttributes redirect) {
        seen(actor, id);
        try (var secret = Passphrase.of(passphrase)) {
            return answering.to(redirect, id, signatures.sign(actor, id, revision, given(secret)), "outgoing.said.signed");
        }
    }

    @PostMapping("/outgoing/{id}/seal")
    String seal(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String passphrase, RedirectAttributes redirect) {
        seen(actor, id);
        try (var secret = Passphrase.of(passphrase)) {
            return answering.to(redirect, id, signatures.seal(actor, id, revision, given(secret)), "outgoing.said.sealed");
        }
    }

    private static Optional<Passphrase> given(Passphrase secret) {
        return secret.isEmpty() ? Optional.empty() : Optional.of(secret);
    }

    @PostMapping("/outgoing/{id}/issue")
    String issue(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, issuing.issue(actor, id, revision), "outgoing.said.issued");
    }

    @PostMapping("/outgoing/{id}/recall")
    String recall(Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String opinion, RedirectAttributes redirect) {
        seen(actor, id);
        return answering.to(redirect, id, issuing.recall(actor, id, revision, opinion), "outgoing.said.recalled");
    }

    private void seen(Actor actor, OutgoingId id) {
        documents.find(actor, id).orElseThrow(DocumentPages::notFound);
    }
}
