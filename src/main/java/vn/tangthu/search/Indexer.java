package vn.tangthu.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the entries' versions. What is applied is findable at once; what was followed is written with each durable commit
 * of the index, so whatever a crash takes from the index is followed again. Applying is idempotent: the entry is read as it
 * stands now.
 */
final class Indexer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final int ROWS_AT_ONCE = 4_000; // a refresh follows each, and what it writes is merged later
    private static final int GATHER = 150; // ms to wait after a ring, so that a burst becomes one batch
    private static final int GATHER_MORE = 800; // ms, where many act at once: each batch costs a refresh and a segment to merge
    private static final int MANY = 100; // entries in a batch
    private static final int LOOK_EVERY = 400; // ms, for what other processes handed in
    private static final int ROWS_BETWEEN_COMMITS = 12_000;
    private static final long TIME_BETWEEN_COMMITS = TimeUnit.SECONDS.toNanos(1);
    private static final long TIME_WHEN_BUSY = TimeUnit.SECONDS.toNanos(4); // a commit forces several files to the disk

    private final Generations generations;
    private final Changes changes;
    private final RebuildRequests requests;
    private final Rebuild rebuild;
    private final Doorbell doorbell;
    private final Keeping keeping;
    private final Thread thread = new Thread(this::run, "search-indexer");
    private volatile long waiting;
    private volatile long quietLooks;
    private volatile boolean stopped;
    private volatile Thread rebuilding;
    private long applied; // entries, since the last commit
    private long lastCommit = System.nanoTime();
    private boolean busy;

    Indexer(Generations generations, Changes changes, RebuildRequests requests, Rebuild rebuild, Doorbell doorbell, Keeping keeping) {
        this.generations = generations;
        this.changes = changes;
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
        applied = 0;
        waiting = changes.count(generations.durable());
        if (waiting > 0 && generations.reopen()) waiting = changes.count(generations.durable());
        if (waiting == 0) quietLooks++;
    }

    private int follow() {
        waiting = Math.max(waiting, doorbell.rings());
        doorbell.answer();
        long drawn = changes.drawn();
        int rows = generations.expects(drawn) ? follow(drawn) : 0;
        if (rows == 0) quietLooks++;
        waiting = rows < ROWS_AT_ONCE ? 0 : Math.max(1, generations.unseen(drawn));
        return rows;
    }

    private int follow(long drawn) {
        waiting = Math.max(waiting, generations.unseen(drawn));
        boolean lost = generations.isLost();
        if (lost) askForAnother();
        int rows = generations.follow(ROWS_AT_ONCE);
        applied += rows;
        if (lost && !generations.isLost()) commit(); // from here on it is known what was followed
        return rows;
    }

    /** A building that is under way is of no use any more, and its wish must not be taken for this one. */
    private void askForAnother() {
        var builder = rebuilding;
        if (builder != null) join(builder);
        requests.ask("start");
    }

    private void commitIfDue() {
        boolean due = applied >= ROWS_BETWEEN_COMMITS || System.nanoTime() - lastCommit > (busy ? TIME_WHEN_BUSY : TIME_BETWEEN_COMMITS);
        if (due && applied > 0) commit();
    }

    private void commit() {
        generations.commit();
        applied = 0;
        lastCommit = System.nanoTime();
    }

    private void rebuildIfAsked() {
        if (rebuilding != null || generations.isLost()) return;
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
        if (generations.reopen()) applied = 0; // they are followed again from the last commit
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
        if (applied > 0) commit();
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
