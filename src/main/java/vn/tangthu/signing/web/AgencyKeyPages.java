package vn.tangthu.signing.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.signing.KeyId;
import vn.tangthu.signing.NewKey;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.TrustList;

/** The trust list, and the keys of an agency and its people, for administrators. */
@Controller
class AgencyKeyPages {

    private final SigningKeys keys;
    private final TrustList trust;
    private final Agencies agencies;
    private final Said said;
    private final Clock clock;

    AgencyKeyPages(SigningKeys keys, TrustList trust, Agencies agencies, Said said, Clock clock) {
        this.keys = keys;
        this.trust = trust;
        this.agencies = agencies;
        this.said = said;
        this.clock = clock;
    }

    /** @param agency whose keys; the administrator's own when nothing is said */
    @GetMapping("/administration/signing")
    String show(Actor actor, @RequestParam Optional<UUID> agency, Model model) {
        var now = clock.instant();
        var whose = agencies.find(actor, agency.map(AgencyId::new).orElse(actor.home())).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var all = keys.of(actor, whose.id()).stream().map(key -> KeyRow.of(key, now)).toList();
        var present = all.stream().filter(row -> row.key().retiredAt().isEmpty()).toList();
        model.addAttribute("agency", whose);
        model.addAttribute("agencies", agencies.all(actor));
        model.addAttribute("own", present.stream().filter(row -> row.key().person().isEmpty()).findFirst().orElse(null));
        model.addAttribute("people", present.stream().filter(row -> row.key().person().isPresent()).toList());
        model.addAttribute("retired", all.stream().filter(row -> row.key().retiredAt().isPresent()).toList());
        model.addAttribute("hasToken", keys.hasToken());
        model.addAttribute("trust", TrustShown.of(trust.read(), now));
        model.addAttribute("sheets", List.of("signing"));
        return "signing/administration";
    }

    @PostMapping("/administration/signing/{agency}/key")
    String take(
            Actor actor, @PathVariable UUID agency, @RequestParam Optional<MultipartFile> file, @RequestParam(defaultValue = "") String label,
            @RequestParam String passphrase, @RequestParam(defaultValue = "false") boolean keep, RedirectAttributes once, Locale locale) {
        var id = agencies.find(actor, new AgencyId(agency)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).id();
        try (var secret = Passphrase.of(passphrase)) {
            var key = label.isBlank() ? new NewKey.AgencyFile(id, file.map(Said::small).orElse(new byte[0]), secret, keep)
                    : new NewKey.AgencyToken(id, label.strip(), secret, keep);
            said.of(keys.take(actor, key), once, locale);
        }
        return page(agency);
    }

    @PostMapping("/administration/signing/{agency}/keys/{id}/picture")
    String picture(Actor actor, @PathVariable UUID agency, @PathVariable UUID id, @RequestParam MultipartFile file, RedirectAttributes once, Locale locale) {
        said.of(keys.picture(actor, new KeyId(id), Said.small(file)), "signing.said.picture-set", once, locale);
        return page(agency);
    }

    @PostMapping("/administration/signing/{agency}/keys/{id}/retirement")
    String retire(Actor actor, @PathVariable UUID agency, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        said.of(keys.retire(actor, new KeyId(id)), "signing.said.retired", once, locale);
        return page(agency);
    }

    @GetMapping("/administration/signing/{agency}/keys/{id}/picture")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id) {
        return Said.picture(keys.picture(actor, new KeyId(id)));
    }

    private static String page(UUID agency) {
        return "redirect:/administration/signing?agency=" + agency;
    }
}
