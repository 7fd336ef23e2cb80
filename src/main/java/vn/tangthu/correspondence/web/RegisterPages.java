package vn.tangthu.correspondence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;

/** The register of incoming documents in the form of the decree (30/2020/NĐ-CP, App. IV, form VI). */
@Controller
class RegisterPages {

    private final IncomingRegister register;
    private final FormChoices choices;
    private final Clock clock;

    RegisterPages(IncomingRegister register, FormChoices choices, Clock clock) {
        this.register = register;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/incoming/register")
    String register(Actor actor, RegisterAddress address, Model model) {
        var question = address.question(LocalDate.now(clock.withZone(Wording.ZONE)).getYear());
        var found = register.list(actor, question);
        model.addAttribute("address", address);
        model.addAttribute("question", question);
        model.addAttribute("found", found);
        model.addAttribute("rows", RegisterRow.of(found.lines(), register.struck(actor, found.lines())));
        model.addAttribute("pages", Paging.of(question.page(), found.pages()));
        model.addAttribute("years", register.years(actor));
        model.addAttribute("choices", choices.of(actor));
        model.addAttribute("sheets", List.of("register"));
        model.addAttribute("wide", true);
        return "correspondence/register";
    }
}
