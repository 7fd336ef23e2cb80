package vn.tangthu.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;

/** The keys of entries that the index has not durably taken yet. */
final class Outbox {

    private final ActingAs actingAs;
    private final JdbcClient jdbc;

    Outbox(ActingAs actingAs, JdbcClient jdbc) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
    }

    record Row(long seq, EntryKey key) {}

    /**
     * Rows that are visible now. A row may appear below others seen earlier: transactions commit in any order, so rows
     * are passed over one by one and never by a high-water mark.
     *
     * @param except already applied, not yet durable
     */
    List<Row> pending(Collection<Long> except, int limit) {
        return actingAs.read(Entries.INDEXER, () -> jdbc.sql(
                        "select seq, kind, id from search.outbox where seq <> all (?) order by seq limit ?")
                .param(1, except.toArray(Long[]::new))
                .param(2, limit)
                .query((row, n) -> new Row(row.getLong(1), new EntryKey(row.getString(2), row.getObject(3, UUID.class))))
                .list());
    }

    long size() {
        return actingAs.read(Entries.INDEXER, () -> jdbc.sql("select count(*) from search.outbox").query(Long.class).single());
    }

    /** Forgets rows whose entries are durably in the index. */
    void remove(Collection<Long> seqs) {
        actingAs.run(Entries.INDEXER, () -> jdbc.sql("delete from search.outbox where seq = any (?)")
                .param(1, seqs.toArray(Long[]::new))
                .update());
    }
}
