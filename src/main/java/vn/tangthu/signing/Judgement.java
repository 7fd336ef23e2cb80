package vn.tangthu.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The verdict on one signature and why. Our own rule over the facts, for the library calls a document valid whose page was changed
 * after signing as long as the signed bytes are whole. After ETSI EN 319 102-1: what cannot be proven is undecided, not invalid.
 *
 * @param reasons never empty, the weightiest first
 */
public record Judgement(Verdict verdict, List<Reason> reasons) {

    /** Clocks of signers go fast by so much before their claim is doubted. */
    private static final Duration FAST_CLOCK = Duration.ofHours(1);

    static Judgement of(Facts facts) {
        var reasons = new ArrayList<Reason>();
        judgeBytes(facts, reasons);
        judgeCertificate(facts, reasons);
        if (facts.chain() != Facts.Chain.NO_CERTIFICATE) judgeTime(facts, reasons);
        if (facts.chain() == Facts.Chain.TRUSTED) judgeRevocation(facts, reasons);
        if (reasons.isEmpty()) reasons.add(Reason.GOOD);
        reasons.sort(Comparator.comparing(Reason::verdict).reversed());
        return new Judgement(reasons.get(0).verdict(), List.copyOf(reasons));
    }

    private static void judgeBytes(Facts facts, List<Reason> reasons) {
        switch (facts.integrity()) {
            case BROKEN -> reasons.add(Reason.BROKEN);
            case CONTENT_MISSING -> reasons.add(Reason.CONTENT_MISSING);
            case AMBIGUOUS -> reasons.add(Reason.AMBIGUOUS);
            case INTACT -> { }
        }
        switch (facts.changes()) {
            case CHANGED -> reasons.add(Reason.CHANGED_AFTER_SIGNING);
            case BYTES_ADDED -> reasons.add(Reason.BYTES_ADDED);
            case NONE -> { }
        }
        if (facts.weak()) reasons.add(Reason.WEAK_ALGORITHM);
    }

    private static void judgeCertificate(Facts facts, List<Reason> reasons) {
        switch (facts.chain()) {
            case NO_CERTIFICATE -> reasons.add(Reason.NO_CERTIFICATE);
            case SELF_MADE -> reasons.add(Reason.SELF_MADE);
            case ISSUER_UNKNOWN -> reasons.add(Reason.ISSUER_UNKNOWN);
            case NOT_FOR_SIGNING -> reasons.add(Reason.NOT_FOR_SIGNING);
            case TRUSTED -> { }
        }
    }

    private static void judgeTime(Facts facts, List<Reason> reasons) {
        if (facts.claimed().filter(claim -> claim.isAfter(facts.now().plus(FAST_CLOCK))).isPresent()) reasons.add(Reason.CLAIMED_IN_FUTURE);
        var from = facts.validity().from();
        var to = facts.validity().to();
        if (facts.signedAt().filter(at -> at.isBefore(from)).isPresent()) reasons.add(Reason.NOT_YET_VALID_AT_SIGNING);
        else if (facts.signedAt().filter(at -> at.isAfter(to)).isPresent()) reasons.add(Reason.EXPIRED_AT_SIGNING);
        else if (facts.provenBy().isAfter(to)) reasons.add(Reason.EXPIRED_SINCE);
    }

    private static void judgeRevocation(Facts facts, List<Reason> reasons) {
        switch (facts.revocation().state()) {
            case UNKNOWN -> reasons.add(Reason.REVOCATION_UNKNOWN);
            case STALE -> reasons.add(Reason.REVOCATION_STALE);
            case REVOKED -> judgeRevoked(facts, facts.revocation().revokedAt().orElse(Instant.MIN), reasons);
            case NOT_REVOKED -> { }
        }
    }

    private static void judgeRevoked(Facts facts, Instant revoked, List<Reason> reasons) {
        if (facts.signedAt().filter(at -> !at.isBefore(revoked)).isPresent()) reasons.add(Reason.REVOKED_BEFORE_SIGNING);
        else if (!facts.provenBy().isBefore(revoked)) reasons.add(Reason.REVOKED_SINCE);
    }
}
