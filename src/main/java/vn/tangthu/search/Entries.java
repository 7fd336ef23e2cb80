package vn.tangthu.search;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;

/** What stands in PostgreSQL, as the indexer reads it. */
final class Entries {

    /** In whose name the index is kept. */
    static final Actor INDEXER = Actor.system("search");

    private static final int ROWS_AT_ONCE = 50; // bodies may be large; a batch is never in memory as a whole

    private final ActingAs actingAs;
    private final JdbcClient jdbc;

    Entries(ActingAs actingAs, JdbcClient jdbc) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
    }

    /** Hands each of the named entries, as it stands now, to the taker. */
    void read(Collection<EntryKey> keys, Consumer<StoredEntry> taker) {
        actingAs.read(INDEXER, () -> {
            try (var rows = jdbc.sql("""
                            select e.* from unnest(?, ?) as k(kind, id) join search.entry e on e.kind = k.kind and e.id = k.id""")
                    .withFetchSize(ROWS_AT_ONCE)
                    .param(1, keys.stream().map(EntryKey::kind).toArray(String[]::new))
                    .param(2, keys.stream().map(EntryKey::id).toArray(UUID[]::new))
                    .query((row, n) -> stored(row))
                    .stream()) {
                rows.forEach(taker);
            }
            return null;
        });
    }

    /** Hands those of versions not taken yet to the taker, in the order of their versions, at most so many. */
    void inRanges(Followed followed, int most, Consumer<StoredEntry> taker) {
        actingAs.read(INDEXER, () -> {
            try (var rows = jdbc.sql("""
                            select e.* from unnest(?, ?) as r(first, last)
                              join lateral (select * from search.entry
                                             where version between r.first and r.last order by version limit ?) e on true
                             order by e.version limit ?""")
                    .withFetchSize(ROWS_AT_ONCE)
                    .param(1, followed.firsts())
                    .param(2, followed.lasts())
                    .param(3, most)
                    .param(4, most)
                    .query((row, n) -> stored(row))
                    .stream()) {
                rows.forEach(taker);
            }
            return null;
        });
    }

    /**
     * The next entries in order of their keys, withdrawn ones included.
     *
     * @param rows at most so many
     * @param bytes of body after which the page ends, counted before the last entry
     */
    List<StoredEntry> page(Optional<EntryKey> after, int rows, long bytes) {
        return actingAs.read(INDEXER, () -> jdbc.sql("""
                        select * from (
                            select p.*, sum(octet_length(body)) over (order by kind, id) - octet_length(body) as before
                            from (select * from search.entry where (kind, id) > (?, ?) order by kind, id limit ?) p) q
                        where before <= ? order by kind, id""")
                .param(1, after.map(EntryKey::kind).orElse(""))
                .param(2, after.map(EntryKey::id).orElse(new UUID(0, 0)))
                .param(3, rows)
                .param(4, bytes)
                .query((row, n) -> stored(row))
                .list());
    }

    /** How many there are from here to the end. */
    long count(Optional<EntryKey> after) {
        return actingAs.read(INDEXER, () -> jdbc.sql("select count(*) from search.entry where (kind, id) > (?, ?)")
                .param(1, after.map(EntryKey::kind).orElse(""))
                .param(2, after.map(EntryKey::id).orElse(new UUID(0, 0)))
                .query(Long.class)
                .single());
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        var key = new EntryKey(row.getString("kind"), row.getObject("id", UUID.class));
        var entry = row.getBoolean("withdrawn") ? Optional.<SearchEntry>empty() : Optional.of(entry(key, row));
        return new StoredEntry(key, row.getLong("version"), entry);
    }

    private static SearchEntry entry(EntryKey key, ResultSet row) throws SQLException {
        return new SearchEntry(
                key.kind(),
                key.id(),
                Set.of((String[]) row.getArray("audience").getArray()),
                row.getString("reference"),
                row.getString("title"),
                row.getString("body"),
                Json.facets(row.getString("facets")),
                Optional.ofNullable(row.getDate("day")).map(Date::toLocalDate),
                Json.shown(row.getString("shown")));
    }
}
