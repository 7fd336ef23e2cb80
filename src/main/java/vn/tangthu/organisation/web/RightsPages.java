package vn.tangthu.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.RightsChange;
import vn.tangthu.organisation.RightsChanges;
import vn.tangthu.organisation.RightsRefusal;

/** Changes of rights that wait for a second person, for heads of agencies and administrators (the chain of filters lets in nobody else). */
@Controller
class RightsPages {

    private final RightsChanges changes;
    private final Agencies agencies;
    private final Words words;
    private final boolean hold;

    RightsPages(
            RightsChanges changes, Agencies agencies, Words words,
            @Value("${tangthu.rights.hold-until-confirmed:false}") boolean hold) {
        this.changes = changes;
        this.agencies = agencies;
        this.words = words;
        this.hold = hold;
    }

    @GetMapping("/administration/rights")
    String list(Actor actor, Model model) {
        var open = changes.open(actor);
        model.addAttribute("open", rows(actor, open));
        model.addAttribute("decided", rows(actor, changes.decided(actor)));
        model.addAttribute("hold", hold);
        return "organisation/rights";
    }

    @PostMapping("/administration/rights/{id}/confirmation")
    String confirm(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        return answered(changes.confirm(actor, id), "rights.said.confirmed", once, locale);
    }

    @PostMapping("/administration/rights/{id}/rejection")
    String reject(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes once, Locale locale) {
        return answered(changes.reject(actor, id, why), "rights.said.rejected", once, locale);
    }

    private String answered(Optional<RightsRefusal> refusal, String done, RedirectAttributes once, Locale locale) {
        if (refusal.isPresent()) once.addFlashAttribute("refusal", refusal.get());
        else words.say(once, locale, done);
        return "redirect:/administration/rights";
    }

    private List<RightsRow> rows(Actor actor, List<RightsChange> of) {
        var names = agencies.all(actor).stream().collect(Collectors.toMap(Agency::id, Agency::shortName));
        return of.stream().map(change -> RightsRow.of(change, names::get, deciders(actor, change), changes.mayDecide(actor, change))).toList();
    }

    private List<String> deciders(Actor actor, RightsChange change) {
        return change.state() == RightsChange.State.OPEN ? changes.deciders(actor, change) : List.of();
    }
}
