package vn.tangthu.organisation.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.OrganisationRefused;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;

/** Units of an agency for administrators. */
@Controller
class UnitPages {

    private final Units units;
    private final Words words;

    UnitPages(Units units, Words words) {
        this.units = units;
        this.words = words;
    }

    @GetMapping("/administration/units/{id}")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("unit", found(actor, id));
        return "organisation/unit";
    }

    @PostMapping("/administration/agencies/{agency}/units")
    String create(
            Actor actor, @PathVariable UUID agency, @RequestParam String name, @RequestParam(defaultValue = "") String symbol,
            RedirectAttributes once, Locale locale) {
        try {
            var id = new AgencyId(agency);
            units.create(actor, id, name, symbol, units.of(actor, id).size() + 1);
            words.say(once, locale, "organisation.said.kept");
        } catch (OrganisationRefused refused) {
            once.addFlashAttribute("refusal", refused.refusal());
        }
        return "redirect:/administration/agencies/" + agency;
    }

    @PostMapping("/administration/units/{id}")
    String rename(
            Actor actor, @PathVariable UUID id, @RequestParam String name, @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "0") int position, RedirectAttributes once, Locale locale) {
        try {
            units.rename(actor, new UnitId(id), name, symbol, position);
            words.say(once, locale, "organisation.said.kept");
            return "redirect:/administration/agencies/" + found(actor, id).agency();
        } catch (OrganisationRefused refused) {
            once.addFlashAttribute("refusal", refused.refusal());
            return "redirect:/administration/units/" + id;
        }
    }

    @PostMapping("/administration/units/{id}/closure")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        try {
            units.close(actor, new UnitId(id));
            words.say(once, locale, "organisation.said.unit-closed");
            return "redirect:/administration/agencies/" + found(actor, id).agency();
        } catch (OrganisationRefused refused) {
            once.addFlashAttribute("refusal", refused.refusal());
            return "redirect:/administration/units/" + id;
        }
    }

    private Unit found(Actor actor, UUID id) {
        return units.find(actor, new UnitId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
