package vn.tangthu.groups;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/**
 * An order by which the records of a set stand still.
 *
 * @param basis number, symbol and day of the written order
 * @param orderedBy who ordered it
 * @param frozenBy who carried it out
 */
public record Freeze(
        FreezeId id, SetId set, AgencyId agency, String setName, String basis, String orderedBy, String frozenBy, Instant frozenAt,
        Optional<Lifting> lifting) {

    /** @param basis of the lifting, in writing too */
    public record Lifting(String by, Instant at, String basis) {}
}
