package vn.tangthu.handling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.handling.Case;
import vn.tangthu.handling.CaseEvent;
import vn.tangthu.handling.CaseState;
import vn.tangthu.handling.Task;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;

/**
 * The life line of a document as a picture: stations on a road, which parts into one branch for each unit and ends at the result.
 *
 * @param trunk from arrival to the leader's opinion
 * @param branches of the lead unit first
 */
record Road(List<Stop> trunk, List<Branch> branches, Stop end) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);

    /**
     * @param reached false for one still ahead
     * @param here the document stands at it
     * @param words quoted
     */
    record Stop(String messageKey, String icon, boolean reached, boolean here, String who, String when, String words) {}

    /** @param people of the unit, who leads first */
    record Branch(String unit, String partKey, boolean lead, String stateKey, boolean open, boolean here, Term term, List<Rider> people) {}

    record Rider(String name, boolean lead, String stateKey, boolean open, Term term, String asked) {}

    /**
     * A deadline in words.
     *
     * @param day empty for none
     * @param messageKey of the words that take {@code days}; empty when nothing is to be said
     */
    record Term(String day, String messageKey, long days, boolean late) {
        static Term of(Task task, LocalDate today) {
            var day = task.dueOn().map(Days::shown).orElse("");
            if (task.lateOn(today) && !task.state().isOpen()) return new Term(day, "handling.term.done-late", 0, true);
            var left = task.daysLeft(today);
            if (left.isEmpty()) return new Term(day, "", 0, false);
            if (left.get() < 0) return new Term(day, "handling.term.late", -left.get(), true);
            return left.get() == 0 ? new Term(day, "handling.term.today", 0, false) : new Term(day, "handling.term.left", left.get(), false);
        }
    }

    static Road of(RegisterLine line, Optional<Case> now, List<CaseEvent> events, LocalDate today) {
        var state = now.map(Case::state).orElse(CaseState.NEW);
        var trunk = new ArrayList<Stop>();
        trunk.add(new Stop("life.arrived", "tray", true, false, line.entry().author(), Days.shown(line.entry().arrivedOn()), ""));
        trunk.add(new Stop("life.registered", "stamp", true, state == CaseState.NEW, line.registeredBy(), moment(line.registeredAt()), ""));
        if (state == CaseState.NEW) return new Road(trunk, List.of(), ahead());
        last(events, CaseEvent.Kind.PRESENTED).ifPresent(event -> trunk.add(stop(event, event.by() + " → " + event.to(), false)));
        last(events, CaseEvent.Kind.HANDED_STRAIGHT).ifPresent(event -> trunk.add(stop(event, event.signedBy(), false)));
        var directed = last(events, CaseEvent.Kind.DIRECTED);
        directed.ifPresent(event -> trunk.add(stop(event, event.signedBy(), state == CaseState.PRESENTED)));
        if (directed.isEmpty() && state == CaseState.PRESENTED) {
            trunk.add(new Stop("handling.event.DIRECTED", "hand", false, true, now.orElseThrow().leaderName(), "", ""));
        }
        var branches = now.orElseThrow().units().stream().map(unit -> branch(now.get(), unit, today)).toList();
        return new Road(trunk, branches, end(state, events));
    }

    private static Stop end(CaseState state, List<CaseEvent> events) {
        var kind = switch (state) {
            case FINISHED -> CaseEvent.Kind.FINISHED;
            case NO_REPLY -> CaseEvent.Kind.NO_REPLY_AGREED;
            case RETURNED -> CaseEvent.Kind.RETURNED;
            case WITHDRAWN -> CaseEvent.Kind.WITHDRAWN;
            default -> null;
        };
        if (kind == null) return ahead();
        return last(events, kind).map(event -> stop(event, event.signedBy(), true)).orElseGet(Road::ahead);
    }

    private static Stop ahead() {
        return new Stop("handling.event.FINISHED", "sure", false, false, "", "", "");
    }

    private static Stop stop(CaseEvent event, String who, boolean here) {
        return new Stop(event.kind().messageKey(), event.kind().icon(), true, here, who, moment(event.at()), event.words());
    }

    private static Branch branch(Case now, Task unit, LocalDate today) {
        var people = now.peopleOf(unit).stream()
                .map(task -> new Rider(task.personName(), task.part() == vn.tangthu.handling.Part.LEAD, task.state().messageKey(), task.state().isOpen(), Term.of(task, today),
                        task.asked().map(asked -> Days.shown(asked.until())).orElse("")))
                .toList();
        boolean lead = unit.part() == vn.tangthu.handling.Part.LEAD;
        return new Branch(unit.unitName(), unit.part().messageKey(), lead, unit.state().messageKey(), unit.state().isOpen(),
                lead && unit.state().isOpen() && !now.state().isClosed() && now.state() != CaseState.PRESENTED, Term.of(unit, today), people);
    }

    private static Optional<CaseEvent> last(List<CaseEvent> events, CaseEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
