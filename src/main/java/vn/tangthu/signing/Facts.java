package vn.tangthu.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * All that a verdict on one signature is drawn from.
 *
 * @param claimed what the signer's own clock said
 * @param stamped the earliest time stamp over the signature whose maker is trusted
 * @param now when it is judged
 */
record Facts(Integrity integrity, Changes changes, boolean weak, Chain chain, Validity validity, Revocation revocation,
             Optional<Instant> claimed, Optional<Instant> stamped, Instant now) {

    enum Integrity {
        INTACT, BROKEN, CONTENT_MISSING, AMBIGUOUS
    }

    /** What happened to the file beside the signed bytes. */
    enum Changes {
        /** Nothing, or only what is allowed: further signatures, time stamps, evidence for the archive. */
        NONE,
        CHANGED,
        BYTES_ADDED
    }

    enum Chain {
        TRUSTED, NO_CERTIFICATE, SELF_MADE, ISSUER_UNKNOWN, NOT_FOR_SIGNING
    }

    /** Of the signer's certificate, both ends included. */
    record Validity(Instant from, Instant to) {}

    /** The moment of signing, as far as it is known: a time stamp that is earlier than the claim disproves the claim. */
    Optional<Instant> signedAt() {
        if (claimed.isPresent() && stamped.isPresent()) return claimed.get().isBefore(stamped.get()) ? claimed : stamped;
        return claimed.or(() -> stamped);
    }

    /** The latest moment at which the signature can have been made: proven by a time stamp, or else now. */
    Instant provenBy() {
        return stamped.orElse(now);
    }
}
