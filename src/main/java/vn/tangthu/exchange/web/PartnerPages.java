package vn.tangthu.exchange.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.exchange.Partner;
import vn.tangthu.exchange.PartnerClosing;
import vn.tangthu.exchange.Partners;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** Agencies outside with which documents are exchanged, for administrators. */
@Controller
class PartnerPages {

    private final Partners partners;
    private final PartnerClosing closing;
    private final Agencies agencies;
    private final MessageSource words;

    PartnerPages(Partners partners, PartnerClosing closing, Agencies agencies, MessageSource words) {
        this.partners = partners;
        this.closing = closing;
        this.agencies = agencies;
        this.words = words;
    }

    /** @param certificate whose it is, as it is kept; what is typed replaces it */
    record Form(String name, String parent, String codes, String keptBy, String transport, String address, String account, boolean unsignedToo, String certificate) {

        static final Form EMPTY = new Form("", "", "", "", "HTTPS", "", "", false, "");

        static Form of(Partner p) {
            return new Form(p.name(), p.parent(), String.join(" ", p.codes()), p.keptBy().toString(), p.transport(), p.address(), p.account(), p.unsignedToo(),
                    p.certificate().map(c -> c.getSubjectX500Principal().getName()).orElse(""));
        }
    }

    @GetMapping("/administration/partners")
    String list(Actor actor, Model model) {
        requireAdministrator(actor);
        model.addAttribute("partners", partners.all(actor));
        return "exchange/partners";
    }

    @GetMapping("/administration/partners/new")
    String empty(Actor actor, Model model) {
        requireAdministrator(actor);
        return form(actor, Form.EMPTY, "/administration/partners", model);
    }

    @GetMapping("/administration/partners/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        requireAdministrator(actor);
        model.addAttribute("partner", id);
        model.addAttribute("closed", closing.of(actor, id).orElse(null));
        model.addAttribute("closedAt", closing.of(actor, id).map(closed -> Shown.moment(closed.at())).orElse(""));
        model.addAttribute("waiting", closing.waiting(actor, id));
        return form(actor, Form.of(partners.find(actor, id).orElseThrow(Files::notFound)), "/administration/partners/" + id, model);
    }

    @PostMapping("/administration/partners")
    String add(Actor actor, Typed typed, Model model, RedirectAttributes once, Locale locale) {
        requireAdministrator(actor);
        return kept(actor, Optional.empty(), typed, "/administration/partners", model, once, locale);
    }

    @PostMapping("/administration/partners/{id}")
    String change(Actor actor, @PathVariable UUID id, Typed typed, Model model, RedirectAttributes once, Locale locale) {
        requireAdministrator(actor);
        if (partners.find(actor, id).isEmpty()) throw Files.notFound();
        return kept(actor, Optional.of(id), typed, "/administration/partners/" + id, model, once, locale);
    }

    @PostMapping("/administration/partners/{id}/closure")
    String close(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes once, Locale locale) {
        requireAdministrator(actor);
        return told(closing.close(actor, id, why), id, "partner.told.closed", once, locale);
    }

    @PostMapping("/administration/partners/{id}/reopening")
    String reopen(Actor actor, @PathVariable UUID id, RedirectAttributes once, Locale locale) {
        requireAdministrator(actor);
        return told(closing.reopen(actor, id), id, "partner.told.reopened", once, locale);
    }

    private String told(Optional<Refusal> refusal, UUID id, String done, RedirectAttributes once, Locale locale) {
        if (refusal.isPresent()) once.addFlashAttribute("refusal", refusal.get());
        else once.addFlashAttribute("toast", new Toast(words.getMessage(done, null, locale), "", ""));
        return "redirect:/administration/partners/" + id;
    }

    /** As the browser sends it. */
    record Typed(String name, String parent, String codes, String keptBy, String transport, String address, String account, String token, String certificate,
            String unsignedToo) {

        Partners.Form form() {
            return new Partners.Form(text(name), text(parent), text(codes), agency(), text(transport), text(address), text(account), text(token), text(certificate),
                    unsignedToo != null);
        }

        Form again() {
            return new Form(text(name), text(parent), text(codes), text(keptBy), text(transport), text(address), text(account), unsignedToo != null, "");
        }

        private Optional<AgencyId> agency() {
            try {
                return text(keptBy).isEmpty() ? Optional.empty() : Optional.of(new AgencyId(UUID.fromString(keptBy)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static String text(String typed) {
            return typed == null ? "" : typed;
        }
    }

    private String kept(Actor actor, Optional<UUID> id, Typed typed, String address, Model model, RedirectAttributes once, Locale locale) {
        var keeping = partners.keep(actor, id, typed.form());
        if (keeping instanceof Partners.Keeping.Refused refused) {
            model.addAttribute("refusal", refused.refusal());
            return form(actor, typed.again(), address, model);
        }
        once.addFlashAttribute("toast", new Toast(words.getMessage("partner.told.kept", new Object[] {typed.form().name()}, locale), "", ""));
        return "redirect:/administration/partners";
    }

    private String form(Actor actor, Form form, String address, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("address", address);
        model.addAttribute("agencies", agencies.all(actor).stream().filter(Agency::isOpen).toList());
        return "exchange/partner";
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) throw Files.forbidden();
    }
}
