package vn.tangthu.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.exchange.DeliveryId;
import vn.tangthu.exchange.Inbox;
import vn.tangthu.exchange.Recalls;
import vn.tangthu.exchange.SentDocument;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.signing.SignatureFindings;
import vn.tangthu.signing.SignaturesShown;

/** What other agencies have sent: the clerk looks at it, takes it to the desk, sends it back, or decides on a recall. */
@Controller
class InboxPages {

    private final Inbox inbox;
    private final Recalls recalls;
    private final SignatureFindings findings;
    private final MessageSource words;

    InboxPages(Inbox inbox, Recalls recalls, SignatureFindings findings, MessageSource words) {
        this.findings = findings;
        this.inbox = inbox;
        this.recalls = recalls;
        this.words = words;
    }

    @GetMapping("/exchange/inbox")
    String list(Actor actor, @RequestParam(defaultValue = "WAITING") String shelf, @RequestParam(defaultValue = "1") int page, Model model) {
        if (!Inbox.mayLook(actor)) throw Files.forbidden();
        var chosen = java.util.Arrays.stream(Inbox.Shelf.values()).filter(s -> s.name().equals(shelf)).findFirst().orElse(Inbox.Shelf.WAITING);
        int here = Math.max(1, page);
        var found = inbox.list(actor, chosen, Shown.SIZE, here);
        model.addAttribute("shelf", chosen);
        model.addAttribute("shelves", Inbox.Shelf.values());
        model.addAttribute("counts", inbox.counts(actor));
        model.addAttribute("rows", found.arrived().stream().map(Row::of).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("page", here);
        model.addAttribute("pages", Shown.pages(found.total()));
        model.addAttribute("sheets", List.of("exchange"));
        return "exchange/inbox";
    }

    /** @param document false when it was given back: nothing is known of it any more */
    record Row(String id, boolean document, String sender, String code, String issued, String kind, String about, String urgency, boolean replies, String change, String arrived,
            Shown.Way way) {

        static Row of(Inbox.Arrived arrived) {
            var delivery = arrived.delivery();
            var d = arrived.document();
            return new Row(delivery.id().toString(), d.isPresent(), d.map(x -> x.sender()).orElse(""), d.map(x -> x.code()).orElse(""),
                    d.map(x -> Shown.day(x.issuedOn())).orElse(""), d.map(x -> x.kind()).orElse(""), d.map(x -> x.abstractText()).orElse(""),
                    d.map(x -> x.urgency()).orElse(""), d.filter(x -> !x.answers().isEmpty()).isPresent(), d.flatMap(x -> x.change()).map(c -> c.kind().name()).orElse(""),
                    delivery.arrivedAt().map(Shown::moment).orElse(""), Shown.Way.of(delivery));
        }
    }

    /** Once it is registered, whoever sees the line may look at what came. */
    @GetMapping("/exchange/inbox/{id}")
    String show(Actor actor, @PathVariable DeliveryId id, Model model) {
        var arrived = inbox.open(actor, id).orElseThrow(Files::notFound);
        var delivery = arrived.delivery();
        model.addAttribute("row", Row.of(arrived));
        model.addAttribute("document", arrived.document().orElse(null));
        model.addAttribute("issued", arrived.document().map(d -> Shown.day(d.issuedOn())).orElse(""));
        model.addAttribute("due", arrived.document().map(d -> Shown.day(d.dueOn())).orElse(""));
        model.addAttribute("answers", arrived.document().map(d -> d.answers().stream().map(a -> (a.code() + " " + Shown.day(a.issuedOn())).strip()).toList()).orElse(List.of()));
        model.addAttribute("signature", arrived.signature());
        model.addAttribute("virus", arrived.virus());
        model.addAttribute("delivery", delivery);
        model.addAttribute("files", arrived.document().map(FileRow::of).orElse(List.of()));
        model.addAttribute("said", arrived.said().stream().map(Shown.Word::of).toList());
        model.addAttribute("related", Shown.Relation.of(arrived));
        model.addAttribute("reason", arrived.document().flatMap(d -> d.change()).map(c -> c.reason()).orElse(""));
        model.addAttribute("mayLook", Inbox.mayLook(actor));
        model.addAttribute("mayAct", actor.has(Role.CLERK));
        model.addAttribute("mayTake", actor.has(Role.CLERK) && delivery.isWaiting() && !delivery.isAskedBack());
        model.addAttribute("mayReturn", actor.has(Role.CLERK) && delivery.line().isEmpty() && !delivery.isReturned() && !delivery.isAskedBack() && !delivery.isGivenBack());
        model.addAttribute("sheets", List.of("exchange", "signing"));
        return "exchange/arrived";
    }

    /** @param number from 1 @param signable of a kind that can bear signatures of its own */
    record FileRow(int number, String name, String size, boolean main, boolean signable) {

        private static final List<String> KINDS = List.of(".pdf", ".xml", ".asice", ".asics", ".sce", ".scs", ".p7m", ".p7s");

        static List<FileRow> of(SentDocument document) {
            var rows = new ArrayList<FileRow>();
            for (var file : document.files()) {
                var name = file.name().toLowerCase(Locale.ROOT);
                rows.add(new FileRow(rows.size() + 1, file.name(), file.sizeForPeople(), rows.isEmpty(), KINDS.stream().anyMatch(name::endsWith)));
            }
            return rows;
        }
    }

    @GetMapping("/exchange/inbox/{id}/files/{number}")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable DeliveryId id, @PathVariable int number) throws IOException {
        var document = inbox.open(actor, id).flatMap(Inbox.Arrived::document).filter(d -> number >= 1 && number <= d.files().size()).orElseThrow(Files::notFound);
        return Files.download(document.files().get(number - 1).name(), inbox.file(actor, id, number));
    }

