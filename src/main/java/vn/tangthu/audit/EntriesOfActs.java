package vn.tangthu.audit;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.database.AtCommit;
import vn.tangthu.kernel.RecordEvent;

/**
 * Writes one entry per {@link RecordEvent}, in the transaction of the act: both are kept or neither is. One statement,
 * sent just before the commit; the database gives the stamp. An event that names no source gets the address of the request
 * it happens in, where there is one.
 */
@Component
class EntriesOfActs {

    private static final ObjectWriter DETAILS = new JsonMapper().writerFor(new TypeReference<Map<String, String>>() {});

    private final AtCommit atCommit;

    EntriesOfActs(AtCommit atCommit) {
        this.atCommit = atCommit;
    }

    /** @throws IllegalStateException outside a transaction, or in one that only reads */
    @EventListener
    void write(RecordEvent event) {
        demandTransaction(event);
        atCommit.add(
                """
                insert into audit.entry (person, person_name, agency, category, act, object_kind, object_id,
                                         details, sensitivity, source)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                event.actor().person().value(),
                storable(event.actor().name()),
                event.agency().map(a -> a.value()).orElse(null),
                event.category(),
                event.act(),
                event.objectKind(),
                storable(event.objectId()),
                json(event.details()),
                event.sensitivity().level(),
                event.source().or(SourceOfRequest::now).map(EntriesOfActs::storable).orElse(null));
    }

    private static void demandTransaction(RecordEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Expected: a record event inside the transaction of its act; Found: "
                    + event.act() + " outside any");
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Expected: ActingAs.call for an act that leaves a trace; Found: "
                    + event.act() + " in ActingAs.read");
        }
    }

    private static String json(Map<String, String> details) {
        return details.isEmpty() ? "{}" : storable(DETAILS.writeValueAsString(details).replace("\\u0000", "\\uFFFD"));
    }

    /** PostgreSQL keeps no NUL and no half of a surrogate pair: both become replacement characters. */
    private static String storable(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) plain = text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i));
        return plain ? text : cleaned(text);
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
