package vn.tangthu.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.Readings;

/** The clerk's desk: files are handed in, wait, and are taken off. */
@Controller
class DeskPages {

    private final IncomingDesk desk;
    private final Readings readings;
    private final MessageSource words;
    private final Clock clock;

    DeskPages(IncomingDesk desk, Readings readings, MessageSource words, Clock clock) {
        this.desk = desk;
        this.readings = readings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/incoming/desk")
    String desk(Actor actor, Model model) {
        if (!actor.has(Role.CLERK)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("sheets", List.of("desk"));
        return list(actor, model, "correspondence/desk");
    }

    /** The list alone, for the page to renew itself while something is unfinished. */
    @GetMapping("/incoming/desk/list")
    String list(Actor actor, Model model) {
        return list(actor, model, "correspondence/_desk-list :: list");
    }

    private String list(Actor actor, Model model, String view) {
        var today = LocalDate.now(clock.withZone(Wording.ZONE));
        var rows = desk.open(actor).stream().map(draft -> DeskRow.of(draft, today)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("unfinished", rows.stream().anyMatch(row -> row.stage().isUnfinished() || row.stillReading()));
        return view;
    }

    /** From the plain form: all files in one request, each taken or refused by itself. */
    @PostMapping("/incoming/files")
    String receive(Actor actor, @RequestParam("file") List<MultipartFile> files, RedirectAttributes redirect, Locale locale) throws IOException {
        var refused = new ArrayList<NotTaken>();
        for (var file : files) {
            if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) continue;
            refusal(take(actor, file)).ifPresent(refusal -> refused.add(new NotTaken(file.getOriginalFilename(), inWords(refusal, locale))));
        }
        redirect.addFlashAttribute("notTaken", refused);
        return "redirect:/incoming/desk";
    }

    /** From the page's script: one file a request, answered by what to show in its line. */
    @PostMapping(value = "/incoming/files", headers = "X-One-File")
    String receiveOne(Actor actor, @RequestParam("file") MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        var refusal = refusal(take(actor, file));
        if (refusal.isEmpty()) {
            response.setStatus(201);
            return "correspondence/_receipt :: received";
        }
        response.setStatus(422);
        model.addAttribute("refusal", refusal.get());
        return "correspondence/_receipt :: refused";
    }

    private Receipt take(Actor actor, MultipartFile file) throws IOException {
        try (var bytes = file.getInputStream()) {
            return desk.receive(actor, file.getOriginalFilename(), bytes);
        }
    }

    private String inWords(Refusal refusal, Locale locale) {
        return words.getMessage(refusal.messageKey(), refusal.messageArguments(), locale);
    }

    private static java.util.Optional<Refusal> refusal(Receipt receipt) {
        return receipt instanceof Receipt.NotReceived no ? java.util.Optional.of(no.refusal()) : java.util.Optional.empty();
    }

    @PostMapping("/incoming/drafts/{id}/removal")
    String remove(
            Actor actor, @PathVariable DraftId id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect,
            Locale locale) {
        var refusal = desk.takeOff(actor, id, why);
        if (refusal.isEmpty()) redirect.addFlashAttribute("removed", id.toString());
        else redirect.addFlashAttribute("toast", new Toast(inWords(refusal.get(), locale), "", ""));
        return "redirect:/incoming/desk";
    }

    @PostMapping("/incoming/drafts/{id}/return")
    String putBack(Actor actor, @PathVariable DraftId id, RedirectAttributes redirect, Locale locale) {
        var key = desk.putBack(actor, id) ? "desk.put-back" : "refusal.correspondence.not-on-desk";
        redirect.addFlashAttribute("toast", new Toast(words.getMessage(key, null, locale), "", ""));
        return "redirect:/incoming/desk";
    }

    /** Reads again what could not be read. */
    @PostMapping("/incoming/drafts/{id}/another-reading")
    String readAgain(Actor actor, @PathVariable DraftId id, @RequestHeader(value = "Referer", required = false) String from) {
        desk.find(actor, id).ifPresent(draft -> readings.retry(actor, draft.readingId()));
        return from != null && from.contains("/incoming/drafts/") ? "redirect:/incoming/drafts/" + id : "redirect:/incoming/desk";
    }

    /** A file that was not taken, and why. Kept in the session until the next page. */
    record NotTaken(String fileName, String why) implements java.io.Serializable {}
}
