package vn.tangthu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.tangthu.search.Highlighting.Text;
import vn.tangthu.search.SearchAnswer.FacetCount;
import vn.tangthu.search.SearchAnswer.Hit;

/**
 * An OpenSearch cluster of the installation's own. The alias {@code PREFIX-entries} names the generation searched, the alias
 * {@code PREFIX-building} the one under construction; both move in one step.
 */
final class OpenSearchEngine implements Engine {

    private static final Logger log = LoggerFactory.getLogger(OpenSearchEngine.class);

    private final OpenSearchHttp http;
    private final String searched;
    private final String built;
    private final String prefix;
    private volatile OpenSearchGeneration live;
    private Optional<OpenSearchGeneration> building = Optional.empty();

    OpenSearchEngine(SearchSettings settings) {
        this.http = new OpenSearchHttp(settings);
        this.prefix = settings.prefix() + "-generation-";
        this.searched = settings.prefix() + "-entries";
        this.built = settings.prefix() + "-building";
        reopen();
    }

    @Override
    public boolean reopen() {
        live = named(searched).orElseGet(() -> {
            log.info("OpenSearch has no index {} yet; it will be built from the entries", searched);
            return fresh(searched);
        });
        building = named(built);
        return true;
    }

    private Optional<OpenSearchGeneration> named(String alias) {
        var answer = http.look("GET", "/_alias/" + alias);
        if (answer.isAbsent() || answer.body().isEmpty()) return Optional.empty();
        var index = answer.body().propertyNames().iterator().next();
        var mapping = http.look("GET", "/" + index + "/_mapping");
        if (mapping.isAbsent()) return named(alias); // its keeper switched to another one in this moment
        return OpenSearchGeneration.open(http, index, mapping.body());
    }

    /** A new index that takes over the alias; an earlier holder of it (of another layout, or given up) is thrown away. */
    private OpenSearchGeneration fresh(String alias) {
        var generation = OpenSearchGeneration.create(http, prefix + UUID.randomUUID());
        var actions = new ArrayList<Map<String, ?>>();
        var earlier = http.look("GET", "/_alias/" + alias);
        if (!earlier.isAbsent()) earlier.body().propertyNames().forEach(index -> actions.add(Map.of("remove_index", Map.of("index", index))));
        actions.add(Map.of("add", Map.of("index", generation.index(), "alias", alias)));
        http.ask("POST", "/_aliases", Map.of("actions", actions));
        return generation;
    }

    @Override
    public SearchAnswer find(SearchQuestion question) {
        var wanted = Wanted.parse(question.words());
        var found = http.search(searched, OpenSearchQueries.request(question, wanted));
        var hits = new ArrayList<Hit>();
        for (var hit : found.path("hits").path("hits")) hits.add(hit(hit, wanted));
        var facets = new HashMap<String, List<FacetCount>>();
        for (var facet : question.countFacets()) facets.put(facet, counts(found.path("aggregations").path(facet)));
        return new SearchAnswer(found.path("hits").path("total").path("value").asLong(), true, List.copyOf(hits), Map.copyOf(facets), 0);
    }

    private static Hit hit(JsonNode hit, Wanted wanted) {
        var key = EntryKey.parse(hit.path("_id").asString());
        var stored = hit.path("_source").path(OpenSearchDocuments.STORED);
        var marked = marked(new Text(stored.path(Fields.TITLE).asString(), stored.path(Fields.BODY).asString()), wanted);
        var day = hit.path("_source").path(Fields.DAY);
        var shown = new HashMap<String, String>();
        stored.path(Fields.SHOWN).properties().forEach(fact -> shown.put(fact.getKey(), fact.getValue().asString()));
        return new Hit(key.kind(), key.id(), stored.path(Fields.REFERENCE).asString(), marked.title(), marked.passages(),
                day.isNumber() ? Optional.of(LocalDate.ofEpochDay(day.asLong())) : Optional.empty(), Map.copyOf(shown));
    }

    private static Highlighting.Marked marked(Text text, Wanted wanted) {
        try {
            return Highlighting.ofText(text, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FacetCount> counts(JsonNode facet) {
        var counts = new ArrayList<FacetCount>();
        for (var value : facet.path("values").path("buckets")) {
            counts.add(new FacetCount(value.path("key").asString(), value.path("doc_count").asLong()));
        }
        return List.copyOf(counts);
    }

    @Override
    public Generation live() {
        return live;
    }

    @Override
    public boolean incomplete() {
        return !live.complete();
    }

    @Override
    public Optional<Generation> unfinished() {
        return building.map(Generation.class::cast);
    }

    @Override
    public Generation begin() {
        building = Optional.of(fresh(built));
        return building.get();
    }

    @Override
    public void switchTo(Generation finished) {
        var generation = (OpenSearchGeneration) finished;
        generation.refresh();
        generation.markComplete();
        http.ask("POST", "/_aliases", Map.of("actions", List.of(
                Map.of("remove", Map.of("index", generation.index(), "alias", built)),
                Map.of("add", Map.of("index", generation.index(), "alias", searched)),
                Map.of("remove_index", Map.of("index", live.index())))));
        live = generation;
        building = Optional.empty();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
