package vn.tangthu.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.audit.SpaceWatch;
import vn.tangthu.audit.TrailStates;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;

/** How the trail stands: seals, the last verification, and the room left. */
@Controller
class TrailStatePages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TrailStates states;
    private final SpaceWatch space;

    TrailStatePages(TrailStates states, SpaceWatch space) {
        this.states = states;
        this.space = space;
    }

    @GetMapping("/administration/audit/state")
    String state(Actor actor, Model model) {
        var state = states.now(actor);
        var room = space.state();
        model.addAttribute("state", state);
        model.addAttribute("sealNumber", state.newest().map(seal -> String.valueOf(seal.number())).orElse(null));
        model.addAttribute("sealTime", state.newest().map(seal -> time(seal.at())).orElse(null));
        model.addAttribute("sealHash", state.newest().map(seal -> seal.hash().hex()).orElse(null));
        model.addAttribute("oldestUnsealed", state.oldestUnsealed().map(TrailStatePages::time).orElse(null));
        model.addAttribute("verifiedAt", state.lastVerification().map(entry -> time(entry.at())).orElse(null));
        model.addAttribute("verified", state.lastVerification().map(entry -> entry.details()).orElse(null));
        model.addAttribute("space", room);
        model.addAttribute("fullOn", room.fullOn().map((LocalDate day) -> DAY.format(day)).orElse(null));
        return "audit/state";
    }

    @PostMapping("/administration/audit/verification")
    String verify(Actor actor, RedirectAttributes next) {
        if (states.verify(actor).isEmpty()) next.addFlashAttribute("busy", true);
        return "redirect:/administration/audit/state";
    }

    private static String time(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, Wording.ZONE));
    }
}
