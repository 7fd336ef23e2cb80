package vn.tangthu.signing.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.signing.HeldKey;
import vn.tangthu.signing.NewKey;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.SigningRefusal;

/** One's own key and the picture of one's hand. */
@Controller
class OwnKeyPages {

    private static final String PAGE = "redirect:/account/signing";

    private final SigningKeys keys;
    private final Said said;
    private final Clock clock;

    OwnKeyPages(SigningKeys keys, Said said, Clock clock) {
        this.keys = keys;
        this.said = said;
        this.clock = clock;
    }

    @GetMapping("/account/signing")
    String show(Actor actor, Model model) {
        var now = clock.instant();
        var all = keys.allOwn(actor);
        model.addAttribute("own", all.stream().filter(key -> key.retiredAt().isEmpty()).findFirst().map(key -> KeyRow.of(key, now)).orElse(null));
        model.addAttribute("retired", all.stream().filter(key -> key.retiredAt().isPresent()).map(key -> KeyRow.of(key, now)).toList());
        model.addAttribute("sheets", List.of("signing"));
        return "signing/own";
    }

    @PostMapping("/account/signing/key")
    String take(Actor actor, @RequestParam MultipartFile file, @RequestParam String passphrase, RedirectAttributes once, Locale locale) {
        try (var secret = Passphrase.of(passphrase)) {
            said.of(keys.take(actor, new NewKey.Own(Said.small(file), secret)), once, locale);
        }
        return PAGE;
    }

    @PostMapping("/account/signing/picture")
    String picture(Actor actor, @RequestParam MultipartFile file, RedirectAttributes once, Locale locale) {
        Optional<? extends Refusal> refused = keys.own(actor).map(key -> keys.picture(actor, key.id(), Said.small(file))).orElse(Optional.of(new SigningRefusal.NoSuchKey()));
        said.of(refused, "signing.said.picture-set", once, locale);
        return PAGE;
    }

    @PostMapping("/account/signing/retirement")
    String retire(Actor actor, RedirectAttributes once, Locale locale) {
        said.of(keys.own(actor).map(HeldKey::id).map(id -> keys.retire(actor, id)).orElse(Optional.of(new SigningRefusal.NoSuchKey())), "signing.said.retired", once, locale);
        return PAGE;
    }

    @GetMapping("/account/signing/picture")
    ResponseEntity<byte[]> picture(Actor actor) {
        return Said.picture(keys.own(actor).flatMap(key -> keys.picture(actor, key.id())));
    }
}
