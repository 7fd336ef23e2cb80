package vn.tangthu.organisation;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/**
 * An agency (cơ quan, tổ chức) of this installation.
 *
 * @param code mã định danh, unique
 * @param symbol as it stands in the number and symbol of its documents, such as {@code SNV}
 * @param place địa danh, as in "Đà Nẵng, ngày …"; may be empty
 */
public record Agency(
        AgencyId id,
        String code,
        String name,
        String shortName,
        String symbol,
        AgencyKind kind,
        Optional<AgencyId> parent,
        String place,
        Optional<LocalDate> closedOn) {

    public boolean isOpen() {
        return closedOn.isEmpty();
    }
}
