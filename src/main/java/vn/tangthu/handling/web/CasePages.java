package vn.tangthu.handling.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.handling.Cases;
import vn.tangthu.handling.Handled;
import vn.tangthu.handling.HandlingRefusal;
import vn.tangthu.handling.IncomingHandling;
import vn.tangthu.handling.OwnWork;
import vn.tangthu.handling.UnitWork;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;

/** One document being handled: its picture, its life line, and what the viewer can do about it now. */
@Controller
class CasePages {

    private static final PersonId NOBODY = new PersonId(new java.util.UUID(0, 0));

    private final CaseSheet sheet;
    private final Cases cases;
    private final IncomingHandling handling;
    private final UnitWork units;
    private final OwnWork own;
    private final MessageSource words;

    CasePages(CaseSheet sheet, Cases cases, IncomingHandling handling, UnitWork units, OwnWork own, MessageSource words) {
        this.sheet = sheet;
        this.cases = cases;
        this.handling = handling;
        this.units = units;
        this.own = own;
        this.words = words;
    }

    @GetMapping("/incoming/cases")
    String list(Actor actor, @RequestParam(defaultValue = "MINE") Cases.Tab tab, @RequestParam(defaultValue = "1") int page, Model model) {
        return sheet.list(actor, cases.list(actor, tab, page), tab, model);
    }

    @GetMapping("/incoming/cases/{id}")
    String show(Actor actor, @PathVariable LineId id, @RequestParam(defaultValue = "1") int page, Model model) {
        return sheet.show(actor, id, page, Typed.nothing(), Optional.empty(), model);
    }

    @PostMapping("/incoming/cases/{id}/presentation")
    String present(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, handling.present(actor, id, typed.id("leader").map(PersonId::new).orElse(NOBODY), typed.get("words"),
                typed.has("urgent", true), typed.number("seen")), "handling.said.presented", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/hand-over")
    String handStraight(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        var known = sheet.units(actor);
        var answer = typed.fault(typed.daysOf(known)).map(Handled::refused).orElseGet(() -> handling.handStraight(actor, id, typed.direction(known)));
        return told(actor, id, typed, answer, "handling.said.handed-on", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/direction")
    String direct(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        var known = sheet.units(actor);
        var answer = typed.fault(typed.daysOf(known)).map(Handled::refused)
                .orElseGet(() -> handling.direct(actor, id, typed.direction(known), typed.number("seen")));
        return told(actor, id, typed, answer, "handling.said.directed", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/assignment")
    String assign(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        var answer = typed.fault("due").map(Handled::refused)
                .orElseGet(() -> units.assign(actor, id, typed.number("task"), typed.assignment(), typed.number("seen")));
        return told(actor, id, typed, answer, "handling.said.assigned", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/unit-return")
    String unitHandsBack(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, units.handBack(actor, id, typed.number("task"), typed.get("words"), typed.number("seen")), "handling.said.handed-back", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/more-time")
    String answerMoreTime(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, units.answerMoreTime(actor, id, typed.number("task"), typed.has("granted", true), typed.get("words"), typed.number("seen")),
                "handling.said.answered", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/no-reply-answer")
    String answerNoReply(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, units.answerNoReply(actor, id, typed.number("task"), typed.has("granted", true), typed.get("words"), typed.number("seen")),
                "handling.said.answered", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/beginning")
    String takeUp(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, own.takeUp(actor, id, typed.number("task")), "handling.said.begun", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/report")
    String report(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, own.report(actor, id, typed.number("task"), typed.get("words")), "handling.said.reported", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/more-time-request")
    String askMoreTime(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        var answer = typed.day("until").map(until -> own.askMoreTime(actor, id, typed.number("task"), until, typed.get("words")))
                .orElseGet(() -> Handled.refused(new HandlingRefusal.NoSuchDay(typed.get("until"))));
        return told(actor, id, typed, answer, "handling.said.asked", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/hand-back")
    String handBack(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, own.handBack(actor, id, typed.number("task"), typed.get("words")), "handling.said.handed-back", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/result")
    String finish(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, own.finish(actor, id, typed.number("task"), typed.get("words"), typed.get("answer"), Optional.empty()), "handling.said.finished", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/no-reply")
    String proposeNoReply(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, own.proposeNoReply(actor, id, typed.number("task"), typed.get("words")), "handling.said.proposed", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/return")
    String returnToSender(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        return told(actor, id, typed, handling.returnToSender(actor, id, typed.get("words"), typed.number("seen")), "handling.said.returned", model, once, locale);
    }

    @PostMapping("/incoming/cases/{id}/reopening")
    String reopen(Actor actor, @PathVariable LineId id, @RequestParam MultiValueMap<String, String> inputs, Model model, RedirectAttributes once, Locale locale) {
        var typed = new Typed(inputs);
        var answer = typed.fault("due").map(Handled::refused)
                .orElseGet(() -> handling.reopen(actor, id, typed.get("words"), typed.day("due"), typed.number("seen")));
        return told(actor, id, typed, answer, "handling.said.reopened", model, once, locale);
    }

    private String told(Actor actor, LineId id, Typed typed, Handled answer, String said, Model model, RedirectAttributes once, Locale locale) {
        if (answer instanceof Handled.Refused refused) return sheet.show(actor, id, 1, typed, Optional.of(refused.refusal()), model);
        var text = new StringBuilder(words.getMessage(said, null, locale));
        for (var day : ((Handled.Done) answer).restDays()) text.append(' ').append(words.getMessage("handling.said.rest-day", new Object[] {Days.shown(day)}, locale));
        once.addFlashAttribute("toast", new Toast(text.toString(), "", ""));
        return "redirect:/incoming/cases/" + id;
    }
}
