package vn.tangthu.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Absences;
import vn.tangthu.organisation.ActingCapacity;
import vn.tangthu.organisation.Delegating;
import vn.tangthu.organisation.Delegation;
import vn.tangthu.organisation.DelegationId;
import vn.tangthu.organisation.DelegationRefusal;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;

/**
 * Who acts for whom. Everybody sees what they have given and received; heads give, heads of the agency see all of it, and an
 * administrator works with the sheet of one head at a time ({@code ?head=…}).
 */
@Controller
class DelegationPages {

    private final Delegations delegations;
    private final Absences absences;
    private final People people;
    private final Words words;
    private final Clock clock;

    DelegationPages(Delegations delegations, Absences absences, People people, Words words, Clock clock) {
        this.delegations = delegations;
        this.absences = absences;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/delegations")
    String show(Actor actor, @RequestParam Optional<UUID> head, Model model) {
        var person = whose(actor, head.orElse(null));
        return render(actor, person, DelegationFields.empty(person.id(), today()), AbsenceFields.empty(today()), model);
    }

    @PostMapping("/delegations")
    String make(Actor actor, @ModelAttribute DelegationFields fields, Model model, RedirectAttributes once, Locale locale) {
        var person = whose(actor, fields.head());
        var refusal = fields.fault().or(() -> refusal(delegations.make(actor, fields.form(person.id()))));
        if (refusal.isEmpty()) return said(actor, person, "delegation.said.made", once, locale);
        model.addAttribute("refusal", refusal.get());
        return render(actor, person, fields, AbsenceFields.empty(today()), model);
    }

    @PostMapping("/delegations/{id}/withdrawal")
    String withdraw(
            Actor actor, @PathVariable UUID id, @RequestParam Optional<UUID> head, @RequestParam(defaultValue = "") String why,
            RedirectAttributes once, Locale locale) {
        var person = whose(actor, head.orElse(null));
        var refusal = refusal(delegations.withdraw(actor, new DelegationId(id), why));
        return answered(actor, person, refusal, "delegation.said.withdrawn", once, locale);
    }

    @PostMapping("/delegations/absences")
    String note(Actor actor, @ModelAttribute AbsenceFields fields, Model model, RedirectAttributes once, Locale locale) {
        var person = whose(actor, fields.head());
        var refusal = fields.fault().or(() -> absences.note(actor, fields.form(person.id())));
        if (refusal.isEmpty()) return said(actor, person, "absence.said.noted", once, locale);
        model.addAttribute("refusal", refusal.get());
        return render(actor, person, DelegationFields.empty(person.id(), today()), fields, model);
    }

    @PostMapping("/delegations/absences/{id}/cancellation")
    String cancel(Actor actor, @PathVariable UUID id, @RequestParam Optional<UUID> head, RedirectAttributes once, Locale locale) {
        var person = whose(actor, head.orElse(null));
        return answered(actor, person, absences.cancel(actor, id), "absence.said.cancelled", once, locale);
    }

    /** Oneself, or for administrators the head they work for. */
    private Person whose(Actor actor, UUID head) {
        var wanted = head == null ? actor.person() : new PersonId(head);
        if (!wanted.equals(actor.person()) && !actor.has(Role.ADMINISTRATOR)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return people.find(actor, wanted).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<DelegationRefusal> refusal(Delegating answer) {
        return answer instanceof Delegating.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private String answered(
            Actor actor, Person person, Optional<DelegationRefusal> refusal, String done, RedirectAttributes once, Locale locale) {
        if (refusal.isEmpty()) return said(actor, person, done, once, locale);
        once.addFlashAttribute("refusal", refusal.get());
        return "redirect:" + address(actor, person);
    }

    private String said(Actor actor, Person person, String key, RedirectAttributes once, Locale locale) {
        words.say(once, locale, key);
        return "redirect:" + address(actor, person);
    }

    private static String address(Actor actor, Person person) {
        return person.id().equals(actor.person()) ? "/delegations" : "/delegations?head=" + person.id();
    }

    private String render(Actor actor, Person person, DelegationFields form, AbsenceFields absence, Model model) {
        var concerning = delegations.concerning(actor, person.id());
        model.addAttribute("person", person);
        model.addAttribute("own", person.id().equals(actor.person()));
        model.addAttribute("given", rows(actor, concerning.stream().filter(d -> d.head().equals(person.id())).toList()));
        model.addAttribute("received", rows(actor, concerning.stream().filter(d -> d.deputy().equals(person.id())).toList()));
        model.addAttribute("others", rows(actor, delegations.visible(actor).stream().filter(d -> !concerning.contains(d)).toList()));
        model.addAttribute("absences", absences.coming(actor, person.id()));
        model.addAttribute("form", form);
        model.addAttribute("absence", absence);
        model.addAttribute("colleagues", people.atWork(actor, person.agency()).stream().filter(p -> !p.id().equals(person.id())).toList());
        model.addAttribute("scopes", Arrays.stream(DelegationScope.values())
                .filter(scope -> person.roles().contains(Role.AGENCY_HEAD) || !scope.headOfAgencyOnly()).toList());
        model.addAttribute("capacities", ActingCapacity.values());
        return "organisation/delegations";
    }

    private List<DelegationRow> rows(Actor actor, List<Delegation> of) {
        var today = today();
        return of.stream().map(delegation -> DelegationRow.of(actor, delegation, today)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
