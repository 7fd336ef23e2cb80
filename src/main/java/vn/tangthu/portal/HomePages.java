package vn.tangthu.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.RightsChanges;
import vn.tangthu.recognition.Readings;

/** Việc hôm nay: what waits for this person, and what has come in. */
@Controller
class HomePages {

    private static final int LAST_LINES = 8;

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final Readings readings;
    private final Upkeep upkeep;
    private final RightsChanges rights;
    private final Clock clock;

    HomePages(IncomingDesk desk, IncomingRegister register, Readings readings, Upkeep upkeep, RightsChanges rights, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.readings = readings;
        this.upkeep = upkeep;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        var today = LocalDate.now(clock.withZone(Wording.ZONE));
        model.addAttribute("today", today);
        if (actor.has(Role.CLERK)) addDesk(actor, model);
        if (Place.of(actor.roles()).contains(Place.REGISTER)) addRegister(actor, today, model);
        if (actor.has(Role.ADMINISTRATOR)) {
            model.addAttribute("queue", readings.queue(actor));
            model.addAttribute("upkeep", upkeep.now(actor));
        }
        model.addAttribute("unconfirmedRights", rights.waiting(actor));
        model.addAttribute("sheets", List.of("home"));
        return "portal/home";
    }

    private void addDesk(Actor actor, Model model) {
        var drafts = desk.open(actor);
        model.addAttribute("desk", new OnDesk(
                drafts.size(),
                count(drafts, DeskState.READY), count(drafts, DeskState.READING), count(drafts, DeskState.FAILED),
                drafts.stream().findFirst().map(draft -> draft.id().toString())));
    }

    private void addRegister(Actor actor, LocalDate today, Model model) {
        var year = RegisterQuestion.year(today.getYear());
        var last = register.list(actor, new RegisterQuestion(
                year.year(), "", "", "", Optional.empty(), Optional.empty(), year.sort(), true, 1, LAST_LINES));
        model.addAttribute("last", last.lines());
        model.addAttribute("figures", List.of(
                new Figure("home.figure.today", since(actor, today, today), address(today, today)),
                new Figure("home.figure.month", since(actor, today.withDayOfMonth(1), today), address(today.withDayOfMonth(1), today)),
                new Figure("home.figure.year", last.total(), "/incoming/register?year=" + today.getYear())));
    }

    private long since(Actor actor, LocalDate from, LocalDate to) {
        return register.list(actor, new RegisterQuestion(
                to.getYear(), "", "", "", Optional.of(from), Optional.of(to), RegisterQuestion.Sort.NUMBER, true, 1, 1)).total();
    }

    private static String address(LocalDate from, LocalDate to) {
        return "/incoming/register?year=" + to.getYear() + "&from=" + Days.shown(from) + "&to=" + Days.shown(to);
    }

    private static long count(List<Draft> drafts, DeskState state) {
        return drafts.stream().filter(draft -> DeskState.of(draft) == state).count();
    }

    private enum DeskState {
        READY,
        READING,
        FAILED;

        static DeskState of(Draft draft) {
            return switch (draft.reading().state()) {
                case FIELDS_READY, DONE -> READY;
                case WAITING, READING -> READING;
                case FAILED -> FAILED;
            };
        }
    }

    /** @param first the draft that has waited longest */
    record OnDesk(long all, long ready, long reading, long failed, Optional<String> first) {}

    /** A number with the address of what it counts. */
    record Figure(String messageKey, long count, String address) {}
}
