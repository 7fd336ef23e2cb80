package vn.tangthu.outgoing.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.outgoing.Composing;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.Upload;

/** A draft is begun, its text handed in, its particulars changed. */
@Controller
class DraftingPages {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Drafting drafting;
    private final OutgoingDocuments documents;
    private final Composing composing;
    private final Addressees addressees;
    private final IncomingRegister register;
    private final DraftChoices choices;
    private final Answering answering;

    DraftingPages(Drafting drafting, OutgoingDocuments documents, Composing composing, Addressees addressees, IncomingRegister register, DraftChoices choices, Answering answering) {
        this.drafting = drafting;
        this.documents = documents;
        this.composing = composing;
        this.addressees = addressees;
        this.register = register;
        this.choices = choices;
        this.answering = answering;
    }

    /** @param answers an incoming line that the document answers */
    @GetMapping("/outgoing/new")
    String empty(Actor actor, @RequestParam(defaultValue = "") String answers, Model model) {
        if (!documents.mayDraft(actor)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return form(actor, DraftForm.empty(answers, authors(actor, answers)), List.of(), model);
    }

    /** An answer goes to who wrote, unless somebody says otherwise. */
    private String authors(Actor actor, String lines) {
        return DraftForm.ids(lines).stream().flatMap(id -> register.find(actor, new LineId(id)).stream()).map(line -> line.entry().author()).distinct()
                .collect(Collectors.joining("\n"));
    }

    @PostMapping("/outgoing")
    String begin(Actor actor, DraftForm form, @RequestParam("file") Optional<MultipartFile> file, Model model, RedirectAttributes redirect) throws IOException {
        var faults = new ArrayList<>(form.faults());
        if (!faults.isEmpty()) return form(actor, form, faults, model);
        var recipients = form.recipientsAmong(addressees.known(actor));
        var begun = drafting.begin(actor, form.particulars(), recipients);
        if (begun instanceof Move.Refused refused) return form(actor, form, Fault.of(refused.refusals()), model);
        var made = (Move.Made) begun;
        var document = documents.find(actor, made.document()).orElseThrow();
        var upload = uploaded(file).orElseGet(() -> new Upload(
                "du-thao.docx", new ByteArrayInputStream(composing.docx(actor, document, recipients, form.text()))));
        var text = drafting.addVersion(actor, made.document(), made.revision(), upload, Optional.empty(), "");
        if (text instanceof Move.Refused refused) redirect.addFlashAttribute("faults", answering.sayable(refused.refusals()));
        return "redirect:/outgoing/" + made.document();
    }

    private String form(Actor actor, DraftForm form, List<Fault> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("action", "/outgoing");
        choices.into(actor, model);
        return "outgoing/new";
    }

    @GetMapping("/outgoing/{id}/particulars")
    String particulars(Actor actor, @PathVariable OutgoingId id, Model model) {
        var document = documents.find(actor, id).orElseThrow(DocumentPages::notFound);
        var recipients = documents.recipients(actor, id, 0, Drafting.MOST_RECIPIENTS);
        return particulars(actor, id, DraftForm.of(document, recipients), document.revision(), List.of(), model);
    }

    @PostMapping("/outgoing/{id}/particulars")
    String change(Actor actor, @PathVariable OutgoingId id, DraftForm form, @RequestParam int revision, Model model, RedirectAttributes redirect) {
        documents.find(actor, id).orElseThrow(DocumentPages::notFound);
        var faults = new ArrayList<>(form.faults());
        if (faults.isEmpty()) {
            var move = drafting.change(actor, id, revision, form.particulars(), form.recipientsAmong(addressees.known(actor)));
            if (move instanceof Move.Made) {
                answering.say(redirect, "outgoing.said.changed");
                return "redirect:/outgoing/" + id;
            }
            faults.addAll(Fault.of(((Move.Refused) move).refusals()));
        }
        return particulars(actor, id, form, revision, faults, model);
    }

    private String particulars(Actor actor, OutgoingId id, DraftForm form, int revision, List<Fault> faults, Model model) {
        var view = form(actor, form, faults, model);
        model.addAttribute("document", documents.find(actor, id).orElseThrow(DocumentPages::notFound));
        model.addAttribute("revision", revision);
        model.addAttribute("action", "/outgoing/" + id + "/particulars");
        return view;
    }

    /** The template of the document's kind, with its particulars, to be filled in. */
    @GetMapping("/outgoing/{id}/template")
    ResponseEntity<byte[]> template(Actor actor, @PathVariable OutgoingId id) {
        var document = documents.find(actor, id).orElseThrow(DocumentPages::notFound);
        var bytes = composing.docx(actor, document, documents.recipients(actor, id, 0, 50), "");
        var name = ContentDisposition.attachment().filename("mau-" + document.particulars().kind() + ".docx", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, name.toString()).header(HttpHeaders.CONTENT_TYPE, DOCX).body(bytes);
    }

    /** @param attached handed in together with {@code renew} replaces what was attached before */
    @PostMapping("/outgoing/{id}/versions")
    String addVersion(
            Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam("file") Optional<MultipartFile> file,
            @RequestParam(name = "attached", required = false) List<MultipartFile> attached, @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean renew, RedirectAttributes redirect) throws IOException {
        documents.find(actor, id).orElseThrow(DocumentPages::notFound);
        var upload = uploaded(file);
        if (upload.isEmpty()) return answering.missing(redirect, id, "outgoing.field.document");
        var others = new ArrayList<Upload>();
        for (var one : attached == null ? List.<MultipartFile>of() : attached) uploaded(Optional.of(one)).ifPresent(others::add);
        var move = drafting.addVersion(actor, id, revision, upload.get(), renew || !others.isEmpty() ? Optional.of(others) : Optional.empty(), note);
        return answering.to(redirect, id, move, "outgoing.said.version");
    }

    static Optional<Upload> uploaded(Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty() || file.get().getOriginalFilename() == null || file.get().getOriginalFilename().isEmpty()) return Optional.empty();
        return Optional.of(new Upload(file.get().getOriginalFilename(), file.get().getInputStream()));
    }
}
