package vn.tangthu.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;

/**
 * Seals what is not sealed yet, in the order of the stamps. Entries may become visible out of that order, for a
 * transaction may commit long after its stamp was given: each seal keeps a horizon below which nothing can appear any
 * more, and the next sealing looks from there on. Several nodes may try at once; one of them works, the others find
 * nothing to do.
 */
@Component
class Sealing {

    static final int MOST_PER_SEAL = 5_000;
    private static final Actor SYSTEM = Actor.system("audit-sealing");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Anchors anchors;

    Sealing(ActingAs actingAs, JdbcClient jdbc, Anchors anchors) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    private record Moment(long nowMicros, long oldestWriter) {}

    private record Last(long number, Checksum hash, long horizon) {}

    /** @return how many entries were sealed */
    int sealPending() {
        int sealed = 0;
        Optional<Seal> seal;
        do {
            seal = actingAs.call(SYSTEM, this::sealOnce);
            seal.ifPresent(anchors::append);
            sealed += seal.map(Seal::entries).orElse(0);
        } while (seal.isPresent() && seal.get().entries() == MOST_PER_SEAL);
        return sealed;
    }

    private Optional<Seal> sealOnce() {
        if (!onlyOne()) return Optional.empty();
        var moment = moment(); // before the entries are looked for, see below
        var last = last();
        var entries = unsealedSince(last.horizon());
        if (entries.isEmpty()) return Optional.empty();
        var hashes = entries.stream().map(EntryEncoding::hash).toList();
        var seal = Seal.over(last.number() + 1, last.hash(), hashes, moment.nowMicros());
        keep(seal, horizon(moment, entries));
        keepContent(seal, entries, hashes);
        return Optional.of(seal);
    }

    private boolean onlyOne() {
        return jdbc.sql("select pg_try_advisory_xact_lock(741201, 2)").query(Boolean.class).single();
    }

    /**
     * Now, and the start of the oldest transaction that writes. What such a transaction has stamped is younger than its
     * start; what another will stamp is younger than now, for a stamp is given after the transaction has its id. A stamp
     * may lag behind the clock by {@link Stamp#LAG} at most.
     */
    private Moment moment() {
        return jdbc.sql("""
                 select (extract(epoch from statement_timestamp()) * 1000000)::bigint as now_us,
                        (extract(epoch from least(statement_timestamp(), min(xact_start))) * 1000000)::bigint as oldest_us
                 from pg_stat_activity
                 where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()""")
                .query((row, n) -> new Moment(row.getLong("now_us"), row.getLong("oldest_us") * Stamp.A_MICROSECOND - Stamp.LAG))
                .single();
    }

    private Last last() {
        return jdbc.sql("select number, hash, horizon from audit.seal order by number desc limit 1")
                .query((row, n) -> new Last(row.getLong("number"), Checksum.ofDigest(row.getBytes("hash")), row.getLong("horizon")))
                .optional()
                .orElse(new Last(0, Seal.BEFORE_THE_FIRST, 0));
    }

    /**
     * Touches no more entries than are sealed beyond the horizon or will be now. Sets are subtracted, for that is quick
     * whatever the planner believes about an end of the table that it has not counted yet.
     */
    private List<StoredEntry> unsealedSince(long horizon) {
        return jdbc.sql("""
                 with sealed as (select unnest(entry_ids) as id from audit.seal_content where reach && int8range(:horizon, null)),
                      candidates as (select id from audit.entry where id >= :horizon
                                      order by id limit :most + (select count(*) from sealed)),
                      unsealed as (select id from candidates except select id from sealed order by id limit :most)
                 select\s""" + StoredEntry.COLUMNS + " from unsealed join audit.entry e on e.id = unsealed.id order by e.id")
                .param("horizon", horizon)
                .param("most", MOST_PER_SEAL)
                .query((row, n) -> StoredEntry.from(row))
                .list();
    }

    private static long horizon(Moment moment, List<StoredEntry> entries) {
        if (entries.size() < MOST_PER_SEAL) return moment.oldestWriter();
        return Math.min(moment.oldestWriter(), entries.get(entries.size() - 1).id());
    }

    private void keep(Seal seal, long horizon) {
        jdbc.sql("""
                 insert into audit.seal (number, previous, entries, root, sealed_us, hash, horizon)
                 values (?, ?, ?, ?, ?, ?, ?)""")
                .params(seal.number(), seal.previous().digest(), seal.entries(), seal.root().digest(),
                        seal.sealedMicros(), seal.hash().digest(), horizon)
                .update();
    }

    private void keepContent(Seal seal, List<StoredEntry> entries, List<byte[]> hashes) {
        jdbc.sql("insert into audit.seal_content (seal, entry_ids, entry_hashes) values (?, ?, ?)")
                .param(seal.number())
                .param(entries.stream().map(StoredEntry::id).toArray(Long[]::new))
                .param(hashes.toArray(byte[][]::new))
                .update();
    }
}
