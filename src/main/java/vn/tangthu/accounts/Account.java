package vn.tangthu.accounts;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;

/**
 * An account as the inventory lists it (QCVN 12:2026/BCA 3.7). Carries no secret.
 *
 * @param holder who uses it or, for a service, answers for it
 * @param agency the holder's division
 * @param asset what it gives access to
 * @param lockedUntil present while locked
 * @param deactivatedBecause one word: {@code administrator}, {@code idle}, {@code left}
 */
public record Account(
        AccountId id,
        String name,
        AccountType type,
        AccountStatus status,
        PersonId holder,
        AgencyId agency,
        String asset,
        boolean mustChangePassword,
        boolean hasSecondFactor,
        Optional<Instant> lockedUntil,
        Instant activatedAt,
        Optional<Instant> deactivatedAt,
        Optional<String> deactivatedBecause,
        Optional<Instant> lastUsedAt) {}
