package vn.tangthu.organisation;

import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/** What an administrator says about an agency, when it is made or changed; see {@link Agency} for the fields. */
public record AgencyForm(
        String code, String name, String shortName, String symbol, AgencyKind kind, Optional<AgencyId> parent, String place) {

    public AgencyForm {
        code = code.strip();
        name = name.strip();
        symbol = symbol.strip();
        place = place.strip();
        shortName = shortName.isBlank() ? name : shortName.strip();
    }
}
