package vn.tangthu.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;

/** Wishes to build the index anew, kept in the database: a process may ask for it and another one do it. */
final class RebuildRequests {

    private final ActingAs actingAs;
    private final JdbcClient jdbc;

    RebuildRequests(ActingAs actingAs, JdbcClient jdbc) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
    }

    /** A wish that is still open counts for this one too. */
    long ask(String by) {
        return open().map(RebuildProgress::id).orElseGet(() -> actingAs.call(Entries.INDEXER, () -> jdbc.sql(
                        "insert into search.rebuild (requested_by) values (?) returning id")
                .param(1, by)
                .query(Long.class)
                .single()));
    }

    Optional<RebuildProgress> open() {
        return actingAs.read(Entries.INDEXER, () -> jdbc.sql(
                        "select id, total, done, finished_at, failure from search.rebuild where finished_at is null order by id limit 1")
                .query((row, n) -> progress(row))
                .optional());
    }

    RebuildProgress progress(long id) {
        return actingAs.read(Entries.INDEXER, () -> jdbc.sql("select id, total, done, finished_at, failure from search.rebuild where id = ?")
                .param(1, id)
                .query((row, n) -> progress(row))
                .single());
    }

    void started(long id, long total, long done) {
        update("started_at = coalesce(started_at, clock_timestamp()), total = ?, done = ?, failure = null", id, total, done);
    }

    void reached(long id, long done) {
        update("done = ?", id, done);
    }

    void finished(long id) {
        update("finished_at = clock_timestamp(), done = total", id);
    }

    void failed(long id, String why) {
        update("failure = ?", id, why);
    }

    private void update(String change, long id, Object... values) {
        actingAs.run(Entries.INDEXER, () -> {
            var statement = jdbc.sql("update search.rebuild set " + change + " where id = ?");
            for (int i = 0; i < values.length; i++) statement = statement.param(i + 1, values[i]);
            statement.param(values.length + 1, id).update();
        });
    }

    private static RebuildProgress progress(ResultSet row) throws SQLException {
        return new RebuildProgress(row.getLong("id"), row.getLong("total"), row.getLong("done"),
                row.getTimestamp("finished_at") != null, Optional.ofNullable(row.getString("failure")));
    }
}
