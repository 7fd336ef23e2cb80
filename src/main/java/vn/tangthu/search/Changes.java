package vn.tangthu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;

/**
 * Which entries changed since the index was there last. Each change draws a version, but transactions commit in any order, so
 * a version may appear below others that were seen already. What tells when it no longer can: a transaction has its id before
 * it draws a version. So, of a {@link Mark}, whoever drew one of its versions has a lower id than the mark's transaction; and
 * once all transactions of lower ids have ended, all of these versions can be seen or never will.
 *
 * <p>Ids of transactions are kept in memory alone, for they begin anew when a database is restored from a dump.
 */
final class Changes {

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Entries entries;

    Changes(ActingAs actingAs, JdbcClient jdbc, Entries entries) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /**
     * A moment.
     *
     * @param drawn the highest version drawn until then
     * @param transaction begun after that
     * @param oldest of the transactions that write, among those under way after that
     */
    record Mark(long drawn, long transaction, long oldest) {

        /** Whether the transactions that drew this mark's versions have ended by the other. */
        boolean isPassedAt(Mark other) {
            return other.oldest >= transaction;
        }
    }

    /** One statement after another: each of them sees what was so when it began. */
    Mark mark() {
        return actingAs.call(Entries.INDEXER, () -> new Mark(
                highest(),
                jdbc.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single(),
                jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint").query(Long.class).single()));
    }

    /** The highest version drawn until now, committed or not. */
    long drawn() {
        return actingAs.read(Entries.INDEXER, this::highest);
    }

    /**
     * Sees to it that no version drawn until now is drawn again: the database forgets, when it crashes, what was drawn by
     * transactions that were rolled back and had not reached its disk.
     */
    void keepVersionsDrawn() {
        actingAs.run(Entries.INDEXER, () -> jdbc.sql("select pg_logical_emit_message(true, 'search', '')::text").query(String.class).single());
    }

    private long highest() {
        return jdbc.sql("select case when is_called then last_value else 0 end from search.version").query(Long.class).single();
    }

    /**
     * Hands over entries that can be seen now and were not taken before, in the order of their versions.
     *
     * @return their versions, at most so many
     */
    List<Long> since(Followed followed, int most, Consumer<StoredEntry> taker) {
        var versions = new ArrayList<Long>();
        entries.inRanges(followed, most, entry -> {
            taker.accept(entry);
            versions.add(entry.version());
        });
        return versions;
    }

    /** How many entries can be seen and were not taken; in each open range a hundred thousand are counted at most. */
    long count(Optional<Followed> followed) {
        var wanted = followed.orElse(Followed.upTo(0));
        return actingAs.read(Entries.INDEXER, () -> jdbc.sql("""
                        select count(*) from unnest(?, ?) as r(first, last)
                          join lateral (select version from search.entry
                                         where version between r.first and r.last order by version limit 100000) e on true""")
                .param(1, wanted.firsts())
                .param(2, wanted.lasts())
                .query(Long.class)
                .single());
    }
}
