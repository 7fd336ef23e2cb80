package vn.tangthu.correspondence.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.RegistrationRefusal;
import vn.tangthu.kernel.Refusal;

/** Refusals as problem details (RFC 9457), worded in the language of the request. */
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    ResponseEntity<ProblemDetail> refused(List<? extends Refusal> refusals, Locale locale) {
        var problem = ProblemDetail.forStatus(status(refusals.get(0)));
        problem.setType(URI.create("urn:tangthu:" + refusals.get(0).messageKey()));
        problem.setTitle(messages.getMessage("api.refused", null, locale));
        problem.setDetail(words(refusals.get(0), locale));
        problem.setProperty("refusals", refusals.stream().map(r -> one(r, locale)).toList());
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    ResponseEntity<ProblemDetail> notFound(Locale locale) {
        var problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
        problem.setDetail(messages.getMessage("api.not-found", null, locale));
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private Map<String, String> one(Refusal refusal, Locale locale) {
        var field = refusal instanceof RegistrationRefusal registration ? registration.field().map(EntryJson::property).orElse("") : "";
        var line = refusal instanceof RegistrationRefusal.AlreadyRegistered already ? already.line().toString() : "";
        return Map.of("key", refusal.messageKey(), "words", words(refusal, locale), "field", field, "line", line);
    }

    private String words(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.messageKey(), refusal.messageArguments(), locale);
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof RegistrationRefusal.NotAClerk) return HttpStatus.FORBIDDEN;
        if (refusal instanceof RegistrationRefusal.NoSuchLine || refusal instanceof RegistrationRefusal.NotOnDesk) return HttpStatus.NOT_FOUND;
        if (refusal instanceof RegistrationRefusal.AlreadyRegistered || refusal instanceof RegistrationRefusal.Frozen) return HttpStatus.CONFLICT;
        if (refusal.messageKey().endsWith("too-large")) return HttpStatus.CONTENT_TOO_LARGE;
        if (refusal.messageKey().endsWith("no-room")) return HttpStatus.INSUFFICIENT_STORAGE;
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
