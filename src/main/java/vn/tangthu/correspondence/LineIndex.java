package vn.tangthu.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.PagesRead;
import vn.tangthu.recognition.Readings;
import vn.tangthu.search.SearchDesk;
import vn.tangthu.search.SearchEntry;

/** Hands lines in to search: at registration with what is known, and again when every page has been read. */
@Component
class LineIndex {

    static final String KIND = "incoming";

    private final SearchDesk search;
    private final Readings readings;
    private final LineRows lines;

    LineIndex(SearchDesk search, Readings readings, LineRows lines) {
        this.search = search;
        this.readings = readings;
        this.lines = lines;
    }

    /** In the transaction that enters the line. */
    void handInNew(Actor actor, RegisterLine line) {
        search.handInNew(entry(actor, line, List.of()));
    }

    /** In the transaction of a later act. */
    void handIn(Actor actor, RegisterLine line) {
        search.handIn(entry(actor, line, lines.readers(line.id())));
    }

    /** In the transaction that gives a document back. */
    void withdraw(LineId line) {
        search.withdraw(KIND, line.value());
    }

    private SearchEntry entry(Actor actor, RegisterLine line, List<UUID> readers) {
        var body = line.reading().map(reading -> readings.text(actor, reading)).orElse("");
        return entry(line, actor.home().toString(), readers, body);
    }

    /** Pages of a document registered before it was read to its end become findable. */
    @EventListener
    void pagesRead(PagesRead event) {
        for (var line : lines.ofReading(event.reading())) {
            var body = readings.text(Actor.system("recognition"), event.reading());
            search.handIn(entry(line, lines.agencyOf(line.id()).toString(), lines.readers(line.id()), body));
        }
    }

    private static SearchEntry entry(RegisterLine line, String agency, List<UUID> readers, String body) {
        var entry = line.entry();
        var arrived = line.registeredAt().atZone(Wording.ZONE);
        var facets = new HashMap<String, List<String>>();
        facets.put("author", List.of(entry.author()));
        if (!entry.kind().isEmpty()) facets.put("kind", List.of(entry.kind()));
        facets.put("year", List.of(String.valueOf(line.number().year())));
        var shown = Map.of("number", line.number().toString(), "registered", arrived.toLocalDate().toString());
        return new SearchEntry(
                KIND, line.id().value(), Visibility.audience(agency, entry, readers), entry.code(), title(entry),
                words(entry, body), facets, Optional.of(entry.documentDate().orElse(entry.arrivedOn())), shown);
    }

    private static String title(EntryDraft entry) {
        return entry.kind().isEmpty() || entry.kind().equals("Công văn")
                ? entry.abstractText()
                : entry.kind() + " " + entry.abstractText();
    }

    private static String words(EntryDraft entry, String body) {
        var parts = new ArrayList<>(List.of(entry.authorParent(), entry.author(), entry.signer(), entry.recipient(), entry.note(), body));
        parts.removeIf(String::isBlank);
        return String.join("\n", parts);
    }

}
