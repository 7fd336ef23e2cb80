package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.signing.worker.SignatureWorker;
import vn.tangthu.signing.worker.WorkerRules;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** Signatures of stored files are checked in a process of its own, and what was found is kept for a while. */
class SignatureFindingsTest {

    private static final TestAuthority AUTHORITY = new TestAuthority("Gốc chứng thực thử");
    private static final byte[] SIGNED = SignedFiles.pades(SignedFiles.pdf(1), AUTHORITY.signer("Nguyễn Văn An"));

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final SteppingClock clock = SteppingClock.at(Instant.now().plusSeconds(60).toString());
    private final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Văn thư", Set.of(Role.CLERK));
    private TestModules modules;
    private SignatureWorker worker;
    private SignatureFindings findings;

    @BeforeEach
    void start() {
        modules = TestModules.start(database, folder, clock, "bitstore", "audit");
        findings = with(WorkerRules.usual());
    }

    private SignatureFindings with(WorkerRules rules) {
        var trust = new TrustFolder(new DataFolder(folder));
        worker = new SignatureWorker(trust.path(), folder.resolve("scratch"), rules);
        return new SignatureFindings(database.actingAs, database.jdbc, modules.get(Bitstore.class), trust, clock, worker);
    }

    @AfterEach
    void close() {
        worker.close();
        modules.close();
        database.close();
    }

    @Test
    void what_is_found_depends_on_whom_the_installation_trusts_today() throws Exception {
        var document = store(SIGNED);
        assertThat(verdict(document)).isEqualTo(Verdict.UNDECIDED);
        var alone = worker.pid();
        AUTHORITY.trustFolder(folder.resolve("trust"), clock.instant().plus(Duration.ofDays(2)), Map.of());
        assertThat(verdict(document)).isEqualTo(Verdict.VALID);
        assertThat(worker.pid()).as("another list, another process").isNotEqualTo(alone);
        Files.writeString(folder.resolve("trust/hong.cer"), "không phải chứng thư");
        assertThat(findings.of(clerk, document)).isInstanceOfSatisfying(Findings.NotChecked.class, not -> assertThat(not.why()).isEqualTo(Findings.Obstacle.TRUST_BROKEN));
    }

    @Test
    void what_was_found_is_kept_for_a_day_and_not_longer() throws Exception {
        AUTHORITY.trustFolder(folder.resolve("trust"), clock.instant().plus(Duration.ofHours(12)), Map.of());
        var document = store(SIGNED);
        var first = findings.of(clerk, document);
        worker.close();
        assertThat(findings.of(clerk, document)).as("the very same, through the database").isEqualTo(first);
        assertThat(worker.pid()).as("nothing was asked").isEmpty();
        clock.moveTo(clock.instant().plus(SignatureFindings.KEPT).plusSeconds(1).toString());
        assertThat(((Findings.Signed) findings.of(clerk, document)).signatures().get(0).judgement().reasons()).contains(Reason.REVOCATION_STALE);
    }

    @Test
    void files_without_signature_and_files_that_cannot_be_read_are_answers_too() throws Exception {
        assertThat(findings.of(clerk, store(SignedFiles.pdf(1)))).isEqualTo(new Findings.NotSigned(FileKind.PDF));
        assertThat(obstacle(store(SignedFiles.encrypted()))).isEqualTo(Findings.Obstacle.ENCRYPTED);
        assertThat(obstacle(store("chữ thường".getBytes()))).isEqualTo(Findings.Obstacle.UNKNOWN_KIND);
        assertThat(verdict(store(SignedFiles.pageChanged(SIGNED)))).isEqualTo(Verdict.INVALID);
    }

    @Test
    void a_process_that_was_killed_costs_nothing_but_its_start() throws Exception {
        assertThat(findings.of(clerk, store(SignedFiles.pdf(1)))).isInstanceOf(Findings.NotSigned.class);
        var pid = worker.pid().orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        assertThat(findings.of(clerk, store(SignedFiles.pdf(2)))).isInstanceOf(Findings.NotSigned.class);
        assertThat(worker.pid()).isPresent().isNotEqualTo(Optional.of(pid));
    }

    @Test
    void a_process_that_grows_too_large_or_does_not_start_is_told_and_not_kept() throws Exception {
        var document = store(SIGNED);
        var usual = WorkerRules.usual();
        findings = with(new WorkerRules(usual.heap(), 8, usual.start(), usual.file(), usual.turn(), usual.idle()));
        assertThat(obstacle(document)).isEqualTo(Findings.Obstacle.TOO_LARGE);
        assertThat(worker.pid()).isEmpty();
        findings = with(new WorkerRules(usual.heap(), usual.resident(), Duration.ofMillis(1), usual.file(), usual.turn(), usual.idle()));
        assertThat(obstacle(document)).isEqualTo(Findings.Obstacle.TOOK_TOO_LONG);
        assertThat(database.asOwner().sql("select count(*) from signing.finding").query(Integer.class).single()).isZero();
        findings = with(usual);
        assertThat(findings.of(clerk, document)).isInstanceOf(Findings.Signed.class);
    }

    @Test
    void an_idle_process_ends_and_a_busy_one_is_waited_for_no_longer_than_the_rule_says() throws Exception {
        var usual = WorkerRules.usual();
        findings = with(new WorkerRules(usual.heap(), usual.resident(), usual.start(), usual.file(), usual.turn(), Duration.ZERO));
        assertThat(findings.of(clerk, store(SIGNED))).isInstanceOf(Findings.Signed.class);
        assertThat(worker.pid()).isPresent();
        findings.rest();
        assertThat(worker.pid()).isEmpty();
        findings = with(new WorkerRules(usual.heap(), usual.resident(), usual.start(), usual.file(), Duration.ofMillis(1), usual.idle()));
        var others = new Thread(() -> findings.of(clerk, store(SignedFiles.pdf(3))));
        others.start();
        Thread.sleep(200); // the process starts for the other file, which takes longer
        assertThat(obstacle(store(SignedFiles.pdf(4)))).isEqualTo(Findings.Obstacle.BUSY);
        others.join();
    }

    private Verdict verdict(Checksum document) {
        return ((Findings.Signed) findings.of(clerk, document)).signatures().get(0).verdict();
    }

    private Findings.Obstacle obstacle(Checksum document) {
        return ((Findings.NotChecked) findings.of(clerk, document)).why();
    }

    private Checksum store(byte[] bytes) {
        return ((Storing.Stored) modules.get(Bitstore.class).put(new ByteArrayInputStream(bytes), new ByteCount(10_000_000), Sensitivity.INTERNAL)).checksum();
    }
}
