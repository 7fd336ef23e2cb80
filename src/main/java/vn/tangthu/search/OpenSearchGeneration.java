package vn.tangthu.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One index of OpenSearch. Writes gather into bulk requests; an acknowledged one is durable. Versions are ours, so the
 * cluster itself refuses an older state after a newer one.
 */
final class OpenSearchGeneration implements Engine.Generation {

    private static final String LAYOUT = "1";
    private static final int BULK_LETTERS = 2 << 20;
    private static final int CONFLICT = 409; // this state or a newer one is there already

    private final OpenSearchHttp http;
    private final String index;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private StringBuilder waiting = new StringBuilder();

    private OpenSearchGeneration(OpenSearchHttp http, String index) {
        this.http = http;
        this.index = index;
    }

    static OpenSearchGeneration create(OpenSearchHttp http, String index) {
        http.ask("PUT", "/" + index, OpenSearchDocuments.INDEX);
        var generation = new OpenSearchGeneration(http, index);
        generation.facts.put("layout", LAYOUT);
        generation.writeFacts();
        return generation;
    }

    /** Empty when the index is of another layout. */
    static Optional<OpenSearchGeneration> open(OpenSearchHttp http, String index, JsonNode mapping) {
        var generation = new OpenSearchGeneration(http, index);
        var meta = mapping.path(index).path("mappings").path("_meta");
        meta.properties().forEach(fact -> generation.facts.put(fact.getKey(), fact.getValue().asString()));
        return LAYOUT.equals(generation.facts.get("layout")) ? Optional.of(generation) : Optional.empty();
    }

    String index() {
        return index;
    }

    boolean complete() {
        return "true".equals(facts.get("complete"));
    }

    void markComplete() {
        facts.put("complete", "true");
        writeFacts();
    }

    @Override
    public void put(StoredEntry entry) {
        var target = Map.of("_index", index, "_id", entry.key().toString(), "version", entry.version(), "version_type", "external");
        if (entry.entry().isEmpty()) write(Json.write(Map.of("delete", target)) + "\n");
        else write(Json.write(Map.of("index", target)) + "\n" + Json.write(OpenSearchDocuments.of(entry.version(), entry.entry().get())) + "\n");
    }

    @Override
    public void add(StoredEntry entry) {
        if (entry.entry().isPresent()) put(entry);
    }

    private void write(String lines) {
        StringBuilder full;
        synchronized (this) {
            waiting.append(lines);
            if (waiting.length() < BULK_LETTERS) return;
            full = waiting;
            waiting = new StringBuilder();
        }
        send(full);
    }

    private void flush() {
        StringBuilder rest;
        synchronized (this) {
            rest = waiting;
            waiting = new StringBuilder();
        }
        if (!rest.isEmpty()) send(rest);
    }

    private void send(StringBuilder lines) {
        var answer = http.bulk(lines.toString());
        if (!answer.path("errors").asBoolean()) return;
        for (var item : answer.path("items")) item.properties().forEach(act -> expectGood(act.getKey(), act.getValue()));
    }

    private void expectGood(String act, JsonNode result) {
        int status = result.path("status").asInt();
        boolean nothingToDelete = act.equals("delete") && status == 404;
        if (status >= 300 && status != CONFLICT && !nothingToDelete) {
            throw new IllegalStateException("OpenSearch did not take " + result.path("_id").asString() + ": " + result);
        }
    }

    @Override
    public void refresh() {
        flush();
        http.look("POST", "/" + index + "/_refresh");
    }

    @Override
    public void commit(Optional<EntryKey> built, Optional<Followed> followed) {
        flush();
        var before = Map.copyOf(facts);
        built.ifPresent(key -> facts.put("built", key.toString()));
        followed.ifPresent(versions -> facts.put("followed", versions.toString()));
        if (!facts.equals(before)) writeFacts();
    }

    @Override
    public Optional<EntryKey> built() {
        return Optional.ofNullable(facts.get("built")).map(EntryKey::parse);
    }

    @Override
    public Optional<Followed> followed() {
        return Optional.ofNullable(facts.get("followed")).map(Followed::parse);
    }

    private void writeFacts() {
        http.ask("PUT", "/" + index + "/_mapping", Map.of("_meta", facts));
    }
}
