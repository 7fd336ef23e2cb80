package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.tangthu.signing.library.Offline;

/**
 * Checks the signatures of a file. Opens bytes of strangers: call it in a process that may fail, never in the server's. Nothing is fetched
 * and no page is drawn. A check that takes too long is left behind in its thread, which ends with the process.
 */
public final class SignatureCheck {

    /** Deeply nested files are read by methods that call themselves. */
    private static final long STACK = 32L << 20;

    private final Trust trust;
    private final Limits limits;
    private final Clock clock;

    public SignatureCheck(Trust trust, Limits limits, Clock clock) {
        this.trust = trust;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return always an answer; whatever goes wrong with the file is one */
    public Findings of(Path file) {
        var check = new FutureTask<>(() -> check(file));
        var thread = new Thread(null, check, "signature check", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return check.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return Findings.NotChecked.because(Findings.Obstacle.TOOK_TOO_LONG);
        } catch (ExecutionException e) {
            return new Findings.NotChecked(obstacle(e.getCause()), Optional.ofNullable(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Findings.NotChecked.because(Findings.Obstacle.FAILED);
        }
    }

    private Findings check(Path file) throws IOException, Refused {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) return Findings.NotChecked.because(Findings.Obstacle.UNREADABLE);
        var kind = FileKind.of(file);
        if (kind.isEmpty()) return Findings.NotChecked.because(Findings.Obstacle.UNKNOWN_KIND);
        if (Files.size(file) > kind.get().mostBytes()) return Findings.NotChecked.because(Findings.Obstacle.TOO_LARGE);
        if (kind.get() == FileKind.ASIC && !ContainerLook.holdsSignatures(file)) return Findings.NotChecked.because(Findings.Obstacle.UNKNOWN_KIND);
        if (kind.get() == FileKind.XML) lookThrough(file);
        return findings(kind.get(), file);
    }

    private static void lookThrough(Path file) throws IOException, Refused {
        try (var in = Files.newInputStream(file)) {
            XmlLook.over(in);
        }
    }

    private Findings findings(FileKind kind, Path file) throws Refused {
        var data = read(file);
        var signatures = new FindingReader(kind, file, data, trust, clock.instant()).all();
        return signatures.isEmpty() ? new Findings.NotSigned(kind) : new Findings.Signed(kind, signatures);
    }

    /** On bytes that are not what they seem the library fails in many ways, some of them not its own exceptions. */
    private static DiagnosticData read(Path file) throws Refused {
        try {
            return new DiagnosticData(Offline.validator(file).getDiagnosticData());
        } catch (UnsupportedOperationException e) { // so it says that no reader of its own knows the file
            throw new Refused(Findings.Obstacle.UNKNOWN_KIND, e.getMessage());
        } catch (RuntimeException e) {
            if (obstacle(e) == Findings.Obstacle.FAILED) throw new Refused(Findings.Obstacle.DAMAGED, e.getMessage());
            throw e;
        }
    }

    private static Findings.Obstacle obstacle(Throwable cause) {
        if (cause instanceof Refused refused) return refused.why();
        if (cause instanceof InvalidPasswordException || cause instanceof ProtectedDocumentException) return Findings.Obstacle.ENCRYPTED;
        if (cause instanceof OutOfMemoryError) return Findings.Obstacle.TOO_LARGE;
        if (cause instanceof IOException) return Findings.Obstacle.DAMAGED;
        return Findings.Obstacle.FAILED;
    }
}
