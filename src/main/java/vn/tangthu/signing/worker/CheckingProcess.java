package vn.tangthu.signing.worker;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tangthu.signing.Findings;

/** One running process that checks signatures: the same program, the same Java, another main class and a small heap. */
final class CheckingProcess {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingProcess.class);
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    /** How often its memory is looked at while it works. */
    private static final Duration WATCH = Duration.ofMillis(250);

    private final Process process;
    private final WorkerRules rules;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private CheckingProcess(Process process, WorkerRules rules) {
        this.process = process;
        this.rules = rules;
    }

    /** @throws Lost it did not start */
    static CheckingProcess start(Path trust, Path scratch, WorkerRules rules) throws Lost {
        try {
            var builder = new ProcessBuilder(command(trust, Files.createDirectories(scratch), rules));
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            var started = new CheckingProcess(builder.start(), rules);
            started.background("answers", started::collect);
            started.background("words", started::logItsWords);
            if (!started.await(rules.start()).equals(SignatureWorkerMain.READY)) throw started.lost(Findings.Obstacle.FAILED, "did not begin with being ready");
            return started;
        } catch (IOException e) {
            throw new Lost(Findings.Obstacle.FAILED, e.getMessage());
        }
    }

    private static List<String> command(Path trust, Path scratch, WorkerRules rules) {
        var classPath = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + rules.heap() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + scratch, "-Dpdfbox.fontcache=" + scratch, "-cp", classPath));
        if (isOneFatJar(classPath)) command.addAll(List.of("-Dloader.main=" + SignatureWorkerMain.class.getName(), LAUNCHER));
        else command.add(SignatureWorkerMain.class.getName());
        command.addAll(List.of(trust.toString(), String.valueOf(rules.file().toSeconds())));
        return command;
    }

    /** Whether the program is one jar with its libraries inside, as Spring Boot packs it. */
    private static boolean isOneFatJar(String classPath) {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) return false;
        try (var jar = new ZipFile(classPath)) {
            return jar.getEntry("BOOT-INF/") != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws Lost the process is gone, and why */
    String ask(String line) throws Lost {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw lost(Findings.Obstacle.FAILED, "no longer listens");
        }
        return await(rules.file().plusSeconds(10)); // it keeps to the limit itself, unless it hangs
    }

    private String await(Duration longest) throws Lost {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                var line = lines.poll(WATCH.toMillis(), TimeUnit.MILLISECONDS);
                if (line != null) return line.orElseThrow(() -> lost(Findings.Obstacle.FAILED, "ended"));
                if (residentMebibytes() > rules.resident()) throw lost(Findings.Obstacle.TOO_LARGE, residentMebibytes() + " MiB");
                if (System.nanoTime() > deadline) throw lost(Findings.Obstacle.TOOK_TOO_LONG, "no answer within " + longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost(Findings.Obstacle.FAILED, "interrupted");
        }
    }

    private Lost lost(Findings.Obstacle why, String detail) {
        kill();
        return new Lost(why, "process " + process.pid() + ": " + detail);
    }

    /** 0 when the system does not tell. */
    private int residentMebibytes() {
        try (var status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:")).map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }

    private void collect() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) lines.add(Optional.of(line));
        } catch (IOException e) {
            LOG.debug("Process {} broke off: {}", process.pid(), e.toString());
        }
        lines.add(Optional.empty());
    }

    private void logItsWords() {
        try (var words = new BufferedReader(process.errorReader())) {
            for (var line = words.readLine(); line != null; line = words.readLine()) LOG.debug("Process {}: {}", process.pid(), line);
        } catch (IOException e) {
            LOG.debug("Process {} fell silent: {}", process.pid(), e.toString());
        }
    }

    private void background(String what, Runnable work) {
        var thread = new Thread(work, "signatures-" + process.pid() + "-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    /** The process is gone. */
    static final class Lost extends Exception {
        private final Findings.Obstacle why;

        private Lost(Findings.Obstacle why, String detail) {
            super(detail);
            this.why = why;
        }

        Findings.Obstacle why() {
            return why;
        }
    }
}
