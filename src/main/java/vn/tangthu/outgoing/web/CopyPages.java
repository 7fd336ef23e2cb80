package vn.tangthu.outgoing.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.outgoing.CopyForm;
import vn.tangthu.outgoing.CopyKind;
import vn.tangthu.outgoing.Copying;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Medium;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingQuestion;
import vn.tangthu.outgoing.State;
import vn.tangthu.signing.Passphrase;

/** Copies of documents: their register and their making. */
@Controller
class CopyPages {

    private static final int COPIES_A_PAGE = 50;

    private final Copying copying;
    private final Drafting drafting;
    private final KeyViews keys;
    private final OutgoingDocuments documents;
    private final Answering answering;

    CopyPages(Copying copying, Drafting drafting, KeyViews keys, OutgoingDocuments documents, Answering answering) {
        this.copying = copying;
        this.drafting = drafting;
        this.keys = keys;
        this.documents = documents;
        this.answering = answering;
    }

    /** @param incoming a line of the register of incoming documents to copy */
    @GetMapping("/outgoing/copies")
    String copies(
            Actor actor, @RequestParam Optional<UUID> incoming, @RequestParam Optional<UUID> outgoing, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("lines", copying.list(actor, Math.max(1, page), COPIES_A_PAGE));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("clerk", actor.has(Role.CLERK));
        model.addAttribute("registry", RegistryPages.isRegistry(actor));
        model.addAttribute("kinds", CopyKind.values());
        model.addAttribute("signers", drafting.signers(actor));
        model.addAttribute("agencyKey", keys.agencys(actor, false));
        incoming.flatMap(id -> copying.titleOf(actor, true, id)).ifPresent(title -> of(model, "incoming:" + incoming.get(), title));
        outgoing.flatMap(id -> copying.titleOf(actor, false, id)).ifPresent(title -> of(model, "outgoing:" + outgoing.get(), title));
        if (actor.has(Role.CLERK)) {
            model.addAttribute("issued", documents.list(actor, new OutgoingQuestion(OutgoingQuestion.Whose.ALL, Optional.of(State.ISSUED), "", 1, 100)).documents());
        }
        model.addAttribute("sheets", List.of("register", "outgoing"));
        return "outgoing/copies";
    }

    private static void of(Model model, String value, String title) {
        model.addAttribute("of", value);
        model.addAttribute("ofTitle", title);
    }

    /** @param of {@code incoming:<id>} or {@code outgoing:<id>} */
    @PostMapping("/outgoing/copies")
    String make(
            Actor actor, @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "SY") CopyKind kind, @RequestParam(defaultValue = "PAPER") Medium medium,
            @RequestParam(defaultValue = "") String extract, @RequestParam Optional<UUID> signer, @RequestParam(defaultValue = "") String recipients,
            @RequestParam(defaultValue = "1") String copies, @RequestParam(defaultValue = "") String passphrase, RedirectAttributes redirect) {
        if (!of.matches("(incoming|outgoing):[0-9a-f-]{36}")) {
            redirect.addFlashAttribute("faults", List.of(answering.say("refusal.outgoing.field-missing", answering.say("outgoing.field.document"))));
            return "redirect:/outgoing/copies";
        }
        var form = new CopyForm(
                kind, medium, of.startsWith("incoming"), UUID.fromString(of.substring(9)), extract, new PersonId(signer.orElse(new UUID(0, 0))),
                Arrays.asList(recipients.split("[;\\n]")), DocumentPages.number(copies).orElse(0));
        try (var secret = Passphrase.of(passphrase)) {
            return told(redirect, copying.make(actor, form, secret.isEmpty() ? Optional.empty() : Optional.of(secret)));
        }
    }

    /** Once more, for a copy that has its number and not yet its file. */
    @PostMapping("/outgoing/copies/{id}/file")
    String makeFile(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String passphrase, RedirectAttributes redirect) {
        if (actor.has(Role.CLERK)) copying.find(actor, id).orElseThrow(DocumentPages::notFound);
        try (var secret = Passphrase.of(passphrase)) {
            return told(redirect, copying.makeFile(actor, id, secret.isEmpty() ? Optional.empty() : Optional.of(secret)));
        }
    }

    private String told(RedirectAttributes redirect, Copying.Answer answer) {
        if (answer instanceof Copying.Answer.Refused refused) redirect.addFlashAttribute("faults", answering.sayable(refused.why()));
        if (answer instanceof Copying.Answer.Made made) {
            made.unmade().ifPresent(why -> redirect.addFlashAttribute("faults", answering.sayable(List.of(why))));
            answering.say(redirect, made.unmade().isEmpty() ? "outgoing.said.copied" : "outgoing.said.copied-without-file", made.symbol());
        }
        return "redirect:/outgoing/copies";
    }

    @GetMapping("/outgoing/copies/{id}/file")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable UUID id) {
        var copy = copying.find(actor, id).filter(one -> one.file().isPresent()).orElseThrow(DocumentPages::notFound);
        var name = ContentDisposition.inline().filename(copy.symbol().replace('/', '-') + ".pdf", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(copy.size())
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(copying.bytes(copy)));
    }
}
