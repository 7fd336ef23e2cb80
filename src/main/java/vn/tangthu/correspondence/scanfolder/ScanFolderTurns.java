package vn.tangthu.correspondence.scanfolder;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Sensitivity;

/** Looks into one open folder after the other, in a thread of its own, each folder by one node at a time. */
@Component
class ScanFolderTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScanFolderTurns.class);
    private static final Actor SYSTEM = Actor.system("scan-folders");
    private static final int LOCKS = 741203;
    /** How old what the page shows may be while nothing happens. */
    private static final Duration SHOWN_ANEW = Duration.ofSeconds(30);

    private final ActingAs actingAs;
    private final ScanFolderRows rows;
    private final Sweep sweep;
    private final DataSource connections;
    private final ScanFolderSettings settings;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;
    private volatile Thread thread;

    ScanFolderTurns(ActingAs actingAs, ScanFolderRows rows, Sweep sweep, DataSource connections, ScanFolderSettings settings,
            ApplicationEventPublisher events, java.time.Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.sweep = sweep;
        this.connections = connections;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (thread != null || settings.every().isZero()) return;
        thread = new Thread(this::turns, "scan-folders");
        thread.setDaemon(true);
        thread.start();
    }

    private void turns() {
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(settings.every().toMillis());
                turn();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Scan folders wait for their next turn", e);
            }
        }
    }

    /** One look into every open folder that no other node is looking into. */
    void turn() {
        for (var folder : actingAs.read(SYSTEM, rows::active)) {
            if (Thread.currentThread().isInterrupted()) return;
            alone(folder, () -> stands(folder, sweep.of(folder)));
        }
    }

    /** The lock belongs to the connection: it is free again when this process ends, however it ends. */
    private void alone(ScanFolder folder, Runnable work) {
        try (var connection = connections.getConnection()) {
            if (!asked(connection, "select pg_try_advisory_lock(?, hashtext(?))", folder)) return;
            try {
                work.run();
            } finally {
                asked(connection, "select pg_advisory_unlock(?, hashtext(?))", folder);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of a scan folder could not be had", e);
        }
    }

    private static boolean asked(java.sql.Connection connection, String sql, ScanFolder folder) throws SQLException {
        try (var ask = connection.prepareStatement(sql)) {
            ask.setInt(1, LOCKS);
            ask.setString(2, folder.agency().toString());
            try (var answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void stands(ScanFolder before, Sweep.Outcome now) {
        boolean changed = now.taken() > 0 || now.left() != before.waiting() || !now.trouble().equals(before.trouble());
        boolean old = before.lookedAt().map(at -> at.isBefore(clock.instant().minus(SHOWN_ANEW))).orElse(true);
        if (!changed && !old) return;
        actingAs.run(SYSTEM, () -> {
            rows.stands(before.agency(), now.trouble(), now.left());
            if (!now.trouble().equals(before.trouble())) told(before, now.trouble());
        });
    }

    private void told(ScanFolder folder, Optional<ScanFolder.Trouble> trouble) {
        events.publishEvent(new RecordEvent(
                SYSTEM, RecordEvent.SYSTEM, trouble.isPresent() ? "scan-folder.trouble" : "scan-folder.well-again",
                Optional.of(folder.agency()), "scan-folder", folder.name(),
                trouble.map(t -> Map.of("why", t.messageKey())).orElse(Map.of()), Sensitivity.INTERNAL, Optional.empty()));
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
