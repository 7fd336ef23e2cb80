package vn.tangthu.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.audit.AgencyNames;
import vn.tangthu.audit.AuditTrail;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;

/** The log, for administrators and, restricted to their agency, for its heads. */
@Controller
class LogPages {

    private final AuditTrail trail;
    private final MessageSource messages;
    private final ObjectProvider<AgencyNames> names;

    LogPages(AuditTrail trail, MessageSource messages, ObjectProvider<AgencyNames> names) {
        this.trail = trail;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping({"/administration/audit", "/audit"})
    String log(Actor actor, LogForm form, Locale locale, HttpServletRequest request, Model model) {
        var page = trail.search(actor, form.question());
        var base = request.getRequestURI().substring(request.getContextPath().length());
        var agencies = agencies(actor);
        model.addAttribute("lines", page.entries().stream().map(entry -> LogLine.of(entry, messages, locale, agencies)).toList());
        model.addAttribute("form", form);
        model.addAttribute("agencies", agencies);
        model.addAttribute("administrator", actor.has(Role.ADMINISTRATOR));
        model.addAttribute("base", base);
        model.addAttribute("older", page.next().isPresent() ? base + "?" + form.query(page.next()) : null);
        model.addAttribute("newest", base + "?" + form.query(OptionalLong.empty()));
        model.addAttribute("export", base + ".csv?" + form.query(OptionalLong.empty()));
        model.addAttribute("wide", true);
        return "audit/log";
    }

    /** All lines asked for, as comma-separated values in UTF-8 with a byte order mark, as spreadsheets want it. */
    @GetMapping({"/administration/audit.csv", "/audit.csv"})
    void export(Actor actor, LogForm form, Locale locale, HttpServletResponse response) throws IOException {
        if (!AuditTrail.mayRead(actor)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"");
        var csv = new LogCsv(response.getWriter(), agencies(actor));
        csv.head(messages.getMessage("audit.csv.head", null, locale));
        trail.export(actor, form.question(), entry -> csv.line(LogLine.of(entry, messages, locale, csv.agencies())));
    }

    private Map<AgencyId, String> agencies(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) return Map.of();
        var known = names.getIfAvailable();
        return known == null ? Map.of() : known.all();
    }
}
