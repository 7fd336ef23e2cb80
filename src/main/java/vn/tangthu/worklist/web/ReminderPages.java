package vn.tangthu.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.worklist.Reminders;
import vn.tangthu.worklist.WorkRefusal;

/** A person's own reminders. Each page and act is about the one who asks; nobody else's can be named. */
@Controller
class ReminderPages {

    private final Reminders reminders;
    private final MessageSource messages;

    ReminderPages(Reminders reminders, MessageSource messages) {
        this.reminders = reminders;
        this.messages = messages;
    }

    /** As the form shows it: what is wished, or what was typed and not understood. */
    record Form(String address, boolean wanted, String hour) {}

    @GetMapping("/work/reminders")
    String reminders(Actor actor, Model model) {
        var wish = reminders.wish(actor);
        return render(new Form(wish.address(), wish.wanted(), Integer.toString(wish.hour())), Optional.empty(), model);
    }

    @PostMapping("/work/reminders")
    String change(
            Actor actor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean wanted,
            @RequestParam(defaultValue = "") String hour,
            Locale locale, RedirectAttributes once, Model model) {
        var refusal = reminders.wish(actor, address, wanted, hour);
        if (refusal.isPresent()) return render(new Form(address, wanted, hour), refusal, model);
        once.addFlashAttribute("toast", new Toast(messages.getMessage(wanted ? "work.reminders.saved-on" : "work.reminders.saved-off", null, locale)));
        return "redirect:/work/reminders";
    }

    @PostMapping("/work/reminders/seen")
    String seen(Actor actor) {
        reminders.seen(actor);
        return "redirect:/";
    }

    private String render(Form form, Optional<WorkRefusal> refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("possible", reminders.byMailPossible());
        model.addAttribute("hours", java.util.stream.IntStream.rangeClosed(5, 20).mapToObj(Integer::toString).toList());
        refusal.ifPresent(why -> model.addAttribute("refusal", why));
        model.addAttribute("sheets", List.of("work"));
        return "worklist/reminders";
    }
}
