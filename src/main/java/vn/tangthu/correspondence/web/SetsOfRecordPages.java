package vn.tangthu.correspondence.web;

import java.util.Locale;
import java.util.Optional;
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
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.groups.Freezes;
import vn.tangthu.groups.NewMember;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.groups.SetId;
import vn.tangthu.groups.SetRefusal;
import vn.tangthu.kernel.Actor;

/** The sets of records in which a line, or a file on the desk, is; and putting it into one. For those who keep sets. */
@Controller
class SetsOfRecordPages {

    private final IncomingRegister register;
    private final IncomingDesk desk;
    private final RecordSets sets;
    private final Freezes freezes;
    private final MessageSource words;

    SetsOfRecordPages(IncomingRegister register, IncomingDesk desk, RecordSets sets, Freezes freezes, MessageSource words) {
        this.register = register;
        this.desk = desk;
        this.sets = sets;
        this.freezes = freezes;
        this.words = words;
    }

    @GetMapping("/incoming/register/{id}/sets")
    String ofLine(Actor actor, @PathVariable LineId id, Model model, Locale locale) {
        return show(actor, member(line(actor, id), locale), model);
    }

    @PostMapping("/incoming/register/{id}/sets")
    String addLine(
            Actor actor, @PathVariable LineId id, @RequestParam SetId set, Model model, RedirectAttributes once, Locale locale) {
        return add(actor, set, member(line(actor, id), locale), model, once, locale);
    }

    @GetMapping("/incoming/drafts/{id}/sets")
    String ofDraft(Actor actor, @PathVariable DraftId id, Model model) {
        return show(actor, member(draft(actor, id)), model);
    }

    @PostMapping("/incoming/drafts/{id}/sets")
    String addDraft(
            Actor actor, @PathVariable DraftId id, @RequestParam SetId set, Model model, RedirectAttributes once, Locale locale) {
        return add(actor, set, member(draft(actor, id)), model, once, locale);
    }

    private RegisterLine line(Actor actor, LineId id) {
        if (!sets.mayKeep(actor)) throw PagePictures.notFound();
        return register.open(actor, id).orElseThrow(PagePictures::notFound);
    }

    private Draft draft(Actor actor, DraftId id) {
        return desk.find(actor, id).filter(draft -> draft.state() == Draft.State.OPEN).orElseThrow(PagePictures::notFound);
    }

    private NewMember member(RegisterLine line, Locale locale) {
        var title = words.getMessage("sets.title.line", new Object[] {
                line.number().toString(), String.valueOf(line.number().year()), line.entry().code(), line.entry().abstractText()}, locale);
        return new NewMember(new RecordRef("incoming-line", line.id().value()), title, "/incoming/register/" + line.id(), line.entry().label());
    }

    private static NewMember member(Draft draft) {
        return new NewMember(new RecordRef("draft", draft.id().value()), draft.fileName(), "/incoming/drafts/" + draft.id(), draft.label());
    }

    private String show(Actor actor, NewMember record, Model model) {
        var in = sets.holding(actor, record.record());
        model.addAttribute("record", record);
        model.addAttribute("in", in);
        model.addAttribute("others", sets.all(actor).stream().filter(set -> !in.contains(set)).toList());
        model.addAttribute("frozen", freezes.frozen(actor, record.record().kind(), record.record().id()).orElse(null));
        return "correspondence/sets";
    }

    private String add(Actor actor, SetId set, NewMember record, Model model, RedirectAttributes once, Locale locale) {
        Optional<SetRefusal> refusal = sets.add(actor, set, record);
        if (refusal.isPresent()) {
            model.addAttribute("refusal", refusal.get());
            return show(actor, record, model);
        }
        once.addFlashAttribute("toast", new Toast(words.getMessage("sets.said.added", null, locale), "/sets/" + set, words.getMessage("sets.of.open", null, locale)));
        return "redirect:" + record.address() + "/sets";
    }
}
