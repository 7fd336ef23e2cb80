package vn.tangthu.outgoing.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.outgoing.DocumentKind;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Particulars;

/** What the form of a draft offers to choose from. */
@Component
class DraftChoices {

    private final Drafting drafting;
    private final Agencies agencies;

    DraftChoices(Drafting drafting, Agencies agencies) {
        this.drafting = drafting;
        this.agencies = agencies;
    }

    void into(Actor actor, Model model) {
        model.addAttribute("kinds", DocumentKind.all().stream().map(DocumentKind::name).toList());
        model.addAttribute("urgencies", Particulars.URGENCIES);
        model.addAttribute("capacities", Particulars.CAPACITIES);
        model.addAttribute("labels", Sensitivity.values());
        model.addAttribute("secrecies", List.of("", "Mật", "Tối mật", "Tuyệt mật"));
        model.addAttribute("signers", drafting.signers(actor));
        model.addAttribute("agencies", agencies.all(actor).stream().filter(Agency::isOpen).filter(agency -> !agency.id().equals(actor.home())).toList());
        model.addAttribute("sheets", List.of("outgoing"));
    }
}
