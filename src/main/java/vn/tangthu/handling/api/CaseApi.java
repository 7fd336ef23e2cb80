package vn.tangthu.handling.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.handling.Assignment;
import vn.tangthu.handling.Cases;
import vn.tangthu.handling.Direction;
import vn.tangthu.handling.Handled;
import vn.tangthu.handling.HandlingRefusal;
import vn.tangthu.handling.IncomingHandling;
import vn.tangthu.handling.OwnWork;
import vn.tangthu.handling.Part;
import vn.tangthu.handling.UnitWork;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.UnitId;

/** Read how a document is handled; direct, assign, finish. */
@RestController
@RequestMapping(path = "/api/incoming/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "handling", description = "Giải quyết văn bản đến: handling of incoming documents")
class CaseApi {

    private final Cases cases;
    private final IncomingHandling handling;
    private final UnitWork units;
    private final OwnWork own;
    private final MessageSource messages;

    CaseApi(Cases cases, IncomingHandling handling, UnitWork units, OwnWork own, MessageSource messages) {
        this.cases = cases;
        this.handling = handling;
        this.units = units;
        this.own = own;
        this.messages = messages;
    }

    /** @param revision of the case that was seen */
    record DirectionJson(String opinion, List<ShareJson> units, int revision) {
        Direction direction() {
            return new Direction(text(opinion), units == null ? List.of() : units.stream().map(ShareJson::share).toList());
        }
    }

    record ShareJson(UUID unit, boolean lead, LocalDate dueOn) {
        Direction.Share share() {
            return new Direction.Share(new UnitId(unit), lead ? Part.LEAD : Part.COOPERATING, Optional.ofNullable(dueOn));
        }
    }

    /** @param revision of the unit's task that was seen @param people who leads first */
    record AssignmentJson(int task, String opinion, List<UUID> people, LocalDate dueOn, int revision) {
        Assignment assignment() {
            return new Assignment(text(opinion), people == null ? List.of() : people.stream().map(PersonId::new).toList(), Optional.ofNullable(dueOn));
        }
    }

    record ResultJson(int task, String result, String answer, UUID answerId) {}

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @GetMapping("/{line}")
    @Operation(summary = "How a document is handled, with its whole life line")
    ResponseEntity<?> read(@Parameter(hidden = true) Actor actor, @PathVariable("line") UUID line, Locale locale) {
        var id = new LineId(line);
        var found = cases.view(actor, id);
        return found.isPresent() ? ResponseEntity.ok(CaseJson.of(found.get(), cases.events(actor, id))) : problem(new HandlingRefusal.NoSuchCase(), locale);
    }

    @PostMapping(path = "/{line}/direction", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A leader's opinion with the lead unit, cooperating units and deadlines")
    ResponseEntity<?> direct(@Parameter(hidden = true) Actor actor, @PathVariable("line") UUID line, @RequestBody DirectionJson wanted, Locale locale) {
        return told(actor, new LineId(line), handling.direct(actor, new LineId(line), wanted.direction(), wanted.revision()), locale);
    }

    @PostMapping(path = "/{line}/assignment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The head of a unit names the people")
    ResponseEntity<?> assign(@Parameter(hidden = true) Actor actor, @PathVariable("line") UUID line, @RequestBody AssignmentJson wanted, Locale locale) {
        return told(actor, new LineId(line), units.assign(actor, new LineId(line), wanted.task(), wanted.assignment(), wanted.revision()), locale);
    }

    @PostMapping(path = "/{line}/result", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The handler finishes")
    ResponseEntity<?> finish(@Parameter(hidden = true) Actor actor, @PathVariable("line") UUID line, @RequestBody ResultJson done, Locale locale) {
        return told(actor, new LineId(line), own.finish(actor, new LineId(line), done.task(), text(done.result()), text(done.answer()), Optional.ofNullable(done.answerId())), locale);
    }

    private ResponseEntity<?> told(Actor actor, LineId id, Handled answer, Locale locale) {
        if (answer instanceof Handled.Refused refused) return problem(refused.refusal(), locale);
        return ResponseEntity.ok(CaseJson.of(cases.find(actor, id).orElseThrow(), cases.events(actor, id)));
    }

    private ResponseEntity<ProblemDetail> problem(HandlingRefusal refusal, Locale locale) {
        var problem = ProblemDetail.forStatus(status(refusal));
        problem.setType(URI.create("urn:tangthu:" + refusal.messageKey()));
        problem.setTitle(messages.getMessage("api.refused", null, locale));
        problem.setDetail(messages.getMessage(refusal.messageKey(), refusal.messageArguments(), locale));
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static HttpStatus status(HandlingRefusal refusal) {
        if (refusal instanceof HandlingRefusal.NotYours) return HttpStatus.FORBIDDEN;
        if (refusal instanceof HandlingRefusal.NoSuchCase) return HttpStatus.NOT_FOUND;
        if (refusal instanceof HandlingRefusal.Overtaken || refusal instanceof HandlingRefusal.NotNow) return HttpStatus.CONFLICT;
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
