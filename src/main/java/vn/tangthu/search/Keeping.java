package vn.tangthu.search;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;

/**
 * Which of several processes keeps the index. The embedded index has one process by its lock; a cluster is kept by
 * whoever holds a lease in the database, renewed every few seconds and free again when its holder falls silent.
 */
final class Keeping {

    private static final long RENEW_EVERY = 3_000_000_000L; // ns; the lease runs for 15 s

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final boolean alone;
    private final UUID process = UUID.randomUUID();
    private boolean held;
    private long asked;

    Keeping(ActingAs actingAs, JdbcClient jdbc, boolean alone) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.alone = alone;
        this.held = alone;
    }

    boolean isHeld() {
        return held;
    }

    /** Takes or renews the lease; true when it was just taken and the index may have changed in other hands. */
    boolean takeOver() {
        if (alone || held && System.nanoTime() - asked < RENEW_EVERY) return false;
        boolean before = held;
        asked = System.nanoTime();
        held = actingAs.call(Entries.INDEXER, () -> jdbc.sql("""
                        insert into search.keeper as k (process, until) values (?, clock_timestamp() + interval '15 seconds')
                        on conflict (one) do update set process = excluded.process, until = excluded.until
                        where k.process = excluded.process or k.until < clock_timestamp()""")
                .param(1, process)
                .update()) == 1;
        return held && !before;
    }

    void release() {
        if (alone || !held) return;
        held = false;
        actingAs.run(Entries.INDEXER, () -> jdbc.sql("update search.keeper set until = '-infinity' where process = ?").param(1, process).update());
    }
}
