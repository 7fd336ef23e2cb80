package vn.tangthu.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.tangthu.kernel.Actor;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** Gives every page what its frame shows: {@code shell} when somebody is signed in, and {@code here} to come back to. */
@ControllerAdvice(annotations = Controller.class)
class ShellOnEveryPage {

    private final SignedIn signedIn;
    private final Agencies agencies;
    private final Clock clock;

    ShellOnEveryPage(SignedIn signedIn, Agencies agencies, Clock clock) {
        this.signedIn = signedIn;
        this.agencies = agencies;
        this.clock = clock;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return signedIn.now().map(actor -> Shell.of(actor, home(actor), request.getServletPath(), clock.instant())).orElse(null);
    }

    /** A page that came by POST has no address to come back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "/";
        return request.getServletPath() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private String home(Actor actor) {
        return agencies.find(actor, actor.home()).map(Agency::name).orElse("");
    }
}
