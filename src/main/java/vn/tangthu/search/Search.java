package vn.tangthu.search;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;

/** Finds what was handed in at the {@link SearchDesk}. Keeps the index for it, in threads of its own, until closed. */
public final class Search implements AutoCloseable {

    private final Engine engine;
    private final Generations generations;
    private final RebuildRequests requests;
    private final Indexer indexer;

    private Search(Engine engine, Entries entries, Changes changes, RebuildRequests requests, Doorbell doorbell, Keeping keeping,
            int entriesBetweenCommits) {
        this.engine = engine;
        this.requests = requests;
        this.generations = new Generations(engine, entries, changes);
        this.indexer = new Indexer(generations, changes, requests, new Rebuild(entries, generations, requests, entriesBetweenCommits),
                doorbell, keeping);
    }

    /**
     * Opens the index and begins to follow. An index that is missing or broken is built anew from the entries, while what is
     * already in it can be searched.
     *
     * @throws IllegalStateException when another process has the embedded index open
     */
    public static Search open(SearchSettings settings, DataFolder data, ActingAs actingAs, JdbcClient jdbc, SearchDesk desk) {
        return open(settings, data, actingAs, jdbc, desk.doorbell());
    }

    static Search open(SearchSettings settings, DataFolder data, ActingAs actingAs, JdbcClient jdbc, Doorbell doorbell) {
        return open(engine(settings, data), actingAs, jdbc, doorbell);
    }

    static Search open(Engine engine, ActingAs actingAs, JdbcClient jdbc, Doorbell doorbell) {
        return open(engine, actingAs, jdbc, doorbell, Rebuild.ENTRIES_BETWEEN_COMMITS);
    }

    /** @param entriesBetweenCommits of a rebuild: so many at most are read once more after an interruption */
    static Search open(Engine engine, ActingAs actingAs, JdbcClient jdbc, Doorbell doorbell, int entriesBetweenCommits) {
        var entries = new Entries(actingAs, jdbc);
        var search = new Search(engine, entries, new Changes(actingAs, jdbc, entries),
                new RebuildRequests(actingAs, jdbc), doorbell, new Keeping(actingAs, jdbc, engine instanceof LuceneEngine),
                entriesBetweenCommits);
        if (engine.incomplete()) search.requests.ask("start");
        search.indexer.start();
        return search;
    }

    private static Engine engine(SearchSettings settings, DataFolder data) {
        return switch (settings.engine()) {
            case "lucene" -> new LuceneEngine(data.folder("index"));
            case "opensearch" -> new OpenSearchEngine(settings);
            default -> throw new IllegalArgumentException(
                    "Expected: tangthu.search.engine lucene or opensearch; Found: " + settings.engine());
        };
    }

    /** Answers with pointers to records; never fails for the words, however odd. */
    public SearchAnswer find(SearchQuestion question) {
        var found = engine.find(question);
        return new SearchAnswer(found.total(), found.totalIsExact(), found.hits(), found.facets(), notYetIndexed());
    }

    /** How many entries were handed in and cannot be found yet. */
    public long notYetIndexed() {
        return indexer.notYetIndexed();
    }

    /** Waits until everything committed before this call can be found; false when that took too long. */
    public boolean awaitIndexed(Duration limit) throws InterruptedException {
        return indexer.awaitCaughtUp(limit);
    }

    /** Asks for the index to be built anew from the entries, beside the present one; returns at once. */
    public RebuildProgress rebuild(String askedBy) {
        return requests.progress(requests.ask(askedBy));
    }

    /** How far that rebuild has come. */
    public RebuildProgress progress(long rebuild) {
        return requests.progress(rebuild);
    }

    /**
     * The embedded engine by itself, for benchmarks.
     *
     * @throws IllegalStateException when another engine is configured
     */
    public IndexGauge gauge() {
        if (engine instanceof LuceneEngine lucene) return new IndexGauge(lucene);
        throw new IllegalStateException("The gauge measures the embedded engine alone");
    }

    @Override
    public void close() {
        indexer.close();
        generations.close();
    }

    /** As if the process were killed: what is not durable is lost. */
    void crash() {
        indexer.stop();
        generations.close();
    }
}
