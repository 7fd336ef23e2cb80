package vn.tangthu.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;

/**
 * A key that somebody here signs with, as far as it may be known.
 *
 * @param person whose it is; absent: the agency's own
 * @param label how the token calls it; empty for a file
 * @param holder as the certificate names him
 * @param serial hexadecimal
 * @param picture sha256 of the picture it is seen with
 * @param opensItself its passphrase is kept here and not asked
 */
public record HeldKey(KeyId id, AgencyId agency, Optional<PersonId> person, Kind kind, String label, String holder, String serial, String issuer,
                      Instant validFrom, Instant validTo, Optional<Checksum> picture, boolean opensItself, Instant addedAt, Optional<Instant> retiredAt) {

    /** How long before its end a certificate is warned of; issuers take some weeks for a new one. */
    public static final Duration WARNED = Duration.ofDays(30);

    public enum Kind {
        /** A file, encrypted with its passphrase. */
        PKCS12,
        /** In a token that does not give it away. */
        PKCS11
    }

    public enum Standing {
        IN_FORCE, ENDS_SOON, EXPIRED, NOT_YET, RETIRED
    }

    public Standing standing(Instant now) {
        if (retiredAt.isPresent()) return Standing.RETIRED;
        if (now.isBefore(validFrom)) return Standing.NOT_YET;
        if (now.isAfter(validTo)) return Standing.EXPIRED;
        return now.plus(WARNED).isAfter(validTo) ? Standing.ENDS_SOON : Standing.IN_FORCE;
    }

    public SigningRefusal.Whose whose() {
        return person.isPresent() ? SigningRefusal.Whose.PERSON : SigningRefusal.Whose.AGENCY;
    }
}
