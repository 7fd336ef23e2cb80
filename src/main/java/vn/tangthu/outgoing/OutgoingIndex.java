package vn.tangthu.outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tangthu.search.SearchEntry;

/** How an issued document is found. */
final class OutgoingIndex {

    static final String KIND = "outgoing";
    /** So many recipients are found by their name; thousands would drown the text. */
    private static final int RECIPIENTS = 200;

    private OutgoingIndex() {}

    /** @param body the words of the document, empty where they are not known */
    static SearchEntry entry(OutgoingDocument document, List<Recipient> recipients, String body) {
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
