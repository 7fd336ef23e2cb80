package vn.tangthu.signing;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the revocation of a certificate and of those above it.
 *
 * @param revokedAt only for {@link State#REVOKED}
 * @param asOf the moment of the statement (a list's thisUpdate) that this rests on; of the oldest where several were needed
 */
public record Revocation(State state, Optional<Instant> revokedAt, Optional<Instant> asOf) {

    /** From best to worst. */
    public enum State {
        NOT_REVOKED,
        /** There is a statement, but a newer one should have been made before the moment that counts. */
        STALE,
        UNKNOWN,
        REVOKED
    }

    static Revocation unknown() {
        return new Revocation(State.UNKNOWN, Optional.empty(), Optional.empty());
    }

    static Revocation none(Instant asOf) {
        return new Revocation(State.NOT_REVOKED, Optional.empty(), Optional.of(asOf));
    }

    static Revocation stale(Instant asOf) {
        return new Revocation(State.STALE, Optional.empty(), Optional.of(asOf));
    }

    static Revocation revoked(Instant at, Instant asOf) {
        return new Revocation(State.REVOKED, Optional.of(at), Optional.of(asOf));
    }

    /** Of two certificates in one chain, what is worse counts; of two revoked ones, the earlier. */
    Revocation and(Revocation other) {
        if (state != other.state) return state.compareTo(other.state) > 0 ? this : other;
        var mine = revokedAt.or(() -> asOf);
        var others = other.revokedAt.or(() -> other.asOf);
        return mine.isPresent() && others.isPresent() && others.get().isBefore(mine.get()) ? other : this;
    }
}
