package vn.tangthu.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.AtCommit;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.RecordEvent;

/**
 * Proves the audit trail: recomputes every hash from the entries as they stand, follows the chain of seals from the
 * first to the last, compares it with the anchor files. Holds one seal at a time and may run beside the working server.
 */
public class AuditVerification {

    /** How long an entry may wait for its seal, the server being stopped or not, before that is a finding. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Object kind and id of facts about the audit trail itself. */
    static final String TRAIL = "audit-trail";

    private static final Actor SYSTEM = Actor.system("audit-verification");

    private final ActingAs actingAs;
    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final EntriesOfActs entries;
    private final List<Path> anchorFiles;
    private final Clock clock;

    AuditVerification(ActingAs actingAs, DataSource source, List<Path> anchorFiles, Clock clock) {
        this.actingAs = actingAs;
        this.rows = new JdbcTemplate(source);
        this.rows.setFetchSize(2_000);
        this.jdbc = JdbcClient.create(source);
        this.entries = new EntriesOfActs(new AtCommit(source));
        this.anchorFiles = List.copyOf(anchorFiles);
        this.clock = clock;
    }

    /**
     * For tools that run without the server, with the anchor files of the server.
     *
     * @param further what the setting {@code tangthu.audit.anchor-files} says
     */
    public static AuditVerification of(ActingAs actingAs, DataSource source, DataFolder data, String further) {
        return new AuditVerification(actingAs, source, AuditConfiguration.anchorFiles(data, further), Clock.systemUTC());
    }

    /** What the seals are compared with; the first is the one in the data folder. */
    public List<Path> anchorFiles() {
        return anchorFiles;
    }

    /** Changes nothing. */
    public VerificationReport verify() {
        return actingAs.read(SYSTEM, this::walk);
    }

    /** Verifies, and leaves in the trail that it was done and with what result; that entry is sealed at once. */
    public VerificationReport verifyAndRecord() {
        var report = verify();
        actingAs.run(SYSTEM, () -> entries.write(trace(report)));
        new Sealing(actingAs, jdbc, new Anchors(anchorFiles)).sealPending();
        return report;
    }

    private static RecordEvent trace(VerificationReport report) {
        var details = new HashMap<>(Map.of(
                "entries", String.valueOf(report.entries()), "seals", String.valueOf(report.seals()),
                "unsealed", String.valueOf(report.unsealed()), "wrong", String.valueOf(report.wrong())));
        report.first().ifPresent(finding -> details.put("first", finding.toString()));
        return RecordEvent.inCategory(RecordEvent.SYSTEM, SYSTEM, report.proven() ? "audit.verified" : "audit.found-broken",
                TRAIL, TRAIL, details);
    }

    private record Newest(long number, long horizon) {}

    private VerificationReport walk() {
        long start = System.nanoTime();
        var findings = new Findings();
        var newest = newest();
        var anchors = anchorFiles.stream().map(file -> new AnchorWalk(file, findings, this::hashNow)).toList();
        try {
            var chain = new ChainWalk(findings, seal -> anchors.forEach(anchor -> anchor.pass(seal)));
            rows.query(ChainWalk.QUERY, chain, newest.number());
            chain.finishSeal();
            anchors.forEach(anchor -> anchor.finish(newest.number()));
            sealsGone(findings);
            sealedTwice(findings);
            slippedIn(newest, findings);
            var tail = tail(newest, findings);
            return new VerificationReport(chain.entries(), chain.seals(), tail.count(), tail.oldest().map(Stamp::time),
                    anchors.stream().mapToLong(AnchorWalk::compared).sum(), findings.named(), findings.count(),
                    Duration.ofNanos(System.nanoTime() - start));
        } finally {
            anchors.forEach(AnchorWalk::close);
        }
    }

    private Newest newest() {
        return jdbc.sql("select number, horizon from audit.seal order by number desc limit 1")
                .query((row, n) -> new Newest(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Newest(0, 0));
    }

    private Optional<Checksum> hashNow(long number) {
        return jdbc.sql("select hash from audit.seal where number = ?").param(number)
                .query((row, n) -> Checksum.ofDigest(row.getBytes(1))).optional();
    }

    /** Contents that belong to a seal which is not there. */
    private void sealsGone(Findings findings) {
        rows.query("""
                   select c.seal, cardinality(c.entry_ids), lower(c.reach), upper(c.reach) - 1 from audit.seal_content c
                    where not exists (select 1 from audit.seal s where s.number = c.seal) order by c.seal""",
                row -> {
                    findings.add(Finding.atEntry(Finding.Kind.SEAL_MISSING, row.getLong(1), row.getLong(3),
                            "seal " + row.getLong(1) + " over " + row.getLong(2) + " entries up to " + row.getLong(4), "no such seal"));
                });
    }

    private void sealedTwice(Findings findings) {
        rows.query("""
                   select s.id, min(s.seal), max(s.seal) from (select seal, unnest(entry_ids) as id from audit.seal_content) s
                    where s.id is not null group by s.id having count(*) > 1 order by s.id""",
                row -> {
                    findings.add(Finding.atEntry(Finding.Kind.SEALED_TWICE, row.getLong(3), row.getLong(1), "one seal over it",
                            "seals " + row.getLong(2) + " and " + row.getLong(3)));
                });
    }

    /**
     * Below the horizon of the newest seal nothing could appear any more in the ordinary way (see {@link Sealing}). All
     * ids are compared with all that are sealed, and only then the entries looked at: ids are little to keep.
     */
    private void slippedIn(Newest newest, Findings findings) {
        rows.query("""
                   with unsealed as materialized (
                     select i.id from audit.entry i
                      where i.id < ? and not exists (
                            select 1 from (select unnest(entry_ids) as id from audit.seal_content) sealed where sealed.id = i.id))
                   select\s""" + StoredEntry.COLUMNS + " from unsealed join audit.entry e on e.id = unsealed.id order by e.id",
                row -> {
                    var entry = StoredEntry.from(row);
                    findings.add(Finding.unsealed(Finding.Kind.SLIPPED_IN, entry.id(), "a seal over it, for younger ones are sealed", entry.toString()));
                },
                newest.horizon());
    }

    private Tail tail(Newest newest, Findings findings) {
        var tail = Tail.from(jdbc, newest.horizon());
        tail.oldest().filter(id -> Stamp.time(id).isBefore(clock.instant().minus(PATIENCE))).ifPresent(id ->
                findings.add(Finding.unsealed(Finding.Kind.LEFT_UNSEALED, id, "a seal within " + PATIENCE.toMinutes() + " minutes",
                        tail.count() + " entries without one; start the server, which seals them")));
        return tail;
    }
}
