package vn.tangthu.outgoing.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingId;

/** What a page says after an act: once, on the page that follows. */
@Component
class Answering {

    private final MessageSource words;

    Answering(MessageSource words) {
        this.words = words;
    }

    /** Back to the document, with what came of it. */
    String to(RedirectAttributes redirect, OutgoingId id, Move move, String said) {
        return to(redirect, "/outgoing/" + id, move, said);
    }

    String to(RedirectAttributes redirect, String path, Move move, String said) {
        if (move instanceof Move.Refused refused) redirect.addFlashAttribute("faults", sayable(refused.refusals()));
        else say(redirect, said);
        return "redirect:" + path;
    }

    String missing(RedirectAttributes redirect, OutgoingId id, String field) {
        redirect.addFlashAttribute("faults", List.of(say("refusal.outgoing.field-missing", say(field))));
        return "redirect:/outgoing/" + id;
    }

    void say(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute("toast", Toast.of(say(key, arguments)));
    }

    /** In words already, since they wait in the session for the next page. */
    List<String> sayable(List<? extends Refusal> refusals) {
        return refusals.stream().map(refusal -> say(refusal.messageKey(), refusal.messageArguments())).toList();
    }

    String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return words.getMessage(key, arguments, locale);
    }
}
