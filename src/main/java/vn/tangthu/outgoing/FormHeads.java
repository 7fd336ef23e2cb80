package vn.tangthu.outgoing;

import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** Whose register a form is. */
@Component
class FormHeads {

    private final Agencies agencies;

    FormHeads(Agencies agencies) {
        this.agencies = agencies;
    }

    record Heads(String parent, String agency) {}

    Heads of(Actor actor) {
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        return new Heads(agency.parent().flatMap(id -> agencies.find(actor, id)).map(Agency::name).orElse(""), agency.name());
    }
}
