package vn.tangthu.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.outgoing.OutsideAgencies;

/** Partners that can be named in nơi nhận; one that is closed gets paper, as an agency that nobody knows. */
@Component
class PartnersAsRecipients implements OutsideAgencies {

    private final Partners partners;

    PartnersAsRecipients(Partners partners) {
        this.partners = partners;
    }

    @Override
    public List<Known> open(Actor actor) {
        return partners.all(actor).stream().filter(Partner::open).map(partner -> new Known(partner.id(), partner.name())).toList();
    }
}
