package vn.tangthu.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.RecordEvent;

/** The trail's public doors over a fresh database, for tests of its pages. */
public final class AuditDoors implements AutoCloseable {

    private final AuditFixture audit = new AuditFixture();

    public void write(RecordEvent event) {
        audit.database.actingAs.run(event.actor(), () -> audit.entries.write(event));
    }

    public void seal() {
        audit.sealing.sealPending();
    }

    public Path anchorFile() {
        return audit.anchorFile;
    }

    public void loseAnchorFile() {
        try {
            java.nio.file.Files.delete(audit.anchorFile);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public AuditTrail trail() {
        return new AuditTrail(audit.database.actingAs, audit.database.jdbc, audit.database.dataSource(), audit.entries);
    }

    public TrailStates states() {
        return new TrailStates(audit.database.actingAs, audit.database.jdbc, audit.verification, new Anchors(List.of(audit.anchorFile)));
    }

    public SpaceWatch space() {
        return new SpaceWatch(SpaceWatch.Room.of(Path.of(".")), new SpaceWatch.Threshold(0, new ByteCount(0)),
                audit.database.actingAs, audit.database.jdbc, audit.entries, Clock.systemUTC());
    }

    @Override
    public void close() {
        audit.close();
    }
}
