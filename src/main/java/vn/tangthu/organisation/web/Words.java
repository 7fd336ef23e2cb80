package vn.tangthu.organisation.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says once, on the page that follows, what was done. */
@Component("organisationWords")
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    void say(RedirectAttributes once, Locale locale, String key, Object... arguments) {
        once.addFlashAttribute("toast", new Toast(messages.getMessage(key, arguments, locale)));
    }
}
