package vn.tangthu.outgoing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.outgoing.DocumentKind;
import vn.tangthu.outgoing.Numbering;
import vn.tangthu.outgoing.OutgoingRefusal;
import vn.tangthu.outgoing.SeriesRule;
import vn.tangthu.outgoing.SeriesRules;

/** Numbers that left their series, with the reason of those that were not given; and the rules of the series. */
@Controller
class NumberPages {

    private static final int NUMBERS_A_PAGE = 100;
    /** Lines of the form of rules that are still empty. */
    private static final int SPARE = 3;

    private final Numbering numbering;
    private final SeriesRules rules;
    private final Answering answering;

    NumberPages(Numbering numbering, SeriesRules rules, Answering answering) {
        this.numbering = numbering;
        this.rules = rules;
        this.answering = answering;
    }

    @GetMapping("/outgoing/numbers")
    String numbers(
            Actor actor, @RequestParam Optional<Integer> year, @RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "false") boolean explained,
            @RequestParam(defaultValue = "1") int page, Model model) {
        RegistryPages.registryOnly(actor);
        int of = year.orElse(numbering.years(actor).get(0));
        var standings = numbering.standings(actor, of);
        var key = series.isEmpty() ? standings.get(0).key() : series;
        var set = rules.of(actor, of);
        model.addAttribute("year", of);
        model.addAttribute("years", numbering.years(actor));
        model.addAttribute("standings", standings);
        model.addAttribute("set", set);
        model.addAttribute("series", key);
        model.addAttribute("rule", set.keyed(key).orElse(null));
        model.addAttribute("explained", explained);
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("numbers", numbering.list(actor, key, of, explained, (Math.max(1, page) - 1) * NUMBERS_A_PAGE, NUMBERS_A_PAGE));
        model.addAttribute("clerk", actor.has(Role.CLERK));
        model.addAttribute("kinds", DocumentKind.all().stream().map(DocumentKind::name).toList());
        model.addAttribute("sheets", List.of("register", "outgoing"));
        return "outgoing/numbers";
    }

    @PostMapping("/outgoing/numbers/reservation")
    String reserve(Actor actor, @RequestParam String series, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        RegistryPages.registryOnly(actor);
        return said(redirect, series, numbering.reserve(actor, series, why), "outgoing.said.reserved");
    }

    @PostMapping("/outgoing/numbers/skipping")
    String skip(
            Actor actor, @RequestParam String series, @RequestParam(defaultValue = "") String last, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        RegistryPages.registryOnly(actor);
        return said(redirect, series, numbering.skipTo(actor, series, DocumentPages.number(last).orElse(0), why), "outgoing.said.skipped");
    }

    @PostMapping("/outgoing/numbers/cancellation")
    String giveUp(
            Actor actor, @RequestParam String series, @RequestParam int year, @RequestParam int number, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        RegistryPages.registryOnly(actor);
        return said(redirect, series, numbering.giveUp(actor, series, year, number, why), "outgoing.said.number-cancelled");
    }

    @PostMapping("/outgoing/numbers/paper")
    String onPaper(Actor actor, @RequestParam String series, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        RegistryPages.registryOnly(actor);
        return said(redirect, series, numbering.numberOnPaper(actor, series, kind, why), "outgoing.said.on-paper");
    }

    private String said(RedirectAttributes redirect, String series, Numbering.Answer answer, String said) {
        if (answer instanceof Numbering.Answer.Refused refused) redirect.addFlashAttribute("faults", answering.sayable(List.of(refused.why())));
        else answering.say(redirect, said, ((Numbering.Answer.Taken) answer).last());
        redirect.addAttribute("series", series);
        return "redirect:/outgoing/numbers";
    }

    @GetMapping("/outgoing/series")
    String series(Actor actor, @RequestParam Optional<Integer> year, Model model) {
        RegistryPages.registryOnly(actor);
        int of = year.orElse(numbering.years(actor).get(0) + 1);
        return rules(of, rules.of(actor, of).basis(), rules.of(actor, of).rules(), actor, List.of(), model);
    }

    private String rules(int year, String basis, List<SeriesRule> lines, Actor actor, List<Fault> faults, Model model) {
        var all = new ArrayList<>(lines);
        for (int i = 0; i < SPARE; i++) all.add(new SeriesRule("", "", List.of(), false, "{number}/{kind}-{agency}", "{number}/{agency}-{unit}"));
        model.addAttribute("year", year);
        model.addAttribute("basis", basis);
        model.addAttribute("rules", all);
        model.addAttribute("faults", faults);
        model.addAttribute("maySet", actor.has(Role.CLERK) || actor.has(Role.AGENCY_HEAD));
        model.addAttribute("sheets", List.of("register", "outgoing"));
        return "outgoing/series";
    }

    /** Lists of equal length, one line of the form each; a line without a key is not there. */
    @PostMapping("/outgoing/series")
    String set(
            Actor actor, @RequestParam int year, @RequestParam(defaultValue = "") String basis, @RequestParam List<String> key, @RequestParam List<String> name,
            @RequestParam List<String> kinds, @RequestParam List<String> pattern, @RequestParam List<String> nameless,
            @RequestParam(required = false) List<String> secret, Model model, RedirectAttributes redirect) {
        RegistryPages.registryOnly(actor);
        var lines = new ArrayList<SeriesRule>();
        for (int i = 0; i < Math.min(key.size(), Math.min(name.size(), Math.min(pattern.size(), nameless.size()))); i++) {
            if (key.get(i).isBlank()) continue;
            var named = i < kinds.size() ? Arrays.stream(kinds.get(i).split("[;\\n]")).map(String::strip).filter(one -> !one.isEmpty()).toList() : List.<String>of();
            lines.add(new SeriesRule(key.get(i).strip(), name.get(i).strip(), named, secret != null && secret.contains(key.get(i).strip()), pattern.get(i).strip(), nameless.get(i).strip()));
        }
        List<OutgoingRefusal> faults = rules.set(actor, year, basis, lines);
        if (!faults.isEmpty()) return rules(year, basis, lines, actor, Fault.of(faults), model);
        answering.say(redirect, "outgoing.said.series", String.valueOf(year));
        redirect.addAttribute("year", year);
        return "redirect:/outgoing/series";
    }
}
