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
 * @param firstWrong the first thing that it found wrong
 * @param anchorFiles names of the files in which the hashes are kept outside the database; where they lie is nobody's business on the web
 */
public record TrailState(
        Optional<Newest> newest,
        long unsealed,
        Optional<Instant> oldestUnsealed,
        Optional<AuditEntry> lastVerification,
        Optional<String> firstWrong,
        List<String> anchorFiles) {

    public record Newest(long number, Instant at, Checksum hash) {}

    /** Entries wait for their seal longer than they do while the server works; see {@link AuditVerification#PATIENCE}. */
    public boolean sealingIsLate(Instant now) {
        return oldestUnsealed.filter(oldest -> oldest.isBefore(now.minus(AuditVerification.PATIENCE))).isPresent();
    }

    public boolean lastWasFoundBroken() {
        return lastVerification.isPresent() && !lastWasProven();
    }

    public boolean lastWasProven() {
        return lastVerification.map(entry -> entry.act().equals("audit.verified")).orElse(false);
    }
}
