package vn.tangthu.outgoing.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.outgoing.Outside;

/** Whom a document can be sent to over the exchange: open agencies of this installation, and those outside. */
@Component
class Addressees {

    private final Agencies agencies;
    private final ObjectProvider<Outside> outside;

    Addressees(Agencies agencies, ObjectProvider<Outside> outside) {
        this.agencies = agencies;
        this.outside = outside;
    }

    record Known(List<Agency> here, List<Outside.Agency> outside) {
        Known without(AgencyId own) {
            return new Known(here.stream().filter(agency -> !agency.id().equals(own)).toList(), outside);
        }
    }

    Known known(Actor actor) {
        return new Known(
                agencies.all(actor).stream().filter(Agency::isOpen).toList(),
                outside.stream().flatMap(carrier -> carrier.reachable(actor).stream()).toList());
    }
}
