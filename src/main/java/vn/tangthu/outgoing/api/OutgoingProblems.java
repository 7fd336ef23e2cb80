package vn.tangthu.outgoing.api;

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
import vn.tangthu.kernel.Refusal;
import vn.tangthu.outgoing.OutgoingRefusal;

/** Refusals as problem details (RFC 9457), worded in the language of the request. */
@Component
class OutgoingProblems {

    private final MessageSource words;

    OutgoingProblems(MessageSource words) {
        this.words = words;
    }

    ResponseEntity<ProblemDetail> refused(List<? extends Refusal> refusals, Locale locale) {
        var first = refusals.get(0);
        var problem = ProblemDetail.forStatus(status(first));
        problem.setType(URI.create("urn:tangthu:" + first.messageKey()));
        problem.setTitle(words.getMessage("api.refused", null, locale));
        problem.setDetail(worded(first, locale));
        problem.setProperty("refusals", refusals.stream().map(one -> Map.of("key", one.messageKey(), "words", worded(one, locale), "field", property(one))).toList());
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private String worded(Refusal refusal, Locale locale) {
        return words.getMessage(refusal.messageKey(), refusal.messageArguments(), locale);
    }

    /** The property that was sent and is at fault, empty when it is about the whole. */
    private static String property(Refusal refusal) {
        if (refusal instanceof OutgoingRefusal.FieldMissing missing) return DraftJson.property(missing.field());
        if (refusal instanceof OutgoingRefusal.FieldWrong wrong) return DraftJson.property(wrong.field());
        if (refusal instanceof OutgoingRefusal.StateSecret) return "secrecy";
        if (refusal instanceof OutgoingRefusal.MayNotSign) return "signer";
        if (refusal instanceof OutgoingRefusal.TooManyRecipients || refusal instanceof OutgoingRefusal.NoRecipients) return "recipients";
        if (refusal instanceof OutgoingRefusal.NobodyChecks) return "checker";
        return "";
    }

    private static HttpStatus status(Refusal refusal) {
        if (refusal instanceof OutgoingRefusal.NoSuchDocument) return HttpStatus.NOT_FOUND;
        if (refusal instanceof OutgoingRefusal.NotYours || refusal instanceof OutgoingRefusal.MayNotDraft) return HttpStatus.FORBIDDEN;
        if (refusal instanceof OutgoingRefusal.AlreadyDecided || refusal instanceof OutgoingRefusal.NotNow) return HttpStatus.CONFLICT;
        if (refusal.messageKey().endsWith("too-large")) return HttpStatus.CONTENT_TOO_LARGE;
        if (refusal.messageKey().endsWith("no-room")) return HttpStatus.INSUFFICIENT_STORAGE;
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
