package vn.tangthu.recognition.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tangthu.recognition.worker.Answer;
import vn.tangthu.recognition.worker.Ask;
import vn.tangthu.recognition.worker.Frames;

/** One running worker. */
final class WorkerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    /** How often its memory is looked at while it works. */
    private static final Duration WATCH = Duration.ofMillis(250);

    private final Process process;
    private final Frames frames;
    private final BlockingQueue<Optional<Answer>> answers = new LinkedBlockingQueue<>();
    private int asked;

    private WorkerProcess(Process process) {
        this.process = process;
        this.frames = new Frames(new BufferedInputStream(process.getInputStream()), new BufferedOutputStream(process.getOutputStream()));
    }

    static WorkerProcess start(Path scratch, WorkerLimits limits) throws WorkerLost {
        try {
            sweep(Files.createDirectories(scratch));
            var worker = new WorkerProcess(WorkerCommand.in(scratch).start());
            worker.background("answers", worker::collectAnswers);
            worker.background("words", worker::logItsWords);
            if (worker.await(limits.start(), limits) instanceof Answer.Ready) return worker;
            worker.kill();
            throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "It did not begin with being ready");
        } catch (IOException e) {
            throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, e.getMessage());
        }
    }

    /** Removes what a killed predecessor left behind; the model stays. */
    private static void sweep(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (var file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".traineddata")).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** @throws WorkerLost also when the thread is interrupted; the worker is dead then */
    Answer ask(Ask ask, WorkerLimits limits) throws WorkerLost {
        asked++;
        try {
            frames.write(ask);
        } catch (IOException e) {
            throw lost(WorkerLost.Cause.DIED, "it no longer listens");
        }
        return await(limits.answer(), limits);
    }

    private Answer await(Duration longest, WorkerLimits limits) throws WorkerLost {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                var answer = answers.poll(WATCH.toMillis(), TimeUnit.MILLISECONDS);
                if (answer != null) return answer.orElseThrow(() -> lost(WorkerLost.Cause.DIED, "exit " + exitCode()));
                if (residentMebibytes() > limits.memory()) throw lost(WorkerLost.Cause.TOO_LARGE, residentMebibytes() + " MiB");
                if (System.nanoTime() > deadline) throw lost(WorkerLost.Cause.TOO_SLOW, "no answer within " + longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost(WorkerLost.Cause.DIED, "interrupted");
        }
    }

    private WorkerLost lost(WorkerLost.Cause cause, String detail) {
        kill();
        return new WorkerLost(cause, "worker " + process.pid() + ": " + detail);
    }

    private String exitCode() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? String.valueOf(process.exitValue()) : "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    /** 0 when the system does not tell. */
    int residentMebibytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                    .findFirst().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    boolean worn(WorkerLimits limits) {
        return asked >= limits.pages() || !process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    private void collectAnswers() {
        try {
            for (var answer = frames.read(Answer.class); answer.isPresent(); answer = frames.read(Answer.class)) answers.add(answer);
        } catch (IOException | RuntimeException e) {
            LOG.debug("Worker {} broke off: {}", process.pid(), e.toString());
        }
        answers.add(Optional.empty());
    }

    private void logItsWords() {
        try (var words = new BufferedReader(process.errorReader())) {
            for (var line = words.readLine(); line != null; line = words.readLine()) LOG.debug("Worker {}: {}", process.pid(), line);
        } catch (IOException e) {
            LOG.debug("Worker {} fell silent: {}", process.pid(), e.toString());
        }
    }

    private void background(String what, Runnable work) {
        var thread = new Thread(work, "worker-" + process.pid() + "-" + what);
        thread.setDaemon(true);
        thread.start();
    }
}
