package vn.tangthu.outgoing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.outgoing.Copying;
import vn.tangthu.outgoing.DocumentKind;
import vn.tangthu.outgoing.FileUses;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.OutgoingRegister;
import vn.tangthu.outgoing.OutgoingRegisterQuestion;
import vn.tangthu.outgoing.OutgoingReport;
import vn.tangthu.outgoing.PostRegister;

/** Registers of the registry: outgoing documents, post, use of file copies; and the report. On the screen, as spreadsheet, as PDF. */
@Controller
class RegistryPages {

    private static final int LINES_A_PAGE = 50;

    private final OutgoingRegister register;
    private final PostRegister post;
    private final FileUses uses;
    private final OutgoingReport report;
    private final Copying copying;
    private final OutgoingDocuments documents;
    private final Answering answering;
    private final Clock clock;

    RegistryPages(OutgoingRegister register, PostRegister post, FileUses uses, OutgoingReport report, Copying copying, OutgoingDocuments documents, Answering answering, Clock clock) {
        this.register = register;
        this.post = post;
        this.uses = uses;
        this.report = report;
        this.copying = copying;
        this.documents = documents;
        this.answering = answering;
        this.clock = clock;
    }

    /** What is asked of the register, as it stands in the address. */
    record Asked(Integer year, String q, String kind, String from, String to, Integer page) {
        Asked {
            q = q == null ? "" : q.strip();
            kind = kind == null ? "" : kind;
            from = from == null ? "" : from.strip();
            to = to == null ? "" : to.strip();
            page = page == null ? 1 : page;
        }

        OutgoingRegisterQuestion question(int thisYear) {
            return new OutgoingRegisterQuestion(year == null ? thisYear : year, q, kind, Days.typed(from), Days.typed(to), page, LINES_A_PAGE);
        }

        public boolean narrowed() {
            return !(q + kind + from + to).isEmpty();
        }
    }

    @GetMapping("/outgoing/register")
    String register(Actor actor, Asked asked, Model model) {
        var found = register.list(actor, asked.question(today().getYear()));
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("pages", Paging.of(found.question().page(), found.pages()));
        model.addAttribute("years", register.years(actor));
        model.addAttribute("kinds", DocumentKind.all().stream().map(DocumentKind::name).toList());
        model.addAttribute("sheets", List.of("register", "outgoing"));
        model.addAttribute("wide", true);
        return "outgoing/register";
    }

    @GetMapping("/outgoing/register.xlsx")
    void registerAsSheet(Actor actor, Asked asked, HttpServletResponse response) throws IOException {
        var question = asked.question(today().getYear());
        sheet(response, "so-van-ban-di-" + question.year(), out -> register.xlsx(actor, question, out));
    }

    @GetMapping("/outgoing/register.pdf")
    void registerInPrint(Actor actor, Asked asked, HttpServletResponse response) throws IOException {
        var question = asked.question(today().getYear());
        print(response, "so-van-ban-di-" + question.year(), out -> register.pdf(actor, question, out));
    }

    /** Columns 6, 7, 9 and 10. */
    @PostMapping("/outgoing/{id}/columns")
    String columns(
            Actor actor, @PathVariable OutgoingId id, @RequestParam int revision, @RequestParam(defaultValue = "") String keptBy, @RequestParam(defaultValue = "0") String copies,
            @RequestParam(defaultValue = "") String receipt, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        documents.find(actor, id).orElseThrow(DocumentPages::notFound);
        var fault = register.fill(actor, id, revision, keptBy, DocumentPages.number(copies).orElse(-1), receipt, note);
        return said(redirect, "/outgoing/" + id, fault.map(List::of).orElse(List.of()), "outgoing.said.columns");
    }

    @GetMapping("/outgoing/postal")
    String post(Actor actor, @RequestParam Optional<Integer> year, @RequestParam(defaultValue = "1") int page, Model model) {
        registryOnly(actor);
        model.addAttribute("lines", post.list(actor, year.orElse(today().getYear()), Math.max(1, page), LINES_A_PAGE));
        return book(actor, year, page, model, "outgoing/postal");
    }

    @GetMapping("/outgoing/postal.xlsx")
    void postAsSheet(Actor actor, @RequestParam Optional<Integer> year, HttpServletResponse response) throws IOException {
        registryOnly(actor);
        int asked = year.orElse(today().getYear());
        sheet(response, "so-gui-buu-dien-" + asked, out -> post.xlsx(actor, asked, out));
    }

    @GetMapping("/outgoing/postal.pdf")
    void postInPrint(Actor actor, @RequestParam Optional<Integer> year, HttpServletResponse response) throws IOException {
        registryOnly(actor);
        int asked = year.orElse(today().getYear());
        print(response, "so-gui-buu-dien-" + asked, out -> post.pdf(actor, asked, out));
    }

