package vn.tangthu.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a new generation from the entries in PostgreSQL while the present one is searched. Its place is written with every
 * durable commit, so a killed process goes on from there.
 */
final class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final int PAGE_ROWS = 500;
    private static final long PAGE_BYTES = 4L << 20; // of body: two pages are in memory at a time
    static final int ENTRIES_BETWEEN_COMMITS = 25_000;
    private static final int ENTRIES_BETWEEN_WORDS = 5_000;

    private final Entries entries;
    private final Generations generations;
    private final RebuildRequests requests;
    private final int entriesBetweenCommits;
    private volatile boolean stopped;

    Rebuild(Entries entries, Generations generations, RebuildRequests requests, int entriesBetweenCommits) {
        this.entries = entries;
        this.generations = generations;
        this.requests = requests;
        this.entriesBetweenCommits = entriesBetweenCommits;
    }

    /** Works a request off; returns early, to be gone on with later, when stopped. */
    void run(RebuildProgress request) {
        var helpers = Executors.newFixedThreadPool(2, work -> {
            var thread = new Thread(work, "search-rebuild-helper");
            thread.setDaemon(true);
            return thread;
        });
        try {
            if (build(request.id(), helpers)) {
                generations.finish();
                requests.finished(request.id());
                log.info("The search index was built anew");
            }
        } finally {
            helpers.shutdown();
        }
    }

    private boolean build(long request, ExecutorService helpers) {
        var place = generations.build();
        long total = entries.count(Optional.empty());
        long done = total - entries.count(place);
        requests.started(request, total, done);
        long committed = done;
        long told = done;
        for (var page = page(place); !page.isEmpty(); ) {
            if (stopped) return false;
            var last = Optional.of(page.get(page.size() - 1).key());
            var next = CompletableFuture.supplyAsync(() -> page(last), helpers);
            generations.add(page, helpers);
            done += page.size();
            boolean durable = done - committed >= entriesBetweenCommits;
            if (durable) {
                generations.commit();
                committed = done;
            }
            if (durable || done - told >= ENTRIES_BETWEEN_WORDS) {
                requests.reached(request, done);
                told = done;
            }
            page = next.join();
        }
        return !stopped;
    }

    private List<StoredEntry> page(Optional<EntryKey> after) {
        return entries.page(after, PAGE_ROWS, PAGE_BYTES);
    }

    void stop() {
        stopped = true;
    }
}
