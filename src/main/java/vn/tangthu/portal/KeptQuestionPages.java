package vn.tangthu.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.search.KeptQuestion;
import vn.tangthu.search.KeptQuestions;

/** Keeping the question that a page answers, to ask it again. */
@Controller
class KeptQuestionPages {

    /** Pages that answer questions. */
    private static final Set<String> ANSWERING = Set.of("/search", "/incoming/register", "/outgoing/register");

    private final KeptQuestions kept;

    KeptQuestionPages(KeptQuestions kept) {
        this.kept = kept;
    }

    @PostMapping("/search/kept")
    String keep(Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam String address, RedirectAttributes once) {
        if (!answers(address)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        kept.keep(actor, name, address).ifPresent(refusal -> once.addFlashAttribute("refusalOfKeeping", refusal));
        return "redirect:" + address;
    }

    @PostMapping("/search/kept/{id}/removal")
    String forget(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "/search") String address) {
        if (!kept.forget(actor, id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:" + (answers(address) ? address : "/search");
    }

    private static boolean answers(String address) {
        return KeptQuestions.isAddress(address) && ANSWERING.contains(page(address));
    }

    private static String page(String address) {
        return address.split("\\?", 2)[0];
    }

    /** Gives the pages that answer questions what is kept for them. */
    @ControllerAdvice(annotations = Controller.class)
    static class OnTheirPages {

        private final KeptQuestions kept;
        private final SignedIn signedIn;

        OnTheirPages(KeptQuestions kept, SignedIn signedIn) {
            this.kept = kept;
            this.signedIn = signedIn;
        }

        @ModelAttribute("kept")
        List<KeptQuestion> kept(HttpServletRequest request) {
            var page = request.getServletPath();
            if (!request.getMethod().equals("GET") || !ANSWERING.contains(page)) return List.of();
            return signedIn.now().map(actor -> kept.of(actor).stream().filter(q -> page(q.address()).equals(page)).toList()).orElse(List.of());
        }
    }
}
