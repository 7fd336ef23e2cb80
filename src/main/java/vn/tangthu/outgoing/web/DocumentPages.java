package vn.tangthu.outgoing.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.outgoing.Act;
import vn.tangthu.outgoing.Composing;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Medium;
import vn.tangthu.outgoing.Numbering;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.State;

/** One document beside its life; what the viewer can do now stands first. */
@Controller
class DocumentPages {

    private static final int RECIPIENTS_A_PAGE = 50;
    /** The machine looks at the form while somebody works on it. */
    private static final Set<State> FORM_IS_WORKED_ON = Set.of(State.DRAFTING, State.CONTENT_CHECK, State.FORM_CHECK, State.APPROVAL);

    private final OutgoingDocuments documents;
    private final Composing composing;
    private final Drafting drafting;
    private final Numbering numbering;
    private final KeyViews keys;
    private final Clock clock;

    DocumentPages(OutgoingDocuments documents, Composing composing, Drafting drafting, Numbering numbering, KeyViews keys, Clock clock) {
        this.documents = documents;
        this.composing = composing;
        this.drafting = drafting;
        this.numbering = numbering;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param page of the list of recipients */
    @GetMapping("/outgoing/{id}")
    String show(Actor actor, @PathVariable OutgoingId id, @RequestParam(defaultValue = "1") int page, Model model) {
        var whole = documents.open(actor, id).orElseThrow(DocumentPages::notFound);
        var document = whole.document();
        var possible = documents.possible(actor, document);
        model.addAttribute("document", document);
        model.addAttribute("row", new DocumentRow(document, LocalDate.now(clock.withZone(Wording.ZONE))));
        model.addAttribute("whole", whole);
        var stations = Station.of(whole.life(), documents.ahead(document));
        model.addAttribute("stations", stations);
        if (document.state() == State.RECALLED) model.addAttribute("recalled", stations.get(stations.size() - 1));
        model.addAttribute("possible", possible.stream().map(Act::name).toList());
        model.addAttribute("main", documents.ahead(document).stream().findFirst().filter(possible::contains).map(Act::name).orElse(""));
        recipients(actor, id, document.recipients(), page, model);
        whole.versions().stream().findFirst().ifPresent(latest -> {
            model.addAttribute("sheet", SheetView.of(composing.read(latest), document));
            if (FORM_IS_WORKED_ON.contains(document.state())) FormView.of(composing.formCheck(latest)).ifPresent(form -> model.addAttribute("form", form));
        });
        if (possible.contains(Act.SIGN)) model.addAttribute("ownKey", keys.own(actor));
        if (possible.contains(Act.SEAL)) model.addAttribute("agencyKey", keys.agencys(actor, document.particulars().medium() == Medium.ELECTRONIC));
        model.addAttribute("fillsColumns", actor.has(Role.CLERK) && document.number().isPresent() && document.state() != State.RECALLED && document.state() != State.CANCELLED);
        if (possible.contains(Act.SUBMIT)) model.addAttribute("checkers", drafting.checkers(actor));
        if (possible.contains(Act.NUMBER)) model.addAttribute("reserved", numbering.reservedFor(actor, document));
        model.addAttribute("zone", Wording.ZONE);
        model.addAttribute("sheets", List.of("line", "outgoing"));
        model.addAttribute("wide", true);
        return "outgoing/document";
    }

    private void recipients(Actor actor, OutgoingId id, int count, int page, Model model) {
        int pages = Math.max(1, (count + RECIPIENTS_A_PAGE - 1) / RECIPIENTS_A_PAGE);
        int here = Math.max(1, Math.min(pages, page));
        model.addAttribute("recipients", documents.recipients(actor, id, (here - 1) * RECIPIENTS_A_PAGE, RECIPIENTS_A_PAGE));
        model.addAttribute("recipientPages", Paging.of(here, pages));
    }

    /** A file of a version, as it was handed in. */
    @GetMapping("/outgoing/{id}/versions/{number}/files/{place}")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable OutgoingId id, @PathVariable int number, @PathVariable int place) throws IOException {
        var version = documents.version(actor, id, number).orElseThrow(DocumentPages::notFound);
        var file = version.files().stream().filter(one -> one.place() == place).findFirst().orElseThrow(DocumentPages::notFound);
        return bytes(file.sha256(), file.size(), "lan-" + number + "-" + file.name(), false);
    }

    /** The file as it is issued, or as far as it is made: the last made of the document or of what is attached. */
    @GetMapping("/outgoing/{id}/files/{place}")
    ResponseEntity<InputStreamResource> made(Actor actor, @PathVariable OutgoingId id, @PathVariable int place) throws IOException {
        var whole = documents.open(actor, id).orElseThrow(DocumentPages::notFound);
        var file = whole.signed().stream().filter(one -> one.place() == place).reduce((earlier, later) -> later).orElseThrow(DocumentPages::notFound);
        return bytes(file.sha256(), file.size(), file.name(), true);
    }

    private ResponseEntity<InputStreamResource> bytes(Checksum sha256, ByteCount size, String name, boolean pdf) throws IOException {
        var disposition = (pdf ? ContentDisposition.inline() : ContentDisposition.attachment()).filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(size.value())
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(documents.bytes(sha256)));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }
}
