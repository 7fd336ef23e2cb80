package vn.tangthu.learning.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.tangthu.kernel.Actor;
import vn.tangthu.learning.KnownItems;

/** What the desk has learnt: partner by partner, each item with its lines of the register, and a switch. */
@Controller
class LearntPages {

    private final KnownItems known;
    private final MessageSource words;
    private final Clock clock;

    LearntPages(KnownItems known, MessageSource words, Clock clock) {
        this.known = known;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/incoming/desk/learnt")
    String list(Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var found = known.page(actor, q, page);
        model.addAttribute("partners", found.partners().stream().map(partner -> LearntRow.Partner.of(partner, clock)).toList());
        model.addAttribute("found", found);
        model.addAttribute("sought", q);
        model.addAttribute("sheets", List.of("learning"));
        return "learning/learnt";
    }

    @GetMapping("/incoming/desk/learnt/{id}")
    String lines(Actor actor, @PathVariable long id, Model model) {
        var item = known.find(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("author", item.author());
        model.addAttribute("row", LearntRow.of(item, clock.instant()));
        model.addAttribute("lines", known.lines(actor, item).stream()
                .map(line -> new LineRow(line.id().toString(), line.shown(), LearntRow.moment(line.registeredAt()))).toList());
        model.addAttribute("sheets", List.of("learning"));
        return "learning/lines";
    }

    record LineRow(String id, String shown, String registered) {}

    @PostMapping("/incoming/desk/learnt/{id}/removal")
    String switchOff(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
            RedirectAttributes redirect, Locale locale) {
        return back(known.switchOff(actor, id) ? "learning.switched-off" : "learning.nothing-switched", id, q, page, redirect, locale);
    }

    @PostMapping("/incoming/desk/learnt/{id}/return")
    String switchOn(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
            RedirectAttributes redirect, Locale locale) {
        return back(known.switchOn(actor, id) ? "learning.switched-on" : "learning.nothing-switched", id, q, page, redirect, locale);
    }

    private String back(String said, long id, String q, int page, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("toast", new Toast(words.getMessage(said, null, locale), "", ""));
        redirect.addAllAttributes(Map.of("q", q, "page", page));
        return "redirect:/incoming/desk/learnt#item-" + id;
    }
}
