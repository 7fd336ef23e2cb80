package vn.tangthu.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.Identifiers;
import vn.tangthu.organisation.OrganisationRefusal;
import vn.tangthu.organisation.OrganisationRefused;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Units;

/** Agencies for administrators: the list, one of them with its units and people, and the form to make or change one. */
@Controller
class AgencyPages {

    private final Agencies agencies;
    private final Units units;
    private final People people;
    private final Identifiers identifiers;
    private final Words words;
    private final Clock clock;

    AgencyPages(Agencies agencies, Units units, People people, Identifiers identifiers, Words words, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/administration/agencies")
    String list(Actor actor, @RequestParam(name = "words", defaultValue = "") String wanted, Model model) {
        model.addAttribute("agencies", wanted.isBlank() ? agencies.all(actor) : agencies.named(actor, wanted));
        model.addAttribute("words", wanted);
        return "organisation/agencies";
    }

    @GetMapping("/administration/agencies/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var agency = found(actor, id);
        model.addAttribute("agency", agency);
        model.addAttribute("parent", agency.parent().flatMap(parent -> agencies.find(actor, parent)).orElse(null));
        model.addAttribute("units", units.of(actor, agency.id()));
        model.addAttribute("people", people.of(actor, agency.id()));
        model.addAttribute("codes", identifiers.of(actor, agency.id()).stream().map(code -> CodeRow.of(code, today())).toList());
        model.addAttribute("written", identifiers.written(actor, agency, today()));
        model.addAttribute("codeKinds", Identifiers.Kind.values());
        return "organisation/agency";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }

    /** @param from empty: since ever @param to empty: until further notice */
    record CodeRow(String code, Identifiers.Kind kind, String from, String to, boolean valid) {

        static CodeRow of(Identifiers.Identifier code, LocalDate today) {
            return new CodeRow(code.code(), code.kind(), code.from().map(Days::shown).orElse(""), code.to().map(Days::shown).orElse(""), code.isValid(today));
        }
    }

    /** A code beside the agency's own, old or new: messages to any of them arrive. */
    @PostMapping("/administration/agencies/{id}/codes")
    String addCode(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "QD20") Identifiers.Kind kind,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, RedirectAttributes once, Locale locale) {
        var agency = found(actor, id);
        for (var day : List.of(from, to)) {
            if (day.isBlank() || Days.typed(day).isPresent()) continue;
            once.addFlashAttribute("refusal", new OrganisationRefusal.NoDay(day.strip()));
            return "redirect:/administration/agencies/" + id;
        }
        try {
            identifiers.add(actor, new Identifiers.Identifier(code, agency.id(), kind, Days.typed(from), Days.typed(to)));
            words.say(once, locale, "organisation.said.code-added", code.strip());
        } catch (OrganisationRefused refused) {
            once.addFlashAttribute("refusal", refused.refusal());
        }
        return "redirect:/administration/agencies/" + id;
    }

    @GetMapping("/administration/agencies/new")
    String empty(Actor actor, Model model) {
        return form(actor, new AgencyForm("", "", "", "", AgencyKind.DEPARTMENT, Optional.empty(), ""), "/administration/agencies", model);
    }

    @PostMapping("/administration/agencies")
    String create(Actor actor, @ModelAttribute AgencyFields fields, Model model, RedirectAttributes once, Locale locale) {
        try {
            var id = agencies.create(actor, fields.form());
            words.say(once, locale, "organisation.said.agency-created", fields.name());
            return "redirect:/administration/agencies/" + id;
        } catch (OrganisationRefused refused) {
            model.addAttribute("refusal", refused.refusal());
            return form(actor, fields.form(), "/administration/agencies", model);
        }
    }

    @GetMapping("/administration/agencies/{id}/form")
    String filled(Actor actor, @PathVariable UUID id, Model model) {
        return form(actor, AgencyFields.of(found(actor, id)), "/administration/agencies/" + id, model);
    }

    @PostMapping("/administration/agencies/{id}")
    String change(Actor actor, @PathVariable UUID id, @ModelAttribute AgencyFields fields, Model model, RedirectAttributes once, Locale locale) {
        try {
            agencies.change(actor, new AgencyId(id), fields.form());
            words.say(once, locale, "organisation.said.kept");
            return "redirect:/administration/agencies/" + id;
        } catch (OrganisationRefused refused) {
            model.addAttribute("refusal", refused.refusal());
            return form(actor, fields.form(), "/administration/agencies/" + id, model);
        }
    }

    @PostMapping("/administration/agencies/{id}/closure")
    String close(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        try {
            agencies.close(actor, new AgencyId(id));
            words.say(once, locale, "organisation.said.agency-closed");
        } catch (OrganisationRefused refused) {
            once.addFlashAttribute("refusal", refused.refusal());
        }
        return "redirect:/administration/agencies/" + id;
    }

    private String form(Actor actor, AgencyForm form, String address, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("address", address);
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("parents", agencies.all(actor).stream().filter(Agency::isOpen).toList());
        return "organisation/agency-form";
    }

    private Agency found(Actor actor, UUID id) {
        return agencies.find(actor, new AgencyId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
