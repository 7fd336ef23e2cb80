package vn.tangthu.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;

/** How the trail stands and when it was last proven; proves it every night and on demand. For administrators. */
@Component
public class TrailStates {

    private static final Logger log = LoggerFactory.getLogger(TrailStates.class);
    private static final Actor SYSTEM = Actor.system("audit-state");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final AuditVerification verification;
    private final Anchors anchors;
    private final AtomicBoolean verifying = new AtomicBoolean();

    TrailStates(ActingAs actingAs, JdbcClient jdbc, AuditVerification verification, Anchors anchors) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.verification = verification;
        this.anchors = anchors;
    }

    /** @throws AccessDeniedException for anybody but administrators */
    public TrailState now(Actor actor) {
        demandAdministrator(actor);
        return actingAs.read(SYSTEM, () -> {
            var newest = newest();
            long horizon = jdbc.sql("select coalesce((select horizon from audit.seal order by number desc limit 1), 0)").query(Long.class).single();
            var tail = Tail.from(jdbc, horizon);
            var last = lastVerification();
            return new TrailState(newest, tail.count(), tail.oldest().map(Stamp::time), last, last.flatMap(this::firstWrong),
                    anchors.files().stream().map(TrailStates::name).toList());
        });
    }

    private Optional<String> firstWrong(AuditEntry verification) {
        return Optional.ofNullable(verification.details().get("first")).map(first -> {
            for (var file : anchors.files()) first = first.replace(file.toString(), name(file));
            return first;
        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /**
     * Verifies now.
     *
     * @return empty if a verification is under way already
     * @throws AccessDeniedException for anybody but administrators
     */
    public Optional<VerificationReport> verify(Actor actor) {
        demandAdministrator(actor);
        return verifyUnlessVerifying();
    }

    @Scheduled(cron = "${tangthu.audit.verify-at:0 40 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void everyNight() {
        verifyUnlessVerifying().flatMap(VerificationReport::first)
                .ifPresent(finding -> log.error("The audit trail is broken: {}", finding));
    }

    private Optional<VerificationReport> verifyUnlessVerifying() {
        if (!verifying.compareAndSet(false, true)) return Optional.empty();
        try {
            return Optional.of(verification.verifyAndRecord());
        } finally {
            verifying.set(false);
        }
    }

    private Optional<TrailState.Newest> newest() {
        return jdbc.sql("select " + Seal.COLUMNS + " from audit.seal order by number desc limit 1")
                .query((row, n) -> Seal.from(row))
                .optional()
                .map(seal -> new TrailState.Newest(seal.number(), seal.sealedAt(), seal.hash()));
    }

    private Optional<AuditEntry> lastVerification() {
        return jdbc.sql("select " + LogQuery.COLUMNS + """
                  from audit.entry e
                 where e.object_id = ? and e.act in ('audit.verified', 'audit.found-broken') order by e.id desc limit 1""")
                .param(AuditVerification.TRAIL)
                .query((row, n) -> LogQuery.entry(row))
                .optional();
    }

    private static void demandAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) throw new AccessDeniedException("Only administrators see how the trail stands");
    }
}
