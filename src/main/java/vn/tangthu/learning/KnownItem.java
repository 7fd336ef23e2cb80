package vn.tangthu.learning;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing an agency has learnt of a partner.
 *
 * @param author the partner, as clerks wrote it
 * @param value PARTNER: its parent, may be empty; SYMBOL: how it writes it; SIGNER: who; READ_AS: how its name was misread
 * @param detail SYMBOL: the type of document that goes with it, may be empty
 * @param position SIGNER: as it was read last, may be empty
 * @param confirmed lines of the register that say so
 * @param off absent while it is used
 */
public record KnownItem(
        long id, Kind kind, String author, String value, String detail, String position, int confirmed, Instant first, Instant last,
        Optional<Off> off) {

    public enum Kind {
        /** What it is called, and under whom. */
        PARTNER,
        SYMBOL,
        SIGNER,
        /** A way in which its name was misread and put right by clerks. */
        READ_AS
    }

    /** Switched off by somebody. */
    public record Off(String by, Instant at) {}
}
