package vn.tangthu.outgoing.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.outgoing.DocumentKind;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Particulars;

/** What the form of a draft offers to choose from. */
@Component
class DraftChoices {

    private final Drafting drafting;
    private final Addressees addressees;

    DraftChoices(Drafting drafting, Addressees addressees) {
        this.drafting = drafting;
        this.addressees = addressees;
    }

    void into(Actor actor, Model model) {
        model.addAttribute("kinds", DocumentKind.all().stream().map(DocumentKind::name).toList());
        model.addAttribute("urgencies", Particulars.URGENCIES);
        model.addAttribute("capacities", Particulars.CAPACITIES);
        model.addAttribute("labels", Sensitivity.values());
        model.addAttribute("secrecies", List.of("", "Mật", "Tối mật", "Tuyệt mật"));
        model.addAttribute("signers", drafting.signers(actor));
        model.addAttribute("known", addressees.known(actor).without(actor.home()));
        model.addAttribute("sheets", List.of("outgoing"));
    }
}
