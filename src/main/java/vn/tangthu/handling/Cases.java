package vn.tangthu.handling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.DelegationScope;

/** What is known of the handling of documents, for those who may see the document. */
@Component
public class Cases {

    private final ActingAs actingAs;
    private final IncomingRegister register;
    private final CaseRows rows;
    private final EventRows events;
    private final CaseLists lists;
    private final Deciders deciders;
    private final Waiting waiting;
    private final UnitWork units;
    private final IncomingHandling handling;
    private final Clock clock;

    Cases(
            ActingAs actingAs, IncomingRegister register, CaseRows rows, EventRows events, CaseLists lists, Deciders deciders, Waiting waiting, UnitWork units, IncomingHandling handling,
            Clock clock) {
        this.actingAs = actingAs;
        this.register = register;
        this.rows = rows;
        this.events = events;
        this.lists = lists;
        this.deciders = deciders;
        this.waiting = waiting;
        this.units = units;
        this.handling = handling;
        this.clock = clock;
    }

    /** Absent when nothing has been done about the document, or the actor may not see it. */
    public Optional<Case> find(Actor actor, LineId line) {
        return actingAs.read(actor, () -> register.find(actor, line).flatMap(seen -> rows.find(line)));
    }

    /** As {@link #find}, to be read on a page: that somebody looked is kept (Decree 30/2020/NĐ-CP, App. VI, G1). */
    public Optional<Case> view(Actor actor, LineId line) {
        return actingAs.call(actor, () -> {
            var seen = register.find(actor, line);
            var found = seen.flatMap(one -> rows.find(line));
            found.ifPresent(now -> {
                events.viewed(actor, line, clock.instant().truncatedTo(ChronoUnit.MICROS));
                waiting.looked(actor, seen.get(), now);
            });
            return found;
        });
    }

    /** What the actor may do about a document that they may see. */
    public NextActs next(Actor actor, Optional<Case> now) {
        return actingAs.read(actor, () -> {
            var leader = deciders.asLeader(actor, DelegationScope.ASSIGN_INCOMING);
            var state = now.map(Case::state).orElse(CaseState.NEW);
            var open = now.filter(found -> !found.state().isClosed()).map(Case::tasks).orElse(List.of());
            var heads = open.stream().filter(Task::isUnits).filter(unit -> deciders.forUnit(actor, unit.unit(), DelegationScope.ASSIGN_INCOMING).isPresent()).toList();
            boolean clerk = actor.has(Role.CLERK);
            return new NextActs(
                    clerk && (state == CaseState.NEW || state == CaseState.PRESENTED),
                    clerk && state == CaseState.NEW && handling.straightToUnits(),
                    leader.isPresent() && state == CaseState.PRESENTED,
                    leader.isPresent() && (state == CaseState.ASSIGNED || state == CaseState.IN_HAND),
                    heads.stream().filter(unit -> unit.state() == TaskState.WAITING).toList(),
                    heads.stream().filter(unit -> unit.state() == TaskState.GIVEN).toList(),
                    open.stream().filter(task -> task.asked().isPresent() && units.mayExtend(actor, now.orElseThrow(), task).isPresent()).toList(),
                    open.stream().filter(task -> task.state() == TaskState.PROPOSED && units.mayAgree(actor, task).isPresent()).toList(),
                    open.stream().filter(task -> task.person().equals(Optional.of(actor.person())) && (task.state() == TaskState.GIVEN || task.state() == TaskState.IN_HAND)).toList(),
                    clerk && state.after(Step.RETURN).isPresent(),
                    leader.isPresent() && state.after(Step.REOPEN).isPresent(),
                    leader.map(Authority::label).orElse(""));
        });
    }

    /** The life line, oldest first. */
    public List<CaseEvent> events(Actor actor, LineId line) {
        return actingAs.read(actor, () -> register.find(actor, line).map(seen -> events.of(line)).orElse(List.of()));
    }

    /** Who looked at it, those who looked first first. */
    public List<Viewing> viewings(Actor actor, LineId line) {
        return actingAs.read(actor, () -> register.find(actor, line).map(seen -> events.viewings(line)).orElse(List.of()));
    }

    /** Which documents a list shows. */
    public enum Tab {
        /** That wait for the actor. */
        MINE,
        /** That the actor's unit has. */
        UNIT,
        /** About which the actor decided. */
        GIVEN,
        /** That are late, of those above. */
        LATE
    }

    /** @param more there is another page */
    public record Listed(List<Row> rows, int page, boolean more) {}

    public record Row(RegisterLine line, Case now) {}

    /** One page, what is due first first; only documents that the actor may see. */
    public Listed list(Actor actor, Tab tab, int page) {
        return actingAs.read(actor, () -> {
            var found = lists.page(actor, deciders.heads(actor), tab, Math.max(1, page), deciders.today());
            var ids = found.subList(0, Math.min(found.size(), CaseLists.SIZE));
            var lines = register.find(actor, ids);
            var shown = rows.all(ids).stream().filter(now -> lines.containsKey(now.line())).map(now -> new Row(lines.get(now.line()), now)).toList();
            return new Listed(shown, Math.max(1, page), found.size() > CaseLists.SIZE);
        });
    }
}
