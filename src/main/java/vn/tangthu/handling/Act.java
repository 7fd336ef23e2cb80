package vn.tangthu.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.handling.EventRows.Said;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.organisation.Authority;

/** A step while it is being taken, in its transaction: who, about which document, as it was before, by what right. */
record Act(
        Actor actor, RegisterLine line, Case before, Authority authority, Instant at, LocalDate today, CaseRows rows, EventRows eventRows,
        ApplicationEventPublisher events) {

    LineId id() {
        return line.id();
    }

    AgencyId agency() {
        return actor.home();
    }

    Act by(Authority right) {
        return new Act(actor, line, before, right, at, today, rows, eventRows, events);
    }

    /** On the life line. */
    void event(CaseEvent.Kind kind, Said said) {
        eventRows.add(agency(), id(), at, kind, actor, authority, said);
    }

    /** On the life line and in the trail. */
    void decided(CaseEvent.Kind kind, Said said) {
        event(kind, said);
        var details = new HashMap<>(authority.details());
        details.put("number", line.number().toString());
        put(details, "words", said.words());
        put(details, "unit", said.unit());
        put(details, "to", said.to());
        said.dueOn().ifPresent(day -> details.put("due", day.toString()));
        var act = "handling." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        events.publishEvent(RecordEvent.onRecord(actor, act, "incoming-line", id(), details).labelled(line.entry().label()));
    }

    private static void put(HashMap<String, String> details, String key, String value) {
        if (!value.isEmpty()) details.put(key, value);
    }

    void announce(CaseMoved.Move move, String why) {
        events.publishEvent(new CaseMoved(actor, id(), move, why));
    }

    void move(CaseState to) {
        rows.move(id(), to, to.isClosed() ? Optional.of(today) : Optional.empty());
    }

    void move(Task task, TaskState to) {
        rows.move(id(), task.ordinal(), to, to == TaskState.DONE || to == TaskState.ENDED ? Optional.of(today) : Optional.empty());
    }

    /** Ends what is still open of these. */
    void end(Iterable<Task> tasks, TaskState as) {
        for (var task : tasks) if (task.state().isOpen()) move(task, as);
    }

    CaseRows.Given given(Optional<LocalDate> dueOn) {
        var name = authority.label().isEmpty() ? actor.name() : authority.label() + ", " + actor.name();
        return new CaseRows.Given(actor.person(), name, today, dueOn);
    }
}
