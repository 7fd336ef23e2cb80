package vn.tangthu.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Checksum;

/**
 * How the trail stands: for the system page.
 *
 * @param newest the newest seal; empty before the first
 * @param unsealed entries that wait for a seal
 * @param lastVerification the entry of the last verification; its act says whether all was proven
 * @param anchorFiles where the hashes are kept outside the database
 */
public record TrailState(
        Optional<Newest> newest,
        long unsealed,
        Optional<Instant> oldestUnsealed,
        Optional<AuditEntry> lastVerification,
        List<String> anchorFiles) {

    public record Newest(long number, Instant at, Checksum hash) {}

    public boolean lastWasProven() {
        return lastVerification.map(entry -> entry.act().equals("audit.verified")).orElse(false);
    }
}
