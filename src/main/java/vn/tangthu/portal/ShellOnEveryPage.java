package vn.tangthu.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame shows: {@code shell} when somebody is signed in, and {@code here} to come back to. */
@ControllerAdvice(annotations = Controller.class)
class ShellOnEveryPage {

    private final ObjectProvider<SignedIn> signedIn;

    ShellOnEveryPage(ObjectProvider<SignedIn> signedIn) {
        this.signedIn = signedIn;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return Optional.ofNullable(signedIn.getIfAvailable())
                .flatMap(SignedIn::now)
                .map(actor -> Shell.of(actor, "", request.getServletPath()))
                .orElse(null);
    }

    /** A page that came by POST has no address to come back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return "/";
        return request.getServletPath() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
