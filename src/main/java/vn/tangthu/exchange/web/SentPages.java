package vn.tangthu.exchange.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import vn.tangthu.exchange.Delivery;
import vn.tangthu.exchange.DeliveryId;
import vn.tangthu.exchange.DispatchId;
import vn.tangthu.exchange.Dispatches;
import vn.tangthu.exchange.ExchangeRefusal;
import vn.tangthu.exchange.Recalls;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** What the agency has sent, what became of it at each recipient, and asking it back. */
@Controller
class SentPages {

    private static final Set<Role> READERS = EnumSet.of(Role.CLERK, Role.OFFICER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.ARCHIVIST);

    private final Dispatches dispatches;
    private final Recalls recalls;
    private final MessageSource words;

    SentPages(Dispatches dispatches, Recalls recalls, MessageSource words) {
        this.dispatches = dispatches;
        this.recalls = recalls;
        this.words = words;
    }

    /** @param document of an outgoing document: leads to how it fares; the list says so when it was sent nowhere, or is not for this actor */
    @GetMapping("/exchange/sent")
    String list(Actor actor, @RequestParam Optional<UUID> document, @RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
        requireReader(actor);
        var wanted = document.flatMap(id -> dispatches.of(actor, id));
        if (wanted.isPresent()) return "redirect:/exchange/sent/" + wanted.get().id();
        if (document.isPresent()) model.addAttribute("refused", words.getMessage(new ExchangeRefusal.NotFound().messageKey(), null, locale));
        int here = Math.max(1, page);
        var found = dispatches.list(actor, Shown.SIZE, here);
        model.addAttribute("rows", found.sent().stream().map(Row::of).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("page", here);
        model.addAttribute("pages", Shown.pages(found.total()));
        model.addAttribute("sheets", List.of("exchange"));
        return "exchange/sent";
    }

    record Row(String id, String code, String issued, String kind, String about, String sent, String by, int recipients, boolean recalled, List<State> states) {

        static Row of(Dispatches.Sent sent) {
            var d = sent.document();
            return new Row(sent.id().toString(), d.known(), Shown.day(d.issuedOn()), d.kind(), d.abstractText(), Shown.moment(sent.at()), sent.by(), sent.recipients(),
                    sent.recall().isPresent(), State.of(sent.states()));
        }
    }

    /** How many recipients stand where. */
    record State(Shown.Way way, String code, int count) {

        static List<State> of(Map<String, Integer> states) {
            return states.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> new State(Shown.Way.of(e.getKey()), e.getKey(), e.getValue())).toList();
        }
    }

    @GetMapping("/exchange/sent/{id}")
    String show(Actor actor, @PathVariable DispatchId id, @RequestParam Optional<String> state, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page, Model model) {
        requireReader(actor);
        var sent = dispatches.open(actor, id).orElseThrow(Files::notFound);
        int here = Math.max(1, page);
        var found = dispatches.named(actor, id, state, name, Shown.SIZE, here);
        model.addAttribute("row", Row.of(sent));
        model.addAttribute("document", sent.document());
        model.addAttribute("outgoing", sent.outgoing().orElse(null));
        model.addAttribute("recall", sent.recall().orElse(null));
        model.addAttribute("recalledAt", sent.recall().map(r -> Shown.moment(r.at())).orElse(""));
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("recipients", found.deliveries().stream().map(SentPages::recipient).toList());
        model.addAttribute("page", here);
        model.addAttribute("pages", Shown.pages(found.total()));
        model.addAttribute("name", name.strip());
        model.addAttribute("address", address(id, state, name.strip()));
        model.addAttribute("mayRecall", actor.has(Role.CLERK) || actor.has(Role.AGENCY_HEAD));
        model.addAttribute("sheets", List.of("exchange"));
        return "exchange/dispatch";
    }

    /** Of this list, for its further pages. */
    private static String address(DispatchId id, Optional<String> state, String name) {
        var address = org.springframework.web.util.UriComponentsBuilder.fromPath("/exchange/sent/" + id);
        state.ifPresent(chosen -> address.queryParam("state", chosen));
        if (!name.isEmpty()) address.queryParam("name", "{name}");
        return address.encode().buildAndExpand(name.isEmpty() ? java.util.Map.of() : java.util.Map.of("name", name)).toUriString();
    }

    record Recipient(String id, String name, boolean outside, Shown.Way way, String since, String failure) {}

    private static Recipient recipient(Delivery d) {
        return new Recipient(d.id().toString(), d.recipient(), d.outside(), Shown.Way.of(d), Shown.moment(d.stateAt()), d.failure());
    }

    @GetMapping("/exchange/sent/{id}/recipients/{delivery}")
    String said(Actor actor, @PathVariable DispatchId id, @PathVariable DeliveryId delivery, Model model) {
        requireReader(actor);
        var sent = dispatches.open(actor, id).orElseThrow(Files::notFound);
        var recipient = dispatches.recipient(actor, id, delivery).orElseThrow(Files::notFound);
        model.addAttribute("row", Row.of(sent));
        model.addAttribute("recipient", recipient(recipient));
        model.addAttribute("said", dispatches.said(actor, id, delivery).stream().map(Shown.Word::of).toList());
        model.addAttribute("sheets", List.of("exchange"));
        return "exchange/recipient";
    }

    @GetMapping("/exchange/sent/{id}/files/{number}")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable DispatchId id, @PathVariable int number) throws IOException {
        requireReader(actor);
        var document = dispatches.open(actor, id).map(Dispatches.Sent::document).filter(d -> number >= 1 && number <= d.files().size()).orElseThrow(Files::notFound);
        return Files.download(document.files().get(number - 1).name(), dispatches.file(actor, id, number));
    }

    @PostMapping("/exchange/sent/{id}/recall")
    String recall(Actor actor, @PathVariable DispatchId id, @RequestParam(defaultValue = "") String why, RedirectAttributes once, Locale locale) {
        requireReader(actor);
        var refusal = recalls.ask(actor, id, why);
        if (refusal.isPresent()) once.addFlashAttribute("refused", words.getMessage(refusal.get().messageKey(), refusal.get().messageArguments(), locale));
        else once.addFlashAttribute("toast", new Toast(words.getMessage("exchange.told.asked", null, locale), "", ""));
        return "redirect:/exchange/sent/" + id;
    }

    private static void requireReader(Actor actor) {
        if (actor.roles().stream().noneMatch(READERS::contains)) throw Files.forbidden();
    }
}
