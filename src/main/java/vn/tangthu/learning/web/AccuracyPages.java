package vn.tangthu.learning.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;
import vn.tangthu.learning.Accuracy;
import vn.tangthu.learning.AccuracyReport;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** How right recognition is: for administrators of all agencies, for clerks and heads of their own. */
@Controller
class AccuracyPages {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);
    private static final int MOST_MONTHS = 120;

    private final Accuracy accuracy;
    private final Agencies agencies;
    private final Clock clock;

    AccuracyPages(Accuracy accuracy, Agencies agencies, Clock clock) {
        this.accuracy = accuracy;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/administration/recognition")
    String ofInstallation(Actor actor, AccuracyForm form, Locale locale, Model model) {
        var question = form.question(now());
        var report = accuracy.ofInstallation(actor, question);
        model.addAttribute("agencies", agencies.all(actor));
        model.addAttribute("base", "/administration/recognition");
        return render(actor, form, report, true, locale, model);
    }

    @GetMapping("/incoming/desk/accuracy")
    String ofAgency(Actor actor, AccuracyForm form, Locale locale, Model model) {
        var report = accuracy.ofAgency(actor, form.question(now()));
        model.addAttribute("base", "/incoming/desk/accuracy");
        return render(actor, form, report, false, locale, model);
    }

    private YearMonth now() {
        return YearMonth.now(clock.withZone(Wording.ZONE));
    }

    private String render(Actor actor, AccuracyForm form, AccuracyReport report, boolean ofInstallation, Locale locale, Model model) {
        var numbers = new Numbers(locale);
        var question = form.question(now());
        model.addAttribute("form", form);
        model.addAttribute("ofInstallation", ofInstallation);
        model.addAttribute("from", question.from().toString());
        model.addAttribute("to", question.to().toString());
        model.addAttribute("months", months(accuracy.firstMonth(actor, ofInstallation).orElse(now()), question.from()));
        model.addAttribute("documents", numbers.whole(report.documents().of()));
        model.addAttribute("untouched", numbers.of(report.documents()));
        model.addAttribute("all", AccuracyRow.of("", report.all(), numbers));
        model.addAttribute("byField", rows(report.byField(), field -> "learning.field." + field.key(), numbers));
        model.addAttribute("byMonth", rows(report.byMonth(), MONTH::format, numbers));
        var names = agencies.all(actor).stream().collect(Collectors.toMap(Agency::id, Agency::name));
        model.addAttribute("byAgency", ofInstallation && question.agency().isEmpty() ? rows(report.byAgency(), id -> names.getOrDefault(id, ""), numbers) : List.of());
        model.addAttribute("plot", CalibrationPlot.of(report.bins(), numbers));
        model.addAttribute("mostChanged", report.mostChanged().stream().map(document -> row(document, names, numbers)).toList());
        model.addAttribute("slowest", report.slowest().stream().map(document -> row(document, names, numbers)).toList());
        model.addAttribute("sheets", List.of("learning"));
        return "learning/accuracy";
    }

    private static <K> List<AccuracyRow> rows(Map<K, vn.tangthu.learning.Figures> figures, java.util.function.Function<K, String> name, Numbers numbers) {
        return figures.entrySet().stream().map(entry -> AccuracyRow.of(name.apply(entry.getKey()), entry.getValue(), numbers)).toList();
    }

    /** @param value of the option, such as 2026-11 */
    record Month(String value, String text) {}

    /** Newest first. */
    private List<Month> months(YearMonth first, YearMonth asked) {
        var from = first.isBefore(asked) ? first : asked;
        return IntStream.range(0, MOST_MONTHS).mapToObj(now()::minusMonths).takeWhile(month -> !month.isBefore(from))
                .map(month -> new Month(month.toString(), MONTH.format(month))).toList();
    }

    /** @param work in seconds, empty when not known */
    record DocumentRow(String line, String shown, String agency, String registered, int pages, String work, int changed) {}

    private static DocumentRow row(AccuracyReport.Document document, Map<AgencyId, String> names, Numbers numbers) {
        return new DocumentRow(
                document.line().toString(), document.shown(), names.getOrDefault(document.agency(), ""), MOMENT.format(document.registeredAt()),
                document.pages(), document.work().map(numbers::seconds).orElse(""), document.changed());
    }
}
