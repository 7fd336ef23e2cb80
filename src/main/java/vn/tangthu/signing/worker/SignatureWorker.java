package vn.tangthu.signing.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.signing.Findings;
import vn.tangthu.signing.Findings.Obstacle;
import vn.tangthu.signing.FindingsAsJson;

/**
 * Checks files one at a time in a process that is started at first need, kept warm, and ended when idle, when the trust list changes, or after
 * an answer that leaves a check running in it. A process that dies costs one answer.
 */
public final class SignatureWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureWorker.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Obstacle> WEARING = EnumSet.of(Obstacle.TOOK_TOO_LONG, Obstacle.TOO_LARGE, Obstacle.FAILED);

    private final Path trust;
    private final Path scratch;
    private final WorkerRules rules;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Optional<CheckingProcess> process = Optional.empty();
    private String startedWith = "";
    private long usedAt = System.nanoTime();

    public SignatureWorker(Path trust, Path scratch, WorkerRules rules) {
        this.trust = trust;
        this.scratch = scratch;
        this.rules = rules;
    }

    /**
     * Waits for its turn.
     *
     * @param trustList a word for the state of the trust folder: another one than before and the process is started anew
     * @return always an answer
     */
    public Findings check(Path file, Instant now, String trustList) {
        if (!taken()) return new Findings.NotChecked(Obstacle.BUSY, Optional.empty());
        try {
            var findings = FindingsAsJson.read(running(trustList).ask(JSON.writeValueAsString(new Ask(file.toString(), now))));
            if (findings instanceof Findings.NotChecked not && WEARING.contains(not.why())) stop();
            return findings;
        } catch (CheckingProcess.Lost lost) {
            LOG.warn("A signature could not be checked: {}", lost.getMessage());
            stop();
            return new Findings.NotChecked(lost.why(), Optional.ofNullable(lost.getMessage()));
        } catch (JacksonException e) {
            LOG.warn("An answer could not be understood: {}", e.getMessage());
            stop();
            return new Findings.NotChecked(Obstacle.FAILED, Optional.ofNullable(e.getMessage()));
        } finally {
            usedAt = System.nanoTime();
            turn.unlock();
        }
    }

    private boolean taken() {
        try {
            return turn.tryLock(rules.turn().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CheckingProcess running(String trustList) throws CheckingProcess.Lost {
        if (!startedWith.equals(trustList)) stop();
        if (process.filter(CheckingProcess::isAlive).isEmpty()) process = Optional.of(CheckingProcess.start(trust, scratch, rules));
        startedWith = trustList;
        return process.get();
    }

    private void stop() {
        process.ifPresent(CheckingProcess::kill);
        process = Optional.empty();
    }

    /** Ends the process when nothing was asked of it for long. */
    public void rest() {
        if (!turn.tryLock()) return;
        try {
            if (Duration.ofNanos(System.nanoTime() - usedAt).compareTo(rules.idle()) >= 0) stop();
        } finally {
            turn.unlock();
        }
    }

    /** Of the running process, for looking after it. */
    public Optional<Long> pid() {
        return process.filter(CheckingProcess::isAlive).map(CheckingProcess::pid);
    }

    @Override
    public void close() {
        stop();
    }
}
