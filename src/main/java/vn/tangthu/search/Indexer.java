package vn.tangthu.search;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the outbox. What is applied is findable at once; rows leave the outbox only after a durable commit of the index,
 * so whatever a crash takes from the index is applied again. Applying is idempotent: the entry is read as it stands now.
 */
final class Indexer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int GATHER = 150; // ms to wait after a ring, so that a burst becomes one batch
    private static final int GATHER_MORE = 800; // ms, where many act at once: each batch costs a refresh and a segment to merge
    private static final int MANY = 100; // entries in a batch
    private static final int LOOK_EVERY = 400; // ms, for what other processes handed in
    private static final int ROWS_BETWEEN_COMMITS = 12_000;
    private static final long TIME_BETWEEN_COMMITS = TimeUnit.SECONDS.toNanos(1);
    private static final long TIME_WHEN_BUSY = TimeUnit.SECONDS.toNanos(4); // a commit forces several files to the disk

    private final Generations generations;
    private final Outbox outbox;
    private final RebuildRequests requests;
    private final Rebuild rebuild;
    private final Doorbell doorbell;
    private final Keeping keeping;
    private final Set<Long> applied = new HashSet<>();
    private final Thread thread = new Thread(this::run, "search-indexer");
    private volatile long waiting;
    private volatile long quietLooks;
    private volatile boolean stopped;
    private volatile Thread rebuilding;
    private long lastCommit = System.nanoTime();
    private boolean busy;

    Indexer(Generations generations, Outbox outbox, RebuildRequests requests, Rebuild rebuild, Doorbell doorbell, Keeping keeping) {
        this.generations = generations;
        this.outbox = outbox;
        this.requests = requests;
        this.rebuild = rebuild;
        this.doorbell = doorbell;
        this.keeping = keeping;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Entries handed in and not findable yet, as known to this process. */
    long notYetIndexed() {
        return waiting + doorbell.rings();
    }

    /**
     * Waits until everything committed before this call is findable.
     *
     * @return false when that took too long
     */
    boolean awaitCaughtUp(Duration limit) throws InterruptedException {
        long wanted = quietLooks + 2; // the look under way may have begun before the call
        long end = System.nanoTime() + limit.toNanos();
        while (quietLooks < wanted && System.nanoTime() < end) {
            doorbell.knock();
            Thread.sleep(5);
        }
        return quietLooks >= wanted;
    }

    private void run() {
        while (!stopped) {
            try {
                doorbell.await(LOOK_EVERY);
                if (doorbell.rings() > 0) Thread.sleep(busy ? GATHER_MORE : GATHER);
                if (keeping.takeOver()) openAgain();
                if (keeping.isHeld()) {
                    look();
                    rebuildIfAsked();
                } else {
                    watch();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopped) pauseAfter(e);
            }
        }
    }

    private void look() {
        int rows = follow();
        busy = rows > MANY;
        while (!stopped && rows == ROWS_AT_ONCE) {
            commitIfDue();
            rows = follow();
        }
        commitIfDue();
    }

    /** Another process keeps the index. */
    private void watch() {
        doorbell.answer();
        applied.clear();
        waiting = outbox.size();
        if (waiting == 0) quietLooks++;
    }

    private int follow() {
        doorbell.answer();
        var rows = outbox.pending(applied, ROWS_AT_ONCE);
        if (rows.isEmpty()) {
            waiting = 0;
            quietLooks++;
            return 0;
        }
        waiting = rows.size() < ROWS_AT_ONCE ? rows.size() : outbox.size() - applied.size();
        var keys = new LinkedHashSet<EntryKey>();
        rows.forEach(row -> keys.add(row.key()));
        generations.follow(keys);
        rows.forEach(row -> applied.add(row.seq()));
        waiting = Math.max(0, waiting - rows.size());
        return rows.size();
    }

    private void commitIfDue() {
        boolean due = applied.size() >= ROWS_BETWEEN_COMMITS || System.nanoTime() - lastCommit > (busy ? TIME_WHEN_BUSY : TIME_BETWEEN_COMMITS);
        if (due && !applied.isEmpty()) commit();
    }

    private void commit() {
        generations.commit();
        outbox.remove(applied);
        applied.clear();
        lastCommit = System.nanoTime();
    }

    private void rebuildIfAsked() {
        if (rebuilding != null) return;
        requests.open().ifPresent(request -> {
            rebuilding = new Thread(() -> rebuild(request), "search-rebuild");
            rebuilding.setDaemon(true);
            rebuilding.start();
        });
    }

    private void rebuild(RebuildProgress request) {
        try {
            rebuild.run(request);
        } catch (RuntimeException e) {
            if (stopped) return;
            log.error("Building the search index anew stands still and will be gone on with", e);
            requests.failed(request.id(), String.valueOf(e.getMessage()));
            pause();
        } finally {
            rebuilding = null;
        }
    }

    private void pauseAfter(RuntimeException e) {
        log.error("The search index does not follow; nothing is lost, it will be tried again", e);
        pause();
        try {
            openAgain();
        } catch (RuntimeException again) {
            log.error("The search index cannot be opened again yet", again);
        }
    }

    private void openAgain() {
        if (generations.reopen()) applied.clear(); // their rows are still in the outbox
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops cleanly: what was applied becomes durable. */
    @Override
    public void close() {
        stop();
        if (!applied.isEmpty()) commit();
        keeping.release();
    }

    /** Stops as a killed process would: nothing more is made durable. */
    void stop() {
        stopped = true;
        rebuild.stop();
        doorbell.knock();
        join(thread);
        var builder = rebuilding;
        if (builder != null) join(builder);
    }

    private static void join(Thread thread) {
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
