package vn.tangthu.signing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.signing.KeyTaking;
import vn.tangthu.signing.making.MarkPicture;

/** What both kinds of pages of keys have in common: small files come in, and what was done or refused is said once. */
@Component("signingSaid")
class Said {

    private final MessageSource messages;

    Said(MessageSource messages) {
        this.messages = messages;
    }

    void of(KeyTaking taking, RedirectAttributes once, Locale locale) {
        of(taking instanceof KeyTaking.NotTaken not ? Optional.of(not.why()) : Optional.empty(), "signing.said.key-taken", once, locale);
    }

    void of(Optional<? extends Refusal> refused, String done, RedirectAttributes once, Locale locale) {
        if (refused.isPresent()) once.addFlashAttribute("refusal", refused.get());
        else once.addFlashAttribute("toast", new Toast(messages.getMessage(done, null, locale)));
    }

    /** At most a byte more than may be: what is longer is refused by whoever looks at it, and not held. */
    static byte[] small(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(MarkPicture.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseEntity<byte[]> picture(Optional<byte[]> png) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore())
                .body(png.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
