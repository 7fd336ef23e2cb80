package vn.tangthu.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Readings;

/**
 * Files are taken in as internal before anybody has read them. When the clerk labels one restricted or confidential, its bytes
 * and everything made from them move to the guarded area before the line is written (QCVN 12:2026/BCA 3.5.2.2).
 */
@Component
class GuardedStorage {

    private final Bitstore bitstore;
    private final Readings readings;

    GuardedStorage(Bitstore bitstore, Readings readings) {
        this.bitstore = bitstore;
        this.readings = readings;
    }

    /** Before the transaction that gives the label; may be called again. */
    void moveIfLabelled(Actor actor, Sensitivity label, Checksum file, ReadingId reading) {
        if (!label.storedApart()) return;
        try {
            bitstore.guard(file);
            for (var derived : readings.derived(actor, reading)) bitstore.guard(derived);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes could not be moved to the guarded area: " + file, e);
        }
    }
}
