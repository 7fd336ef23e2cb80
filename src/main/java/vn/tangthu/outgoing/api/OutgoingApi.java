package vn.tangthu.outgoing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Person;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingDocument;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.OutgoingQuestion;
import vn.tangthu.outgoing.OutgoingRefusal;
import vn.tangthu.outgoing.Upload;

/** Lists outgoing documents, tells where one stands, begins a draft, takes in its text, submits it: what its person may do on the pages, refused likewise. */
@RestController
@RequestMapping(path = "/api/outgoing", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "outgoing", description = "Văn bản đi: outgoing documents")
class OutgoingApi {

    private final OutgoingDocuments documents;
    private final Drafting drafting;
    private final Agencies agencies;
    private final OutgoingProblems problems;

    OutgoingApi(OutgoingDocuments documents, Drafting drafting, Agencies agencies, OutgoingProblems problems) {
        this.documents = documents;
        this.drafting = drafting;
        this.agencies = agencies;
        this.problems = problems;
    }

    /** @param revision to name with the next act */
    record DocumentJson(
            UUID id, String kind, String abstractText, String state, int revision, int versions, String code, String numberedOn, String issuedOn, String drafter,
            String signer, int recipients) {
        static DocumentJson of(OutgoingDocument document) {
            return new DocumentJson(
                    document.id().value(), document.particulars().kind(), document.particulars().abstractText(), document.state().name(), document.revision(),
                    document.versions(), document.code(), document.number().map(number -> number.on().toString()).orElse(""),
                    document.issuedOn().map(Object::toString).orElse(""), document.drafter().name(), document.signer().name(), document.recipients());
        }
    }

    record PersonJson(UUID id, String name, String post) {
        static PersonJson of(Person person) {
            return new PersonJson(person.id().value(), person.fullName(), person.post());
        }
    }

    /**
     * @param revision of the document that was seen
     * @param checker the head of the drafting unit, or else the signer, when left out
     */
    record SubmissionJson(int revision, UUID checker, String opinion) {}

    @GetMapping
    @Operation(summary = "A page of the outgoing documents that one may see, the last changed first")
    Map<String, Object> list(
            @Parameter(hidden = true) Actor actor, @RequestParam(name = "q", defaultValue = "") String q, @RequestParam(name = "page", defaultValue = "1") int page) {
        var found = documents.list(actor, new OutgoingQuestion(OutgoingQuestion.Whose.ALL, Optional.empty(), q, page, 50));
        return Map.of("total", found.total(), "pages", found.pages(), "documents", found.documents().stream().map(DocumentJson::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begins a draft with its particulars and recipients; its text is handed in afterwards")
    ResponseEntity<?> begin(@Parameter(hidden = true) Actor actor, @RequestBody DraftJson wanted, Locale locale) {
        if (!documents.mayDraft(actor)) return problems.refused(List.of(new OutgoingRefusal.MayNotDraft()), locale);
        var known = agencies.all(actor);
        var faults = wanted.faults(known);
        if (!faults.isEmpty()) return problems.refused(faults, locale);
        return told(drafting.begin(actor, wanted.particulars(), wanted.recipients(known)), HttpStatus.CREATED, locale);
    }

    @GetMapping("/people")
    @Operation(summary = "Who may be named as signer and as checker of a draft")
    Map<String, List<PersonJson>> people(@Parameter(hidden = true) Actor actor) {
        return Map.of("signers", drafting.signers(actor).stream().map(PersonJson::of).toList(), "checkers", drafting.checkers(actor).stream().map(PersonJson::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One outgoing document and where it stands")
    ResponseEntity<?> document(@Parameter(hidden = true) Actor actor, @PathVariable("id") UUID id, Locale locale) {
        var whole = documents.open(actor, new OutgoingId(id));
        return whole.isPresent() ? ResponseEntity.ok(DocumentJson.of(whole.get().document())) : problems.refused(List.of(new OutgoingRefusal.NoSuchDocument()), locale);
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Hands in another text of a draft; its bytes are the request's body")
    ResponseEntity<?> version(
            @Parameter(hidden = true) Actor actor, @PathVariable("id") UUID id, @RequestParam("revision") int revision, @RequestParam("name") String name,
            HttpServletRequest request, Locale locale) throws IOException {
        var document = new OutgoingId(id);
        if (documents.find(actor, document).isEmpty()) return problems.refused(List.of(new OutgoingRefusal.NoSuchDocument()), locale);
        var move = drafting.addVersion(actor, document, revision, new Upload(name, request.getInputStream()), Optional.empty(), "");
        return told(move, HttpStatus.CREATED, locale);
    }

    @PostMapping(path = "/{id}/submission", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Submits a draft to the one who checks its content")
    ResponseEntity<?> submit(@Parameter(hidden = true) Actor actor, @PathVariable("id") UUID id, @RequestBody SubmissionJson wanted, Locale locale) {
        var move = drafting.submit(actor, new OutgoingId(id), wanted.revision(), Optional.ofNullable(wanted.checker()).map(PersonId::new), wanted.opinion() == null ? "" : wanted.opinion());
        return told(move, HttpStatus.OK, locale);
    }

    private ResponseEntity<?> told(Move move, HttpStatus status, Locale locale) {
        if (move instanceof Move.Refused refused) return problems.refused(refused.refusals(), locale);
        var made = (Move.Made) move;
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.CREATED) answer.location(URI.create("/api/outgoing/" + made.document()));
        return answer.body(Map.of("id", made.document().value(), "state", made.state().name(), "revision", made.revision()));
    }
}
