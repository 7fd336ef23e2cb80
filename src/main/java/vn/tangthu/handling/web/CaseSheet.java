package vn.tangthu.handling.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.LinePicture;
import vn.tangthu.handling.Case;
import vn.tangthu.handling.Cases;
import vn.tangthu.handling.HandlingRefusal;
import vn.tangthu.handling.IncomingHandling;
import vn.tangthu.handling.Task;
import vn.tangthu.handling.UnitWork;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/** Puts the page of a document, and the list of documents, together. */
@Component
class CaseSheet {

    private final IncomingRegister register;
    private final LinePicture picture;
    private final Cases cases;
    private final IncomingHandling handling;
    private final UnitWork work;
    private final Units units;
    private final People people;
    private final Clock clock;

    CaseSheet(
            IncomingRegister register, LinePicture picture, Cases cases, IncomingHandling handling, UnitWork work, Units units, People people, Clock clock) {
        this.register = register;
        this.picture = picture;
        this.cases = cases;
        this.handling = handling;
        this.work = work;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    String list(Actor actor, Cases.Listed listed, Cases.Tab tab, Model model) {
        var today = today();
        model.addAttribute("listed", listed);
        model.addAttribute("rows", listed.rows().stream().map(row -> CaseRow.of(actor, row, today)).toList());
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", Cases.Tab.values());
        model.addAttribute("sheets", List.of("handling"));
        return "handling/cases";
    }

    /** @throws ResponseStatusException 404 when the actor may not see the document */
    String show(Actor actor, LineId id, int page, Typed typed, Optional<HandlingRefusal> refusal, Model model) {
        var line = register.open(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var now = cases.view(actor, id);
        var events = cases.events(actor, id);
        var next = cases.next(actor, now);
        model.addAttribute("line", line);
        model.addAttribute("now", now.orElse(null));
        model.addAttribute("seen", now.map(Case::revision).orElse(0));
        model.addAttribute("road", Road.of(line, now, events, today()));
        model.addAttribute("headline", Headline.of(now, today()));
        model.addAttribute("events", events.stream().map(EventRow::of).toList());
        model.addAttribute("viewings", cases.viewings(actor, id).stream().map(ViewingRow::of).toList());
        model.addAttribute("next", next);
        model.addAttribute("typed", typed);
        refusal.ifPresent(no -> model.addAttribute("refusal", no));
        if (next.direct() || next.directAnew() || next.handStraight()) model.addAttribute("units", units(actor));
        model.addAttribute("given", now.map(CaseSheet::given).orElse(Map.of()));
        if (next.present()) model.addAttribute("leaders", leaders(actor));
        model.addAttribute("candidates", Stream.concat(next.assign().stream(), next.reassign().stream())
                .collect(Collectors.toMap(Task::ordinal, unit -> work.candidates(actor, unit), (one, same) -> one)));
        boolean urgent = now.map(Case::urgent).orElse(!line.entry().urgency().isEmpty());
        model.addAttribute("proposed", now.flatMap(Case::dueOn).map(Days::shown).orElseGet(() -> Days.shown(handling.proposedDeadline(urgent))));
        picture.of(actor, line, Math.max(1, page)).ifPresent(shown -> model.addAttribute("page", shown));
        model.addAttribute("sheets", List.of("viewer", "review", "handling"));
        model.addAttribute("wide", true);
        return "handling/case";
    }

    /** What units have now, by unit. */
    private static Map<String, Task> given(Case now) {
        return now.units().stream().collect(Collectors.toMap(task -> task.unit().toString(), task -> task));
    }

    List<Unit> units(Actor actor) {
        return units.of(actor, actor.home()).stream().filter(Unit::isOpen).toList();
    }

    private List<Person> leaders(Actor actor) {
        return people.atWork(actor).stream().filter(person -> person.roles().contains(Role.AGENCY_HEAD)).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
