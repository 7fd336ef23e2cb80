package vn.tangthu.signing;

/** Why a verdict is what it is; each with the verdict it leads to at best. Its sentence stands in {@link Words}. */
public enum Reason {
    /** The signed bytes or the signature itself are other than when it was made. */
    BROKEN(Verdict.INVALID),
    /** Page, form or annotation was changed after the signature, beside its signed bytes. */
    CHANGED_AFTER_SIGNING(Verdict.INVALID),
    NOT_YET_VALID_AT_SIGNING(Verdict.INVALID),
    EXPIRED_AT_SIGNING(Verdict.INVALID),
    REVOKED_BEFORE_SIGNING(Verdict.INVALID),
    /** Bytes follow the signed ones that belong to no later signature and show no change that could be named. */
    BYTES_ADDED(Verdict.UNDECIDED),
    /** What was signed is not in this file, as with a detached signature. */
    CONTENT_MISSING(Verdict.UNDECIDED),
    /** Two parts bear the name that was signed: which of them was meant cannot be told. */
    AMBIGUOUS(Verdict.UNDECIDED),
    WEAK_ALGORITHM(Verdict.UNDECIDED),
    NO_CERTIFICATE(Verdict.UNDECIDED),
    /** The certificate is signed by its own key and nobody listed it as trusted. */
    SELF_MADE(Verdict.UNDECIDED),
    ISSUER_UNKNOWN(Verdict.UNDECIDED),
    /** The certificate's key usage does not allow signatures. */
    NOT_FOR_SIGNING(Verdict.UNDECIDED),
    /** The time the signer claims is still to come. */
    CLAIMED_IN_FUTURE(Verdict.UNDECIDED),
    /** Expired by now, and no time stamp proves that it was signed before. */
    EXPIRED_SINCE(Verdict.UNDECIDED),
    /** Revoked after the claimed time, and no time stamp proves that it was signed before. */
    REVOKED_SINCE(Verdict.UNDECIDED),
    REVOCATION_UNKNOWN(Verdict.UNDECIDED),
    /** The newest list of revoked certificates should have been replaced by now. */
    REVOCATION_STALE(Verdict.UNDECIDED),
    GOOD(Verdict.VALID);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
