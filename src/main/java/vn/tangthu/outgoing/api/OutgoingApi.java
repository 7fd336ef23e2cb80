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
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingDocument;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.OutgoingQuestion;
import vn.tangthu.outgoing.OutgoingRefusal;
import vn.tangthu.outgoing.Upload;

/** Lists outgoing documents, tells where one stands, takes in the text of a draft. */
@RestController
@RequestMapping(path = "/api/outgoing", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "outgoing", description = "Văn bản đi: outgoing documents")
class OutgoingApi {

    private final OutgoingDocuments documents;
    private final Drafting drafting;
    private final MessageSource words;

    OutgoingApi(OutgoingDocuments documents, Drafting drafting, MessageSource words) {
        this.documents = documents;
        this.drafting = drafting;
        this.words = words;
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

    @GetMapping
    @Operation(summary = "A page of the outgoing documents that one may see, the last changed first")
    Map<String, Object> list(
            @Parameter(hidden = true) Actor actor, @RequestParam(name = "q", defaultValue = "") String q, @RequestParam(name = "page", defaultValue = "1") int page) {
        var found = documents.list(actor, new OutgoingQuestion(OutgoingQuestion.Whose.ALL, Optional.empty(), q, page, 50));
        return Map.of("total", found.total(), "pages", found.pages(), "documents", found.documents().stream().map(DocumentJson::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One outgoing document and where it stands")
    ResponseEntity<?> document(@Parameter(hidden = true) Actor actor, @PathVariable("id") UUID id, Locale locale) {
        var whole = documents.open(actor, new OutgoingId(id));
        return whole.isPresent() ? ResponseEntity.ok(DocumentJson.of(whole.get().document())) : refused(List.of(new OutgoingRefusal.NoSuchDocument()), locale);
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Hands in another text of a draft; its bytes are the request's body")
    ResponseEntity<?> version(
            @Parameter(hidden = true) Actor actor, @PathVariable("id") UUID id, @RequestParam("revision") int revision, @RequestParam("name") String name,
            HttpServletRequest request, Locale locale) throws IOException {
        var document = new OutgoingId(id);
        if (documents.find(actor, document).isEmpty()) return refused(List.of(new OutgoingRefusal.NoSuchDocument()), locale);
        var move = drafting.addVersion(actor, document, revision, new Upload(name, request.getInputStream()), Optional.empty(), "");
        if (move instanceof Move.Refused refused) return refused(refused.refusals(), locale);
        var made = (Move.Made) move;
        return ResponseEntity.created(URI.create("/api/outgoing/" + id)).body(Map.of("state", made.state().name(), "revision", made.revision()));
    }

    private ResponseEntity<ProblemDetail> refused(List<? extends Refusal> refusals, Locale locale) {
        var first = refusals.get(0);
        var status = first instanceof OutgoingRefusal.NoSuchDocument ? HttpStatus.NOT_FOUND
                : first instanceof OutgoingRefusal.NotYours ? HttpStatus.FORBIDDEN
                : first instanceof OutgoingRefusal.AlreadyDecided ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:tangthu:" + first.messageKey()));
        problem.setDetail(words.getMessage(first.messageKey(), first.messageArguments(), locale));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