    @PostMapping("/outgoing/postal")
    String posted(
            Actor actor, @RequestParam(defaultValue = "") String sentOn, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "1") String envelopes, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        registryOnly(actor);
        var on = Days.typed(sentOn);
        if (on.isEmpty()) return noSuchDay(redirect, "/outgoing/postal", sentOn);
        return said(redirect, "/outgoing/postal", post.add(actor, on.get(), code, place, DocumentPages.number(envelopes).orElse(0), note), "outgoing.said.kept");
    }

    @PostMapping("/outgoing/postal/{id}/receipt")
    String receipt(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String receipt, RedirectAttributes redirect) {
        registryOnly(actor);
        return said(redirect, "/outgoing/postal", post.receipt(actor, id, receipt).map(List::of).orElse(List.of()), "outgoing.said.kept");
    }

    @GetMapping("/outgoing/copies.xlsx")
    void copiesAsSheet(Actor actor, @RequestParam Optional<Integer> year, HttpServletResponse response) throws IOException {
        registryOnly(actor);
        int asked = year.orElse(today().getYear());
        sheet(response, "so-ban-sao-" + asked, out -> copying.xlsx(actor, asked, out));
    }

    @GetMapping("/outgoing/copies.pdf")
    void copiesInPrint(Actor actor, @RequestParam Optional<Integer> year, HttpServletResponse response) throws IOException {
        registryOnly(actor);
        int asked = year.orElse(today().getYear());
        print(response, "so-ban-sao-" + asked, out -> copying.pdf(actor, asked, out));
    }

    @GetMapping("/outgoing/file-use")
    String uses(Actor actor, @RequestParam Optional<Integer> year, @RequestParam(defaultValue = "1") int page, Model model) {
        registryOnly(actor);
        model.addAttribute("lines", uses.list(actor, year.orElse(today().getYear()), Math.max(1, page), LINES_A_PAGE));
        return book(actor, year, page, model, "outgoing/file-use");
    }

    @GetMapping("/outgoing/file-use.xlsx")
    void usesAsSheet(Actor actor, @RequestParam Optional<Integer> year, HttpServletResponse response) throws IOException {
        registryOnly(actor);
        int asked = year.orElse(today().getYear());
        sheet(response, "so-su-dung-ban-luu-" + asked, out -> uses.xlsx(actor, asked, out));
    }

    @GetMapping("/outgoing/file-use.pdf")
    void usesInPrint(Actor actor, @RequestParam Optional<Integer> year, HttpServletResponse response) throws IOException {
        registryOnly(actor);
        int asked = year.orElse(today().getYear());
        print(response, "so-su-dung-ban-luu-" + asked, out -> uses.pdf(actor, asked, out));
    }

    @PostMapping("/outgoing/file-use")
    String taken(
            Actor actor, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String fileCode, @RequestParam(defaultValue = "") String allowedBy,
            @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        registryOnly(actor);
        var day = Days.typed(on);
        if (day.isEmpty()) return noSuchDay(redirect, "/outgoing/file-use", on);
        return said(redirect, "/outgoing/file-use", uses.add(actor, day.get(), new FileUses.Use(user, code, title, fileCode, allowedBy, note)), "outgoing.said.kept");
    }

    @PostMapping("/outgoing/file-use/{id}/return")
    String returned(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on, RedirectAttributes redirect) {
        registryOnly(actor);
        var day = Days.typed(on);
        if (day.isEmpty()) return noSuchDay(redirect, "/outgoing/file-use", on);
        return said(redirect, "/outgoing/file-use", uses.returned(actor, id, day.get()).map(List::of).orElse(List.of()), "outgoing.said.kept");
    }

    @GetMapping("/outgoing/report")
    String report(Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "unit") String by, Model model) {
        registryOnly(actor);
        var span = Span.of(from, to, today());
        model.addAttribute("lines", report.lines(actor, span.from(), span.to(), by.equals("person")));
        model.addAttribute("from", Days.shown(span.from()));
        model.addAttribute("to", Days.shown(span.to()));
        model.addAttribute("by", by);
        model.addAttribute("sheets", List.of("register", "outgoing"));
        return "outgoing/report";
    }

    @GetMapping("/outgoing/report.xlsx")
    void reportAsSheet(
            Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "unit") String by,
            HttpServletResponse response) throws IOException {
        registryOnly(actor);
        var span = Span.of(from, to, today());
        sheet(response, "bao-cao-van-ban-di", out -> report.xlsx(actor, span.from(), span.to(), by.equals("person"), out));
    }

    @GetMapping("/outgoing/report.pdf")
    void reportInPrint(
            Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "unit") String by,
            HttpServletResponse response) throws IOException {
        registryOnly(actor);
        var span = Span.of(from, to, today());
        print(response, "bao-cao-van-ban-di", out -> report.pdf(actor, span.from(), span.to(), by.equals("person"), out));
    }

    /** From the first of the year to today unless it is said otherwise. */
    private record Span(LocalDate from, LocalDate to) {
        static Span of(String from, String to, LocalDate today) {
            return new Span(Days.typed(from).orElse(today.withDayOfYear(1)), Days.typed(to).orElse(today));
        }
    }

    private String book(Actor actor, Optional<Integer> year, int page, Model model, String view) {
        model.addAttribute("year", year.orElse(today().getYear()));
        var years = new ArrayList<Integer>();
        for (int one = today().getYear(); one > today().getYear() - 5; one--) years.add(one);
        model.addAttribute("years", years);
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("today", Days.shown(today()));
        model.addAttribute("clerk", actor.has(Role.CLERK));
        model.addAttribute("sheets", List.of("register", "outgoing"));
        return view;
    }

    private String said(RedirectAttributes redirect, String path, List<? extends Refusal> faults, String said) {
        if (faults.isEmpty()) answering.say(redirect, said);
        else redirect.addFlashAttribute("faults", answering.sayable(faults));
        return "redirect:" + path;
    }

    private String noSuchDay(RedirectAttributes redirect, String path, String typed) {
        redirect.addFlashAttribute("faults", List.of(answering.say("refusal.outgoing.no-such-day", typed)));
        return "redirect:" + path;
    }

    static void registryOnly(Actor actor) {
        if (!isRegistry(actor)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    static boolean isRegistry(Actor actor) {
        return Stream.of(Role.CLERK, Role.AGENCY_HEAD, Role.ARCHIVIST).anyMatch(actor::has);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void sheet(HttpServletResponse response, String name, Writing book) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(name + ".xlsx").build().toString());
        book.to(response.getOutputStream());
    }

    private static void print(HttpServletResponse response, String name, Writing book) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.inline().filename(name + ".pdf").build().toString());
        book.to(response.getOutputStream());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
