package vn.tangthu.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/**
 * A unit of an agency.
 *
 * @param symbol as used in symbols of documents, may be empty
 * @param position place in lists, lowest first
 */
public record Unit(UnitId id, AgencyId agency, String name, String symbol, int position, Optional<LocalDate> closedOn) {
    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