    /** Checked in a process of its own. @param fragment without the frame of a page, to be put into one */
    @GetMapping("/exchange/inbox/{id}/files/{number}/signatures")
    String signatures(Actor actor, @PathVariable DeliveryId id, @PathVariable int number, @RequestParam(defaultValue = "false") boolean fragment, Model model) {
        var document = inbox.open(actor, id).flatMap(Inbox.Arrived::document).filter(d -> number >= 1 && number <= d.files().size()).orElseThrow(Files::notFound);
        var file = document.files().get(number - 1);
        model.addAttribute("back", "/exchange/inbox/" + id);
        model.addAttribute("title", document.known());
        model.addAttribute("file", file.name());
        model.addAttribute("signatures", SignaturesShown.of(findings.of(actor, file.checksum())));
        model.addAttribute("sheets", List.of("signing"));
        return fragment ? "signing/_shown" : "exchange/signatures";
    }

    @PostMapping("/exchange/inbox/{id}/taking")
    String take(Actor actor, @PathVariable DeliveryId id, RedirectAttributes once, Locale locale) {
        requireClerk(actor);
        var taking = inbox.take(actor, id);
        if (taking instanceof Inbox.Taking.Taken taken) return "redirect:/incoming/drafts/" + taken.draft();
        return told(id, Optional.of(((Inbox.Taking.Refused) taking).refusal()), "", once, locale);
    }

    @PostMapping("/exchange/inbox/{id}/return")
    String sendBack(Actor actor, @PathVariable DeliveryId id, @RequestParam(defaultValue = "") String why, RedirectAttributes once, Locale locale) {
        requireClerk(actor);
        return told(id, inbox.refuse(actor, id, why), "exchange.told.returned", once, locale);
    }

    @PostMapping("/exchange/inbox/{id}/recall-agreement")
    String agree(Actor actor, @PathVariable DeliveryId id, RedirectAttributes once, Locale locale) {
        requireClerk(actor);
        return told(id, recalls.agree(actor, id), "exchange.told.given-back", once, locale);
    }

    @PostMapping("/exchange/inbox/{id}/recall-refusal")
    String keep(Actor actor, @PathVariable DeliveryId id, @RequestParam(defaultValue = "") String why, RedirectAttributes once, Locale locale) {
        requireClerk(actor);
        return told(id, recalls.refuse(actor, id, why), "exchange.told.kept", once, locale);
    }

    private String told(DeliveryId id, Optional<Refusal> refusal, String done, RedirectAttributes once, Locale locale) {
        if (refusal.isPresent()) once.addFlashAttribute("refused", words.getMessage(refusal.get().messageKey(), refusal.get().messageArguments(), locale));
        else once.addFlashAttribute("toast", new Toast(words.getMessage(done, null, locale), "", ""));
        return "redirect:/exchange/inbox/" + id;
    }

    private static void requireClerk(Actor actor) {
        if (!actor.has(Role.CLERK)) throw Files.forbidden();
    }
}
