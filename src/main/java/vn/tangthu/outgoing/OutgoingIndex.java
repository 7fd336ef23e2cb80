package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.kernel.Actor;
import vn.tangthu.layout.DocumentWords;
import vn.tangthu.recognition.PagesRead;
import vn.tangthu.recognition.ReadRequest;
import vn.tangthu.recognition.Readings;
import vn.tangthu.search.SearchDesk;
import vn.tangthu.search.SearchEntry;

/**
 * How an issued document is found: by what the register knows of it and by its words. Those of a DOCX are taken from the
 * approved version; a scan, or a PDF of other making, is read by recognition, and its words are found when that has come to its end.
 */
@Component
class OutgoingIndex {

    static final String KIND = "outgoing";
    /** So many recipients are found by their name; thousands would drown the text. */
    private static final int RECIPIENTS = 200;

    private final SearchDesk search;
    private final DocumentRows documents;
    private final LifeRows life;
    private final FileReadings fileReadings;
    private final Readings readings;
    private final Bitstore bitstore;

    OutgoingIndex(SearchDesk search, DocumentRows documents, LifeRows life, FileReadings fileReadings, Readings readings, Bitstore bitstore) {
        this.search = search;
        this.documents = documents;
        this.life = life;
        this.fileReadings = fileReadings;
        this.readings = readings;
        this.bitstore = bitstore;
    }

    /** Words by the place of the file they stand in; a file without an entry has still to be read. */
    record Words(Map<Integer, String> byPlace) {
        String body() {
            return String.join("\n", byPlace.values());
        }
    }

    /** Of those files of a version that are DOCX. Takes some tenths of a second: before the transaction of an act, not in it. */
    Words written(Version version) {
        var words = new TreeMap<Integer, String>();
        for (var file : version.files()) {
            if (file.format() == Version.Format.DOCX) written(file).ifPresent(text -> words.put(file.place(), text));
        }
        return new Words(words);
    }

    private Optional<String> written(Version.File file) {
        try (var copy = bitstore.localCopy(file.sha256())) {
            return DocumentWords.of(copy.path());
        } catch (IOException e) {
            throw new UncheckedIOException("A text that was handed in cannot be read: " + file.sha256(), e);
        }
    }

    /** In the transaction that issues the document. @param files as issued */
    void handIn(Actor actor, OutgoingDocument document, List<Recipient> recipients, List<SignedFile> files, Words words) {
        for (var file : files) {
            if (words.byPlace().containsKey(file.place())) continue;
            var reading = readings.request(actor, new ReadRequest(file.sha256(), file.name(), document.agency(), ReadRequest.Urgency.IN_THE_BACKGROUND));
            fileReadings.add(document, file.place(), reading);
        }
        search.handIn(entry(document, recipients, words.body()));
    }

    /** What only a reader knows becomes findable; may be told twice. */
    @EventListener
    void pagesRead(PagesRead event) {
        for (var id : fileReadings.documentsOf(event.reading())) {
            var document = documents.any(id);
            var words = new TreeMap<>(life.version(id, document.versions()).map(this::written).map(Words::byPlace).orElse(Map.of()));
            fileReadings.of(id).forEach((place, reading) -> words.put(place, readings.text(Actor.system("recognition"), reading)));
            search.handIn(entry(document, life.receivers(id, 0, RECIPIENTS), new Words(words).body()));
        }
    }

    private static SearchEntry entry(OutgoingDocument document, List<Recipient> recipients, String body) {
        var particulars = document.particulars();
        var number = document.number().orElseThrow();
        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of(particulars.kind()));
        facets.put("year", List.of(String.valueOf(number.year())));
        var names = recipients.stream().limit(RECIPIENTS).map(Recipient::name).collect(Collectors.joining("\n"));
        var title = particulars.kind().equals("Công văn") ? particulars.abstractText() : particulars.kind() + " " + particulars.abstractText();
        return new SearchEntry(
                KIND, document.id().value(), Visibility.audience(document), number.symbol(), title,
                String.join("\n", document.signer().name(), document.drafter().name(), names, body).strip(), facets, Optional.of(number.on()), Map.of());
    }
}
