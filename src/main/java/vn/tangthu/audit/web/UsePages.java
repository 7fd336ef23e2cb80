package vn.tangthu.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.audit.UseFigures;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;

/** How the system is used, day by day: a picture and a table. */
@Controller
class UsePages {

    private static final int DAYS = 30;

    private final UseFigures figures;
    private final Clock clock;

    UsePages(UseFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** @param to the last day shown, as typed; today when it is none */
    @GetMapping({"/administration/audit/use", "/audit/use"})
    String use(Actor actor, @RequestParam(defaultValue = "") String to, Model model) {
        var today = LocalDate.now(clock.withZone(Wording.ZONE));
        var last = Optional.of(to).flatMap(Days::typed).filter(day -> !day.isAfter(today)).orElse(today);
        var days = figures.days(actor, last.minusDays(DAYS - 1), last);
        model.addAttribute("bars", Bar.of(days));
        model.addAttribute("total", Total.of(days));
        model.addAttribute("last", Days.shown(last));
        model.addAttribute("earlier", Days.shown(last.minusDays(DAYS)));
        model.addAttribute("later", last.isBefore(today) ? Days.shown(last.plusDays(DAYS).isAfter(today) ? today : last.plusDays(DAYS)) : null);
        model.addAttribute("sheets", List.of("use"));
        return "audit/use";
    }

    /** A day of the picture; heights in hundredths of the highest. */
    record Bar(String day, String shortDay, long signIns, long people, long failed, long acts, int signInHeight, int actHeight, boolean weekend) {

        private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M");

        static List<Bar> of(List<UseFigures.Day> days) {
            long mostSignIns = days.stream().mapToLong(UseFigures.Day::signIns).max().orElse(0);
            long mostActs = days.stream().mapToLong(UseFigures.Day::acts).max().orElse(0);
            return days.stream().map(day -> new Bar(
                    Days.shown(day.day()), SHORT.format(day.day()), day.signIns(), day.people(), day.failedSignIns(), day.acts(),
                    height(day.signIns(), mostSignIns), height(day.acts(), mostActs), day.day().getDayOfWeek().getValue() > 5)).toList();
        }

        private static int height(long value, long most) {
            return most == 0 ? 0 : (int) Math.max(value > 0 ? 2 : 0, value * 100 / most);
        }
    }

    record Total(long signIns, long failed, long acts, long mostPeople) {
        static Total of(List<UseFigures.Day> days) {
            return new Total(
                    days.stream().mapToLong(UseFigures.Day::signIns).sum(), days.stream().mapToLong(UseFigures.Day::failedSignIns).sum(),
                    days.stream().mapToLong(UseFigures.Day::acts).sum(), days.stream().mapToLong(UseFigures.Day::people).max().orElse(0));
        }
    }
}
