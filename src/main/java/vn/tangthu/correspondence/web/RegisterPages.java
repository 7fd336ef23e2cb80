package vn.tangthu.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterPrint;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;

/** The register of incoming documents in the form of the decree (30/2020/NĐ-CP, App. IV, form VI). */
@Controller
class RegisterPages {

    private final IncomingRegister register;
    private final RegisterPrint print;
    private final FormChoices choices;
    private final Clock clock;

    RegisterPages(IncomingRegister register, RegisterPrint print, FormChoices choices, Clock clock) {
        this.register = register;
        this.print = print;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/incoming/register")
    String register(Actor actor, RegisterAddress address, Model model) {
        var question = address.question(thisYear());
        var found = register.list(actor, question);
        model.addAttribute("address", address);
        model.addAttribute("question", question);
        model.addAttribute("found", found);
        model.addAttribute("rows", RegisterRow.of(found.lines(), register.struck(actor, found.lines())));
        model.addAttribute("pages", Paging.of(question.page(), found.pages()));
        model.addAttribute("years", register.years(actor));
        model.addAttribute("choices", choices.of(actor));
        model.addAttribute("allColumns", ShownColumn.values());
        model.addAttribute("sheets", List.of("register"));
        model.addAttribute("wide", true);
        return "correspondence/register";
    }

    @GetMapping("/incoming/register.xlsx")
    void spreadsheet(Actor actor, RegisterAddress address, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        attach(response, ContentDisposition.attachment(), address, "xlsx");
        print.xlsx(actor, address.question(thisYear()), response.getOutputStream());
    }

    @GetMapping("/incoming/register.pdf")
    void print(Actor actor, RegisterAddress address, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        attach(response, ContentDisposition.inline(), address, "pdf");
        print.pdf(actor, address.question(thisYear()), response.getOutputStream());
    }

    private void attach(HttpServletResponse response, ContentDisposition.Builder how, RegisterAddress address, String ending) {
        var name = "so-van-ban-den-" + address.question(thisYear()).year() + "." + ending;
        response.setHeader("Content-Disposition", how.filename(name).build().toString());
    }

    private int thisYear() {
        return LocalDate.now(clock.withZone(Wording.ZONE)).getYear();
    }
}
