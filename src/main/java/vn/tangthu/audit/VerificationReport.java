package vn.tangthu.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification of the audit trail found.
 *
 * @param entries sealed entries recomputed
 * @param seals seals recomputed
 * @param unsealed entries that wait for their seal; those of the last second or two always do
 * @param oldestUnsealed stamp of the oldest of them
 * @param anchors lines of the anchor files compared
 * @param findings the first {@value #NAMED} things that are wrong, in the order of the chain
 * @param wrong how many there are in all
 */
public record VerificationReport(
        long entries,
        long seals,
        long unsealed,
        Optional<Instant> oldestUnsealed,
        long anchors,
        List<Finding> findings,
        long wrong,
        Duration took) {

    static final int NAMED = 100;

    public boolean proven() {
        return wrong == 0;
    }

    /** The first broken thing, with what was expected and found. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
