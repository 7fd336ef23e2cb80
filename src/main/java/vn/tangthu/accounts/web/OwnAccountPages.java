package vn.tangthu.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.accounts.Sessions;
import vn.tangthu.accounts.Standing;
import vn.tangthu.organisation.RightsChanges;

/** One's own account: what it is, and where it is signed in. */
@Controller
class OwnAccountPages {

    private final Sessions sessions;
    private final RightsChanges rights;

    OwnAccountPages(Sessions sessions, RightsChanges rights) {
        this.sessions = sessions;
        this.rights = rights;
    }

    @GetMapping("/account")
    String show(Standing standing, HttpServletRequest request, Model model) {
        model.addAttribute("account", standing.account());
        model.addAttribute("person", standing.actor());
        model.addAttribute("waiting", rights.openOf(standing.actor(), standing.actor().person()).orElse(null));
        model.addAttribute("sessions", sessions.of(standing.account().name()));
        model.addAttribute("thisSession", Sessions.mark(request.getSession().getId()));
        return "accounts/own";
    }

    @PostMapping("/account/ended-sessions")
    String end(Standing standing, @RequestParam String mark) {
        sessions.end(standing.account().name(), mark);
        return "redirect:/account";
    }
}
