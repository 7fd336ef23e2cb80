package vn.tangthu.handling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.handling.FollowUp;
import vn.tangthu.handling.FollowUpPrint;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

/** Sổ theo dõi giải quyết văn bản đến and the report of a period, both for days of one year. */
@Controller
class FollowUpPages {

    private final FollowUp followUp;
    private final FollowUpPrint print;
    private final IncomingRegister register;
    private final Clock clock;

    FollowUpPages(FollowUp followUp, FollowUpPrint print, IncomingRegister register, Clock clock) {
        this.followUp = followUp;
        this.print = print;
        this.register = register;
        this.clock = clock;
    }

    /** Days of arrival and of giving; of a form in which a day is none or the days cross a year's end, this year's until today. */
    record Period(LocalDate from, LocalDate to) {
        static Period of(String from, String to, LocalDate today) {
            var first = Days.typed(from).orElse(today.withDayOfYear(1));
            var last = Days.typed(to).orElse(first.getYear() == today.getYear() ? today : first.withDayOfYear(first.lengthOfYear()));
            return last.isBefore(first) || last.getYear() != first.getYear() ? new Period(today.withDayOfYear(1), today) : new Period(first, last);
        }

        RegisterQuestion question(int page) {
            return new RegisterQuestion(from.getYear(), "", "", "", Optional.of(from), Optional.of(to), RegisterQuestion.Sort.NUMBER, true, page, 50);
        }

        String query() {
            return "from=" + Days.shown(from) + "&to=" + Days.shown(to);
        }
    }

    @GetMapping("/incoming/register/handling")
    String show(Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "1") int page, Model model) {
        var period = period(actor, from, to);
        var report = followUp.report(actor, period.from(), period.to());
        var found = register.list(actor, period.question(page));
        model.addAttribute("from", Days.shown(period.from()));
        model.addAttribute("to", Days.shown(period.to()));
        model.addAttribute("query", period.query());
        model.addAttribute("report", report);
        model.addAttribute("chart", Chart.of(report.units()));
        model.addAttribute("lines", followUp.lines(actor, found.lines()));
        model.addAttribute("heads", FollowUp.HEADS);
        model.addAttribute("number", found.question().page());
        model.addAttribute("pages", found.pages());
        model.addAttribute("sheets", List.of("handling"));
        model.addAttribute("wide", true);
        return "handling/follow-up";
    }

    @GetMapping("/incoming/register/handling.xlsx")
    void spreadsheet(Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpServletResponse response) throws IOException {
        var period = period(actor, from, to);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"theo-doi-giai-quyet.xlsx\"");
        print.xlsx(actor, period.question(1), followUp.report(actor, period.from(), period.to()), response.getOutputStream());
    }

    @GetMapping("/incoming/register/handling.pdf")
    void register(Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpServletResponse response) throws IOException {
        var period = period(actor, from, to);
        pdf(response, "so-theo-doi-giai-quyet");
        print.pdf(actor, period.question(1), response.getOutputStream());
    }

    @GetMapping("/incoming/register/handling-report.pdf")
    void report(Actor actor, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpServletResponse response) throws IOException {
        var period = period(actor, from, to);
        pdf(response, "bao-cao-giai-quyet");
        print.pdf(actor, followUp.report(actor, period.from(), period.to()), response.getOutputStream());
    }

    private static void pdf(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
    }

    /** An administrator by that role alone sees no documents, nor figures of them. */
    private Period period(Actor actor, String from, String to) {
        if (actor.roles().stream().allMatch(role -> role == Role.ADMINISTRATOR)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return Period.of(from, to, LocalDate.now(clock.withZone(Wording.ZONE)));
    }
}
