package vn.tangthu.correspondence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.PageView;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.correspondence.Remarks;
import vn.tangthu.correspondence.Splitting;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.Products;
import vn.tangthu.recognition.Readings;

/** The review screen: the paper on one side, its fields on the other, until the clerk confirms. */
@Controller
class DraftPages {

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final Readings readings;
    private final Products products;
    private final Splitting splitting;
    private final FormChoices choices;
    private final ObjectProvider<Remarks> remarks;
    private final MessageSource words;
    private final Clock clock;

    DraftPages(
            IncomingDesk desk, IncomingRegister register, Readings readings, Products products, Splitting splitting, FormChoices choices,
            ObjectProvider<Remarks> remarks, MessageSource words, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.readings = readings;
        this.products = products;
        this.splitting = splitting;
        this.choices = choices;
        this.remarks = remarks;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/incoming/drafts/{id}")
    String review(Actor actor, @PathVariable DraftId id, @RequestParam(defaultValue = "1") int page, Model model) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        if (draft.state() == Draft.State.REGISTERED) return "redirect:/incoming/register/" + draft.line().orElseThrow();
        if (draft.state() == Draft.State.SPLIT || draft.state() == Draft.State.JOINED) return "redirect:/incoming/desk";
        var form = draft.typed().map(RegistrationForm::of).orElseGet(() -> Proposal.of(draft).form(draft));
        return render(actor, draft, form, List.of(), page, model);
    }

    @PostMapping("/incoming/drafts/{id}/registration")
    String register(
            Actor actor, @PathVariable DraftId id, RegistrationForm form, @RequestParam(defaultValue = "false") boolean duplicateKnown,
            @RequestParam(defaultValue = "1") int page, Model model, RedirectAttributes redirect, Locale locale) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        var faults = new ArrayList<>(form.faults());
        if (faults.isEmpty()) {
            var next = desk.next(actor, id);
            var registration = register.register(actor, id, entry(actor, form), duplicateKnown);
            if (registration instanceof Registration.Registered done) {
                redirect.addFlashAttribute("toast", registered(done, locale));
                return next.map(draftId -> "redirect:/incoming/drafts/" + draftId).orElse("redirect:/incoming/desk");
            }
            ((Registration.Refused) registration).refusals().forEach(refusal -> faults.add(Fault.of(refusal)));
        }
        return render(actor, draft, form, faults, page, model);
    }

    /** Keeps what was typed and goes back to the desk. */
    @PostMapping("/incoming/drafts/{id}/typing")
    String keep(
            Actor actor, @PathVariable DraftId id, RegistrationForm form, @RequestParam(defaultValue = "1") int page, Model model,
            RedirectAttributes redirect, Locale locale) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        var faults = form.faults();
        if (!faults.isEmpty()) return render(actor, draft, form, faults, page, model);
        if (!form.equals(Proposal.of(draft).form(draft))) {
            var key = desk.keep(actor, id, entry(actor, form)) ? "review.kept" : "refusal.correspondence.not-on-desk";
            redirect.addFlashAttribute("toast", new Toast(words.getMessage(key, null, locale), "", ""));
        }
        return "redirect:/incoming/desk";
    }

    private String render(Actor actor, Draft draft, RegistrationForm form, List<Fault> faults, int page, Model model) {
        readings.hurry(actor, draft.reading());
        var fields = new ReviewFields(draft, number -> readings.page(actor, draft.readingId(), number)).of(form, faults);
        model.addAttribute("draft", draft);
        model.addAttribute("row", DeskRow.of(draft, LocalDate.now(clock.withZone(Wording.ZONE))));
        model.addAttribute("fields", fields);
        model.addAttribute("groups", draft.reading().fields()
                .map(read -> FieldGroup.doubtfulFirst(fields.values()))
                .orElseGet(() -> FieldGroup.asOnPaper(fields.values())));
        model.addAttribute("faults", faults.stream().filter(fault -> fault.input().isEmpty()).toList());
        model.addAttribute("remarks", remarks.orderedStream().flatMap(known -> known.ofDraft(actor, draft.id()).stream()).toList());
        model.addAttribute("alike", desk.alike(actor, draft.id(), entry(actor, form)));
        model.addAttribute("sameFileOnDesk", desk.sameFileOnDesk(actor, draft.id()));
        model.addAttribute("choices", choices.of(actor));
        model.addAttribute("split", splitting.proposal(actor, draft));
        model.addAttribute("page", PageView.of(
                "/incoming/drafts/" + draft.id() + "/pages/", page, draft.reading().pageCount(),
                readings.page(actor, draft.readingId(), page), List.of(), readings.outline(actor, draft.readingId())));
        ProductLinks.of(products, actor, draft.reading(), "/incoming/drafts/" + draft.id()).ifPresent(links -> model.addAttribute("products", links));
        addPlaceOnDesk(actor, draft, model);
        model.addAttribute("sheets", List.of("viewer", "review", "signing"));
        model.addAttribute("wide", true);
        return "correspondence/review";
    }

    /** The how-manieth of how many that wait. */
    private void addPlaceOnDesk(Actor actor, Draft draft, Model model) {
        var waiting = desk.open(actor).stream().map(Draft::id).toList();
        model.addAttribute("ordinal", waiting.indexOf(draft.id()) + 1);
        model.addAttribute("waiting", waiting.size());
        desk.next(actor, draft.id()).filter(next -> !next.equals(draft.id())).ifPresent(next -> model.addAttribute("next", next.toString()));
    }

    private vn.tangthu.correspondence.EntryDraft entry(Actor actor, RegistrationForm form) {
        return form.entry(LocalDate.now(clock.withZone(Wording.ZONE)), choices.recipients(actor));
    }

    private Toast registered(Registration.Registered done, Locale locale) {
        return new Toast(
                words.getMessage("review.registered", new Object[] {done.number().toString()}, locale),
                "/incoming/register/" + done.line(),
                words.getMessage("review.registered.open", null, locale));
    }
}
