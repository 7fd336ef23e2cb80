package vn.tangthu.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.SeparatorSheets;
import vn.tangthu.correspondence.Splitting;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** A scan of several documents is split and joined again; sheets to lay between documents are printed. */
@Controller
class SplittingPages {

    private final IncomingDesk desk;
    private final Splitting splitting;
    private final MessageSource words;

    SplittingPages(IncomingDesk desk, Splitting splitting, MessageSource words) {
        this.desk = desk;
        this.splitting = splitting;
        this.words = words;
    }

    /** Makes its documents of a scan: {@code 1-3, 4-6}. */
    @PostMapping("/incoming/drafts/{id}/parts")
    String split(Actor actor, @PathVariable DraftId id, @RequestParam(defaultValue = "") String pages, RedirectAttributes once, Locale locale) {
        desk.find(actor, id).orElseThrow(PagePictures::notFound);
        return told(splitting.split(actor, id, pages), id, once, locale);
    }

    /** Makes one draft of the parts again. */
    @PostMapping("/incoming/drafts/{id}/whole")
    String join(Actor actor, @PathVariable DraftId id, RedirectAttributes once, Locale locale) {
        desk.find(actor, id).orElseThrow(PagePictures::notFound);
        return told(splitting.join(actor, id), id, once, locale);
    }

    private String told(Splitting.Outcome outcome, DraftId asked, RedirectAttributes once, Locale locale) {
        if (outcome instanceof Splitting.Outcome.Refused refused) {
            var why = refused.refusal();
            say(once, words.getMessage(why.messageKey(), why.messageArguments(), locale));
            return "redirect:/incoming/drafts/" + asked;
        }
        if (outcome instanceof Splitting.Outcome.Split split) {
            say(once, words.getMessage("split.done", new Object[] {split.drafts().size()}, locale));
            return "redirect:/incoming/drafts/" + split.drafts().get(0);
        }
        say(once, words.getMessage("split.joined", null, locale));
        return "redirect:/incoming/drafts/" + ((Splitting.Outcome.Joined) outcome).whole();
    }

    private static void say(RedirectAttributes once, String text) {
        once.addFlashAttribute("toast", new Toast(text, "", ""));
    }

    @GetMapping("/incoming/separator-sheets.pdf")
    void sheets(Actor actor, @RequestParam(defaultValue = "10") int count, HttpServletResponse response) throws IOException {
        if (!actor.has(Role.CLERK)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.inline().filename("to-phan-cach.pdf").build().toString());
        SeparatorSheets.write(count, response.getOutputStream());
    }
}
