package vn.tangthu.correspondence.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.Correction;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Looks;
import vn.tangthu.correspondence.PageView;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.correspondence.Remarks;
import vn.tangthu.groups.Freezes;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.Products;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.Readings;

/** One line of the register: its fields, its document, its life, and its correction. */
@Controller
class LinePages {

    private final IncomingRegister register;
    private final Readings readings;
    private final Products products;
    private final Bitstore bitstore;
    private final FormChoices choices;
    private final Looks looks;
    private final RecordSets sets;
    private final Freezes freezes;
    private final ObjectProvider<Remarks> remarks;
    private final MessageSource words;
    private final Clock clock;

    LinePages(
            IncomingRegister register, Readings readings, Products products, Bitstore bitstore, FormChoices choices, Looks looks,
            RecordSets sets, Freezes freezes, ObjectProvider<Remarks> remarks, MessageSource words, Clock clock) {
        this.register = register;
        this.looks = looks;
        this.readings = readings;
        this.products = products;
        this.bitstore = bitstore;
        this.choices = choices;
        this.sets = sets;
        this.freezes = freezes;
        this.remarks = remarks;
        this.words = words;
        this.clock = clock;
    }

    /** @param q words searched for, to be marked on the page and to open the first page that has them */
    @GetMapping("/incoming/register/{id}")
    String line(
            Actor actor, @PathVariable LineId id, @RequestParam Optional<Integer> page, @RequestParam(defaultValue = "") String q, Model model) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        looks.note(actor, id);
        model.addAttribute("looks", looks.at(actor, id).stream().map(LookRow::of).toList());
        return render(actor, line, page, q, model, "correspondence/line");
    }

    @GetMapping("/incoming/register/{id}/correction")
    String correction(Actor actor, @PathVariable LineId id, @RequestParam Optional<Integer> page, Model model) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        return renderCorrection(actor, line, RegistrationForm.of(line.entry()), "", List.of(), page, model);
    }

    @PostMapping("/incoming/register/{id}/correction")
    String correct(
            Actor actor, @PathVariable LineId id, RegistrationForm form, @RequestParam(defaultValue = "") String why,
            @RequestParam Optional<Integer> page, Model model, RedirectAttributes redirect, Locale locale) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        var faults = new ArrayList<>(form.faults());
        if (faults.isEmpty()) {
            var wanted = form.entry(LocalDate.now(clock.withZone(Wording.ZONE)), choices.recipients(actor));
            var correction = register.correct(actor, id, wanted, why);
            if (correction instanceof Correction.Corrected) {
                redirect.addFlashAttribute("toast", new Toast(words.getMessage("line.corrected", null, locale), "", ""));
                return "redirect:/incoming/register/" + id;
            }
            ((Correction.Refused) correction).refusals().forEach(refusal -> faults.add(Fault.of(refusal)));
        }
        return renderCorrection(actor, line, form, why, faults, page, model);
    }

    /** The file as it came. When it holds other documents too, it is for clerks only. */
    @GetMapping("/incoming/register/{id}/file")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable LineId id) throws IOException {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        var file = line.file().filter(bytes -> line.pages().isAll() || actor.has(Role.CLERK)).orElseThrow(PagePictures::notFound);
        var name = ContentDisposition.attachment().filename(line.fileName().orElse(line.number().toString()), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(bitstore.size(file).value())
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(bitstore.open(file)));
    }

    private String renderCorrection(
            Actor actor, RegisterLine line, RegistrationForm form, String why, List<Fault> faults, Optional<Integer> page, Model model) {
        model.addAttribute("groups", FieldGroup.asOnPaper(CorrectionFields.of(form, RegistrationForm.of(line.entry()), faults)));
        model.addAttribute("faults", faults.stream().filter(fault -> fault.input().isEmpty()).toList());
        model.addAttribute("why", why);
        model.addAttribute("choices", choices.of(actor));
        return render(actor, line, page, "", model, "correspondence/correction");
    }

    private String render(Actor actor, RegisterLine line, Optional<Integer> page, String q, Model model, String view) {
        var struck = register.struck(actor, line.id());
        model.addAttribute("line", line);
        model.addAttribute("row", new RegisterRow(line, struck));
        model.addAttribute("life", LifeLine.of(line, struck));
        model.addAttribute("mayCorrect", actor.has(Role.CLERK));
        model.addAttribute("mayKeepSets", sets.mayKeep(actor));
        model.addAttribute("frozen", freezes.frozen(actor, "incoming-line", line.id().value()).orElse(null));
        model.addAttribute("remarks", remarks.orderedStream().flatMap(known -> known.ofLine(actor, line.id()).stream()).toList());
        model.addAttribute("q", q);
        line.reading().flatMap(id -> readings.find(actor, id)).ifPresent(reading -> {
            readings.hurry(actor, reading);
            model.addAttribute("page", page(actor, line, reading, page, q));
            ProductLinks.of(products, actor, reading, "/incoming/register/" + line.id()).ifPresent(links -> model.addAttribute("products", links));
        });
        model.addAttribute("sheets", List.of("viewer", "review", "line", "signing"));
        model.addAttribute("wide", true);
        return view;
    }

    private PageView page(Actor actor, RegisterLine line, Reading reading, Optional<Integer> wanted, String q) {
        var marks = new HitMarks(q);
        int number = wanted.orElseGet(() -> q.isBlank() ? 1 : marks.firstPage(readings.text(actor, reading.id())));
        var page = readings.page(actor, reading.id(), number);
        return PageView.of(
                "/incoming/register/" + line.id() + "/pages/", number, reading.pageCount(), page, page.map(marks::on).orElse(List.of()),
                readings.outline(actor, reading.id()));
    }
}
