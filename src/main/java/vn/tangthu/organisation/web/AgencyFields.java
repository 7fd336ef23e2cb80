package vn.tangthu.organisation.web;

import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;

/** The form of an agency as a browser sends it: every field may be missing. */
record AgencyFields(String code, String name, String shortName, String symbol, AgencyKind kind, UUID parent, String place) {

    AgencyForm form() {
        return new AgencyForm(text(code), text(name), text(shortName), text(symbol), kind == null ? AgencyKind.OTHER : kind,
                Optional.ofNullable(parent).map(AgencyId::new), text(place));
    }

    static AgencyForm of(Agency agency) {
        return new AgencyForm(agency.code(), agency.name(), agency.shortName(), agency.symbol(), agency.kind(), agency.parent(), agency.place());
    }

    private static String text(String sent) {
        return sent == null ? "" : sent;
    }
}
