package vn.tangthu.groups.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.groups.FreezeId;
import vn.tangthu.groups.Freezes;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSet;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.groups.SetId;
import vn.tangthu.groups.SetRefusal;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/** Sets of records: the list, and one of them with its documents, its readers and the orders that froze it. */
@Controller
class SetPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Wording.ZONE);

    private final RecordSets sets;
    private final Freezes freezes;
    private final People people;
    private final Units units;
    private final MessageSource words;

    SetPages(RecordSets sets, Freezes freezes, People people, Units units, MessageSource words) {
        this.sets = sets;
        this.freezes = freezes;
        this.people = people;
        this.units = units;
        this.words = words;
    }

    @GetMapping("/sets")
    String list(Actor actor, Model model) {
        return list(actor, "", "", Sensitivity.INTERNAL, model);
    }

    private String list(Actor actor, String name, String purpose, Sensitivity level, Model model) {
        model.addAttribute("sets", sets.all(actor));
        model.addAttribute("mayKeep", sets.mayKeep(actor));
        model.addAttribute("name", name);
        model.addAttribute("purpose", purpose);
        model.addAttribute("level", level);
        model.addAttribute("levels", Sensitivity.values());
        shown(model);
        return "groups/sets";
    }

    @PostMapping("/sets")
    String create(
            Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "INTERNAL") Sensitivity level, Model model, RedirectAttributes once, Locale locale) {
        if (sets.create(actor, name, purpose, level) instanceof RecordSets.Making.Refused refused) {
            model.addAttribute("refusal", refused.refusal());
            return list(actor, name, purpose, level, model);
        }
        return said("/sets", "sets.said.made", once, locale);
    }

    @GetMapping("/sets/{id}")
    String show(Actor actor, @PathVariable SetId id, Model model) {
        var set = found(actor, id);
        model.addAttribute("set", set);
        model.addAttribute("members", sets.members(actor, id));
        model.addAttribute("readers", sets.readers(actor, id));
        model.addAttribute("freezes", freezes.of(actor, id));
        model.addAttribute("mayKeep", sets.mayKeep(actor));
        model.addAttribute("isHead", actor.has(Role.AGENCY_HEAD));
        if (actor.has(Role.AGENCY_HEAD)) {
            model.addAttribute("people", people.atWork(actor));
            model.addAttribute("units", units.of(actor, actor.home()).stream().filter(Unit::isOpen).toList());
        }
        shown(model);
        return "groups/set";
    }

    @PostMapping("/sets/{id}/removals")
    String remove(
            Actor actor, @PathVariable SetId id, @RequestParam String kind, @RequestParam UUID record, RedirectAttributes once, Locale locale) {
        return answered(actor, id, sets.remove(actor, id, new RecordRef(kind, record)), "sets.said.removed", once, locale);
    }

    @PostMapping("/sets/{id}/readers")
    String open(Actor actor, @PathVariable SetId id, @RequestParam UUID reader, RedirectAttributes once, Locale locale) {
        return answered(actor, id, sets.grant(actor, id, reader), "sets.said.opened", once, locale);
    }

    @PostMapping("/sets/{id}/ended-readers")
    String close(Actor actor, @PathVariable SetId id, @RequestParam UUID reader, RedirectAttributes once, Locale locale) {
        return answered(actor, id, sets.withdraw(actor, id, reader), "sets.said.closed", once, locale);
    }

    @PostMapping("/sets/{id}/freezes")
    String freeze(
            Actor actor, @PathVariable SetId id, @RequestParam(defaultValue = "") String basis, @RequestParam(defaultValue = "") String orderedBy,
            RedirectAttributes once, Locale locale) {
        return answered(actor, id, freezes.freeze(actor, id, basis, orderedBy), "sets.said.frozen", once, locale);
    }

    @PostMapping("/sets/{id}/freezes/{freeze}/lifting")
    String lift(
            Actor actor, @PathVariable SetId id, @PathVariable FreezeId freeze, @RequestParam(defaultValue = "") String basis,
            RedirectAttributes once, Locale locale) {
        return answered(actor, id, freezes.lift(actor, freeze, basis), "sets.said.lifted", once, locale);
    }

    /** What cannot be seen is not there, whatever was asked of it. */
    private String answered(Actor actor, SetId id, Optional<SetRefusal> refusal, String done, RedirectAttributes once, Locale locale) {
        found(actor, id);
        if (refusal.isEmpty()) return said("/sets/" + id, done, once, locale);
        once.addFlashAttribute("refusal", refusal.get());
        return "redirect:/sets/" + id;
    }

    private RecordSet found(Actor actor, SetId id) {
        return sets.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String said(String address, String key, RedirectAttributes once, Locale locale) {
        once.addFlashAttribute("toast", new Toast(words.getMessage(key, null, locale), "", ""));
        return "redirect:" + address;
    }

    private static void shown(Model model) {
        model.addAttribute("minute", (Function<Instant, String>) MINUTE::format);
    }
}
