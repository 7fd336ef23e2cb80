package vn.tangthu.outgoing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PrintMark;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** Whose register a form is, and for whom it is printed now. */
@Component
class FormHeads {

    private final Agencies agencies;
    private final Clock clock;

    FormHeads(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    record Heads(String parent, String agency, PrintMark made) {}

    Heads of(Actor actor) {
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        return new Heads(agency.parent().flatMap(id -> agencies.find(actor, id)).map(Agency::name).orElse(""), agency.name(), PrintMark.of(actor, clock.instant()));
    }
}
