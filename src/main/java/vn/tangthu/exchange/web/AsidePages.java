package vn.tangthu.exchange.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.exchange.Aside;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;

/** Messages that could not be taken: why, as they came, tried again, settled. */
@Controller
class AsidePages {

    private final Aside aside;
    private final MessageSource words;

    AsidePages(Aside aside, MessageSource words) {
        this.aside = aside;
        this.words = words;
    }

    @GetMapping("/exchange/aside")
    String list(Actor actor, Model model) {
        requireClerk(actor);
        model.addAttribute("rows", aside.list(actor).stream().map(Row::of).toList());
        model.addAttribute("sheets", List.of("exchange"));
        return "exchange/aside";
    }

    record Row(String key, String from, String title, String why, String came, int times, boolean answered, String size) {

        static Row of(Aside.Message message) {
            return new Row(message.key(), message.from(), message.title(), message.why(), Shown.moment(message.cameAt()), message.times(), message.answered(),
                    message.bytes().map(bytes -> bytes.forPeople()).orElse(""));
        }
    }

    @GetMapping("/exchange/aside/{key}/file")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable String key) throws IOException {
        requireClerk(actor);
        return Files.download("thong-diep.edxml", aside.file(actor, key));
    }

    @PostMapping("/exchange/aside/{key}/another-try")
    String again(Actor actor, @PathVariable String key, RedirectAttributes once, Locale locale) throws IOException {
        requireClerk(actor);
        return told(aside.again(actor, key), "exchange.told.taken-after-all", once, locale);
    }

    @PostMapping("/exchange/aside/{key}/settlement")
    String settle(Actor actor, @PathVariable String key, RedirectAttributes once, Locale locale) {
        requireClerk(actor);
        return told(aside.settle(actor, key), "exchange.told.settled", once, locale);
    }

    private String told(Optional<Refusal> refusal, String done, RedirectAttributes once, Locale locale) {
        if (refusal.isPresent()) once.addFlashAttribute("refused", words.getMessage(refusal.get().messageKey(), refusal.get().messageArguments(), locale));
        else once.addFlashAttribute("toast", new Toast(words.getMessage(done, null, locale), "", ""));
        return "redirect:/exchange/aside";
    }

    private static void requireClerk(Actor actor) {
        if (!actor.has(Role.CLERK)) throw Files.forbidden();
    }
}
