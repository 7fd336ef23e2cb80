package vn.tangthu.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.OrganisationRefused;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.RightsChanges;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/** People for administrators: added, changed, moved, given roles, and seen off. */
@Controller
class PersonPages {

    private static final List<Role> GIVEN = Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();

    private final People people;
    private final Units units;
    private final Agencies agencies;
    private final RightsChanges rights;
    private final Words words;

    PersonPages(People people, Units units, Agencies agencies, RightsChanges rights, Words words) {
        this.people = people;
        this.units = units;
        this.agencies = agencies;
        this.rights = rights;
        this.words = words;
    }

    @GetMapping("/administration/people/new")
    String empty(Actor actor, @RequestParam UUID agency, Model model) {
        return form(actor, new PersonForm(new AgencyId(agency), Optional.empty(), "", "", Set.of(Role.OFFICER)), "/administration/people", model);
    }

    @PostMapping("/administration/people")
    String create(Actor actor, @ModelAttribute PersonFields fields, Model model, RedirectAttributes once, Locale locale) {
        try {
            var id = people.create(actor, fields.form());
            words.say(once, locale, "organisation.said.person-created", fields.fullName());
            return "redirect:/administration/people/" + id;
        } catch (OrganisationRefused refused) {
            model.addAttribute("refusal", refused.refusal());
            return form(actor, fields.form(), "/administration/people", model);
        }
    }

    @GetMapping("/administration/people/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var person = found(actor, id);
        model.addAttribute("person", person);
        model.addAttribute("waiting", rights.openOf(actor, person.id()).map(RightsWaiting::of).orElse(null));
        return form(actor, PersonFields.of(person), "/administration/people/" + id, model);
    }

    @PostMapping("/administration/people/{id}")
    String change(Actor actor, @PathVariable UUID id, @ModelAttribute PersonFields fields, Model model, RedirectAttributes once, Locale locale) {
        try {
            people.change(actor, new PersonId(id), fields.form());
            words.say(once, locale, "organisation.said.kept");
            return "redirect:/administration/people/" + id;
        } catch (OrganisationRefused refused) {
            model.addAttribute("refusal", refused.refusal());
            model.addAttribute("person", found(actor, id));
            return form(actor, fields.form(), "/administration/people/" + id, model);
        }
    }

    @PostMapping("/administration/people/{id}/departure")
    String leave(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        try {
            people.leave(actor, new PersonId(id));
            words.say(once, locale, "organisation.said.person-left");
        } catch (OrganisationRefused refused) {
            once.addFlashAttribute("refusal", refused.refusal());
        }
        return "redirect:/administration/people/" + id;
    }

    private String form(Actor actor, PersonForm form, String address, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("address", address);
        model.addAttribute("agencies", agencies.all(actor));
        model.addAttribute("agencyName", agencies.find(actor, form.agency()).map(a -> a.name()).orElse(""));
        model.addAttribute("units", units.of(actor, form.agency()).stream().filter(Unit::isOpen).toList());
        model.addAttribute("givenRoles", GIVEN);
        return "organisation/person";
    }

    private Person found(Actor actor, UUID id) {
        return people.find(actor, new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
