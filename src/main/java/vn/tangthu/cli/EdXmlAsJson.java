package vn.tangthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tangthu.exchange.edxml.Attachment;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlMessage;
import vn.tangthu.exchange.edxml.EdXmlReading;
import vn.tangthu.exchange.edxml.Finding;
import vn.tangthu.exchange.edxml.ResponseFor;
import vn.tangthu.exchange.edxml.SignatureSeen;
import vn.tangthu.exchange.edxml.StatusMessage;

/** The answer of {@code ./tangthu exchange check} for one file. What is absent in the message is "" or null. */
final class EdXmlAsJson {

    private EdXmlAsJson() {}

    static Map<String, Object> of(String file, EdXmlReading reading) {
        var all = new LinkedHashMap<String, Object>();
        all.put("file", file);
        all.put("good", reading.good());
        all.put("envelope", reading.envelope().map(EdXmlAsJson::word).orElse(null));
        reading.message().ifPresent(message -> all.put("message", message(message)));
        all.put("faults", reading.faults().stream().map(EdXmlAsJson::finding).toList());
        all.put("notes", reading.notes().stream().map(EdXmlAsJson::finding).toList());
        return all;
    }

    private static Map<String, Object> message(EdXmlMessage message) {
        if (message instanceof DocumentMessage document) return document(document);
        return status((StatusMessage) message);
    }

    private static Map<String, Object> document(DocumentMessage message) {
        var all = new LinkedHashMap<String, Object>();
        all.put("type", word(message.business().type()));
        all.put("from", message.from());
        all.put("to", message.to());
        all.put("documentId", message.documentId());
        all.put("code", message.code());
        all.put("place", message.place());
        all.put("promulgated", text(message.promulgated()));
        all.put("documentType", message.type());
        all.put("documentTypeName", message.typeName());
        all.put("subject", message.subject());
        all.put("content", message.content());
        all.put("signer", message.signer());
        all.put("due", text(message.due()));
        all.put("toPlaces", message.toPlaces());
        all.put("urgency", message.other().priority());
        all.put("otherInfo", message.other());
        all.put("responseFor", message.responseFor().stream().map(EdXmlAsJson::responseFor).toList());
        all.put("steering", message.steering());
        all.put("traces", message.traces().stream().map(trace -> named("agency", trace.agency(), "at", text(trace.at()))).toList());
        var business = message.business();
        all.put("business", named("reason", business.reason(), "documentId", business.documentId(), "staff", business.staff(),
                "paper", business.paper(), "replaced", business.replaced()));
        all.put("attachments", message.attachments().stream().map(EdXmlAsJson::attachment).toList());
        all.put("signatures", signatures(message.signatures()));
        return all;
    }

    private static Map<String, Object> status(StatusMessage status) {
        return named("type", "status", "from", status.from(), "to", status.to(), "responseFor", responseFor(status.responseFor()),
                "status", status.status().code(), "meaning", status.status().meaning(), "description", status.description(),
                "at", text(status.at()), "staff", status.staff(), "signatures", signatures(status.signatures()));
    }

    private static Map<String, Object> responseFor(ResponseFor answered) {
        return named("agency", answered.agency(), "code", answered.code(), "promulgated", text(answered.promulgated()),
                "documentId", answered.documentId());
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        var all = named("id", attachment.id(), "name", attachment.name(), "contentType", attachment.type(),
                "description", attachment.description(), "present", attachment.content().isPresent());
        attachment.content().ifPresent(content -> {
            all.put("bytes", content.bytes());
            all.put("sha256", content.sha256().hex());
            all.put("zip", content.zip());
        });
        return all;
    }

    private static List<Map<String, Object>> signatures(List<SignatureSeen> signatures) {
        return signatures.stream().map(signature -> named("verified", "not-checked", "method", signature.method(),
                "references", signature.references().stream().map(reference -> named("uri", reference.uri(),
                        "digestMethod", reference.digestMethod(), "digest", word(reference.digest()))).toList())).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        return named("code", finding.rule().code(), "sentence", finding.sentence(), "line", finding.place().line(),
                "column", finding.place().column(), "path", finding.place().path());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> named(Object... namesAndValues) {
        var all = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) all.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return all;
    }
}
