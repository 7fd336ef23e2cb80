package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.signing.worker.SignatureWorker;
import vn.tangthu.signing.worker.WorkerRules;

/**
 * What is to be said of the signatures of a stored file. The file is looked at outside of this process. What was found is kept for this state
 * of the trust list, for a day: certificates expire and lists of revoked ones grow old while nothing here changes.
 */
@Component
public class SignatureFindings implements DisposableBean {

    static final Duration KEPT = Duration.ofDays(1);
    /** Findings of an older set of rules are found anew: raise it with every change of what is said. */
    private static final String ENGINE = "dss 6.4, rules 1";
    private static final Set<Findings.Obstacle> PASSING = EnumSet.of(Findings.Obstacle.UNREADABLE, Findings.Obstacle.TOO_LARGE,
            Findings.Obstacle.TOOK_TOO_LONG, Findings.Obstacle.FAILED, Findings.Obstacle.BUSY, Findings.Obstacle.TRUST_BROKEN);

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Bitstore bitstore;
    private final TrustFolder trust;
    private final SignatureWorker worker;
    private final Clock clock;

    @Autowired
    SignatureFindings(ActingAs actingAs, JdbcClient jdbc, Bitstore bitstore, TrustFolder trust, DataFolder data, Clock clock) {
        this(actingAs, jdbc, bitstore, trust, clock, new SignatureWorker(trust.path(), data.folder("signing").resolve("worker"), WorkerRules.usual()));
    }

    SignatureFindings(ActingAs actingAs, JdbcClient jdbc, Bitstore bitstore, TrustFolder trust, Clock clock, SignatureWorker worker) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.bitstore = bitstore;
        this.trust = trust;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Whoever calls has asked already whether the actor may see this document. Takes up to some seconds where nothing is kept, up to a
     * minute and a half where others wait; not to be called inside a transaction.
     *
     * @return always an answer
     */
    public Findings of(Actor actor, Checksum document) {
        var list = trust.digest();
        return actingAs.read(actor, () -> kept(document, list)).orElseGet(() -> {
            try (var copy = bitstore.localCopy(document)) {
                var findings = check(copy.path(), list);
                if (!passing(findings)) actingAs.run(actor, () -> keep(document, list, findings));
                return findings;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Of a file that is not stored, or not yet; nothing is kept. */
    Findings at(Path file) {
        return check(file, trust.digest());
    }

    private Findings check(Path file, Checksum list) {
        try {
            trust.trust();
        } catch (Trust.BrokenTrustException e) {
            return new Findings.NotChecked(Findings.Obstacle.TRUST_BROKEN, Optional.of(e.getMessage()));
        }
        return worker.check(file, clock.instant(), list.hex());
    }

    /** Asked again, the answer may be another. */
    private static boolean passing(Findings findings) {
        return findings instanceof Findings.NotChecked not && PASSING.contains(not.why());
    }

    private Optional<Findings> kept(Checksum document, Checksum list) {
        return jdbc.sql("select found from signing.finding where sha256 = ? and trust_list = ? and engine = ? and checked_at > ?")
                .params(document.digest(), list.digest(), ENGINE, Timestamp.from(clock.instant().minus(KEPT)))
                .query(String.class).optional().map(FindingsAsJson::read);
    }

    private void keep(Checksum document, Checksum list, Findings findings) {
        jdbc.sql("""
                insert into signing.finding (sha256, trust_list, engine, checked_at, found) values (?, ?, ?, ?, ?::jsonb)
                on conflict (sha256, trust_list) do update set engine = excluded.engine, checked_at = excluded.checked_at, found = excluded.found""")
                .params(document.digest(), list.digest(), ENGINE, Timestamp.from(clock.instant()), FindingsAsJson.write(findings)).update();
    }

    /** The process that checks takes memory; idle, it ends. */
    @Scheduled(fixedDelayString = "PT1M")
    void rest() {
        worker.rest();
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
