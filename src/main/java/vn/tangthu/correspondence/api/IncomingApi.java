package vn.tangthu.correspondence.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.correspondence.RegistrationRefusal;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.Readings;

/** Hand in, look at what was read, register, list. */
@RestController
@RequestMapping(path = "/api/incoming", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "incoming", description = "Văn bản đến: incoming documents")
class IncomingApi {

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final Readings readings;
    private final Problems problems;
    private final Clock clock;

    IncomingApi(IncomingDesk desk, IncomingRegister register, Readings readings, Problems problems, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.readings = readings;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param duplicateKnown the caller knows that the same document is registered already and wants a line for this copy */
    record RegistrationJson(@JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL) EntryJson entry, Boolean duplicateKnown) {
        boolean knowing() {
            return Boolean.TRUE.equals(duplicateKnown);
        }
    }

    @PostMapping(path = "/files", consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Hands in one file; its bytes are the request's body, streamed")
    ResponseEntity<?> receive(
            @Parameter(hidden = true) Actor actor, @RequestParam("name") String name, HttpServletRequest request, Locale locale) throws IOException {
        var receipt = desk.receive(actor, name, request.getInputStream());
        if (receipt instanceof Receipt.NotReceived not) return problems.refused(List.of(not.refusal()), locale);
        var id = ((Receipt.Received) receipt).draft();
        return ResponseEntity.created(URI.create("/api/incoming/drafts/" + id)).body(Map.of("draft", id.value()));
    }

    @GetMapping("/drafts")
    @Operation(summary = "What waits on the clerk's desk, oldest first")
    List<DraftJson> drafts(@Parameter(hidden = true) Actor actor) {
        return desk.open(actor).stream().map(DraftJson::of).toList();
    }

    @GetMapping("/drafts/{id}")
    @Operation(summary = "One file on the desk with what was read so far")
    ResponseEntity<?> draft(@Parameter(hidden = true) Actor actor, @PathVariable("id") java.util.UUID id, Locale locale) {
        Optional<Draft> found = desk.find(actor, new DraftId(id));
        found.ifPresent(draft -> readings.hurry(actor, draft.reading()));
        return found.isPresent() ? ResponseEntity.ok(DraftJson.of(found.get())) : problems.notFound(locale);
    }

    @DeleteMapping("/drafts/{id}")
    @Operation(summary = "Takes a file off the desk; nothing is destroyed")
    ResponseEntity<?> discard(
            @Parameter(hidden = true) Actor actor, @PathVariable("id") java.util.UUID id, @RequestParam(name = "why", defaultValue = "") String why, Locale locale) {
        var refusal = desk.takeOff(actor, new DraftId(id), why);
        if (refusal.isEmpty()) return ResponseEntity.noContent().build();
        return refusal.get() instanceof RegistrationRefusal.NotOnDesk ? problems.notFound(locale) : problems.refused(List.of(refusal.get()), locale);
    }

    @PostMapping(path = "/drafts/{id}/registration", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers a file from the desk: number, line, trace and search entry in one transaction")
    ResponseEntity<?> register(
            @Parameter(hidden = true) Actor actor, @PathVariable("id") java.util.UUID id, @RequestBody RegistrationJson wanted, Locale locale) {
        return told(register.register(actor, new DraftId(id), wanted.entry().draft(today()), wanted.knowing()), locale);
    }

    @PostMapping(path = "/lines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers a paper document of which there is no scan")
    ResponseEntity<?> registerPaper(@Parameter(hidden = true) Actor actor, @RequestBody RegistrationJson wanted, Locale locale) {
        return told(register.registerPaper(actor, wanted.entry().draft(today()), wanted.knowing()), locale);
    }

    private ResponseEntity<?> told(Registration outcome, Locale locale) {
        if (outcome instanceof Registration.Refused refused) return problems.refused(refused.refusals(), locale);
        var registered = (Registration.Registered) outcome;
        return ResponseEntity.created(URI.create("/api/incoming/lines/" + registered.line()))
                .body(Map.of("line", registered.line().value(), "year", registered.number().year(), "number", registered.number().value()));
    }

    @GetMapping("/lines")
    @Operation(summary = "A page of the register of incoming documents of one's own agency")
    Map<String, Object> lines(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(name = "year", required = false) Integer year,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "author", defaultValue = "") String author,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "from", required = false) LocalDate from,
            @RequestParam(name = "to", required = false) LocalDate to,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        var question = new RegisterQuestion(
                year == null ? today().getYear() : year, words, author, kind, Optional.ofNullable(from), Optional.ofNullable(to),
                RegisterQuestion.Sort.NUMBER, true, page, size);
        var found = register.list(actor, question);
        return Map.of("total", found.total(), "page", found.question().page(), "pages", found.pages(),
                "lines", found.lines().stream().map(line -> LineJson.of(line, List.of())).toList());
    }

    @GetMapping("/lines/{id}")
    @Operation(summary = "One line with everything that was struck through on it")
    ResponseEntity<?> line(@Parameter(hidden = true) Actor actor, @PathVariable("id") java.util.UUID id, Locale locale) {
        var line = register.open(actor, new LineId(id));
        return line.isPresent()
                ? ResponseEntity.ok(LineJson.of(line.get(), register.struck(actor, line.get().id())))
                : problems.notFound(locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
