package vn.tangthu.outgoing;

import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;

/** Somebody named under nơi nhận, before the issue. The order of a list of them is the order on the document. */
public record Recipient(String name, Optional<AgencyId> agency, Optional<UUID> partner, IssuedDocument.Way way) {

    public Recipient {
        name = Particulars.tidy(name);
    }

    public static Recipient agency(String name, AgencyId agency) {
        return new Recipient(name, Optional.of(agency), Optional.empty(), IssuedDocument.Way.EXCHANGE);
    }

    public static Recipient outside(Outside.Agency agency) {
        return new Recipient(agency.name(), Optional.empty(), Optional.of(agency.partner()), IssuedDocument.Way.EXCHANGE);
    }

    public static Recipient onPaper(String name) {
        return new Recipient(name, Optional.empty(), Optional.empty(), IssuedDocument.Way.PAPER);
    }

    IssuedDocument.Recipient issued() {
        return new IssuedDocument.Recipient(name, agency, partner, way);
    }
}
