package vn.tangthu.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/**
 * An entry as a document of OpenSearch. Texts are sent as words that {@link Analysis} has already made, so both engines
 * match and rank alike and the cluster needs no plugin; what is shown and highlighted travels beside them.
 */
final class OpenSearchDocuments {

    static final String STORED = "stored";

    /** Settings and fields of an index; refreshed by us alone, so that nothing is seen half-way. */
    static final Map<String, ?> INDEX = Map.of(
            "settings", Map.of("index", Map.of(
                    "number_of_shards", 1,
                    "auto_expand_replicas", "0-1",
                    "refresh_interval", "-1",
                    "highlight.max_analyzed_offset", 1_000_000)),
            "mappings", Map.of(
                    "_source", Map.of("includes", List.of(STORED + ".*", Fields.KIND, Fields.DAY)),
                    "dynamic_templates", List.of(Map.of("facets", Map.of(
                            "match", Fields.facet("*"), "mapping", Map.of("type", "keyword")))),
                    "properties", Map.ofEntries(
                            Map.entry(Fields.KIND, keyword()),
                            Map.entry(Fields.AUDIENCE, keyword()),
                            Map.entry(Fields.REFERENCE_PARTS, words(true)),
                            Map.entry(Fields.REFERENCE_WHOLE, keyword()),
                            Map.entry(Fields.TITLE, words(true)),
                            Map.entry(Fields.TITLE_EXACT, words(false)),
                            Map.entry(Fields.BODY, words(true)),
                            Map.entry(Fields.BODY_EXACT, words(false)),
                            Map.entry(Fields.DAY, Map.of("type", "long")),
                            Map.entry(Fields.VERSION, Map.of("type", "long")),
                            Map.entry(STORED, Map.of("type", "object", "enabled", false)))));

    private OpenSearchDocuments() {}

    static Map<String, Object> of(long version, SearchEntry entry) {
        var reference = Analysis.composed(entry.reference());
        var title = Analysis.composed(entry.title());
        var body = Analysis.composed(entry.body());
        var document = new LinkedHashMap<String, Object>();
        document.put(Fields.KIND, entry.kind());
        document.put(Fields.AUDIENCE, entry.audience());
        document.put(Fields.VERSION, version);
        if (!reference.isBlank()) {
            document.put(Fields.REFERENCE_PARTS, String.join(" ", Analysis.referenceParts(reference)));
            document.put(Fields.REFERENCE_WHOLE, LuceneDocuments.bounded(Analysis.referenceWhole(reference)));
        }
        document.put(Fields.TITLE, joined(Analysis.FOLDED, title));
        document.put(Fields.TITLE_EXACT, joined(Analysis.EXACT, title));
        document.put(Fields.BODY, joined(Analysis.FOLDED, body));
        document.put(Fields.BODY_EXACT, joined(Analysis.EXACT, body));
        entry.date().map(LocalDate::toEpochDay).ifPresent(day -> document.put(Fields.DAY, day));
        entry.facets().forEach((name, values) ->
                document.put(Fields.facet(name), values.stream().map(LuceneDocuments::bounded).toList()));
        document.put(STORED, Map.of(Fields.REFERENCE, reference, Fields.TITLE, title, Fields.BODY, body, Fields.SHOWN, entry.shown()));
        return document;
    }

    private static String joined(Analyzer analyzer, String text) {
        return String.join(" ", Analysis.words(analyzer, text));
    }

    private static Map<String, ?> keyword() {
        return Map.of("type", "keyword");
    }

    private static Map<String, ?> words(boolean norms) {
        return Map.of("type", "text", "analyzer", "whitespace", "norms", norms);
    }
}
