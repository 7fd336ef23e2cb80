package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.handling.EventRows.Said;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/**
 * What clerks and leaders do about an incoming document (Decree 30/2020/NĐ-CP, Art. 23): the clerk lays it before a leader, the
 * leader writes an opinion and names who leads, who cooperates and until when. Each step may be refused ({@link HandlingRefusal}).
 */
@Component
public class IncomingHandling {

    private final CaseSteps steps;
    private final Deciders deciders;
    private final Deadlines deadlines;
    private final IncomingRegister register;
    private final Units units;
    private final boolean straight;

    IncomingHandling(
            CaseSteps steps, Deciders deciders, Deadlines deadlines, IncomingRegister register, Units units,
            @Value("${tangthu.handling.straight-to-unit:true}") boolean straight) {
        this.steps = steps;
        this.deciders = deciders;
        this.deadlines = deadlines;
        this.register = register;
        this.units = units;
        this.straight = straight;
    }

    /** Whether clerks may give documents to units past the leaders, as the working regulation says. */
    public boolean straightToUnits() {
        return straight;
    }

    /**
     * Lays a document before a leader, or before another one.
     *
     * @param proposal of the clerk: who could do it, until when; may be empty
     * @param seen revision of the case that the clerk looked at; 0 when there was none
     */
    public Handled present(Actor actor, LineId id, PersonId leader, String proposal, boolean urgent, int seen) {
        if (!actor.has(Role.CLERK)) return CaseSteps.notYours(Step.PRESENT);
        var to = deciders.atWork(actor, leader).filter(person -> person.roles().contains(Role.AGENCY_HEAD));
        if (to.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchLeader());
        var fault = CaseSteps.tooLong(proposal);
        if (fault.isPresent()) return Handled.refused(fault.get());
        var name = to.get().fullName();
        if (seen == 0) {
            return steps.begin(actor, id, Step.PRESENT, line -> new CaseSteps.Beginning(Optional.of(leader), name, urgent, proposal.strip()),
                    act -> presented(act, name, proposal.strip()));
        }
        return steps.take(actor, id, act -> {
            var refusal = CaseSteps.impossible(act.before(), Step.PRESENT).or(() -> steps.overtaken(act, seen, act.before().revision()));
            if (refusal.isPresent()) return Handled.refused(refusal.get());
            act.end(act.before().tasks(), TaskState.WITHDRAWN);
            act.rows().present(id, leader, name, urgent, proposal.strip());
            act.move(act.before().state().after(Step.PRESENT).orElseThrow());
            return presented(act, name, proposal.strip());
        });
    }

    private Handled presented(Act act, String leader, String proposal) {
        act.decided(CaseEvent.Kind.PRESENTED, Said.words(proposal).to(leader));
        act.announce(CaseMoved.Move.PRESENTED, "");
        return Handled.done();
    }

    /** Gives a document to units past the leaders. */
    public Handled handStraight(Actor actor, LineId id, Direction direction) {
        if (!actor.has(Role.CLERK)) return CaseSteps.notYours(Step.HAND_STRAIGHT);
        if (!straight) return Handled.refused(new HandlingRefusal.NotStraight());
        var line = register.find(actor, id);
        if (line.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchCase());
        var fault = fault(actor, direction, line.get().entry().arrivedOn());
        if (fault.isPresent()) return Handled.refused(fault.get());
        return steps.begin(actor, id, Step.HAND_STRAIGHT, found -> new CaseSteps.Beginning(Optional.empty(), "", !found.entry().urgency().isEmpty(), ""), act -> {
            act.decided(CaseEvent.Kind.HANDED_STRAIGHT, Said.words(direction.opinion()));
            act.rows().direct(id, Optional.empty(), "", direction.opinion());
            return spread(act, direction);
        });
    }

    /**
     * A leader, or whoever may act for one, decides; or decides anew, and then what was given before changes with it.
     *
     * @param seen revision of the case that the leader looked at
     */
    public Handled direct(Actor actor, LineId id, Direction direction, int seen) {
        var authority = deciders.asLeader(actor, DelegationScope.ASSIGN_INCOMING);
        if (authority.isEmpty()) return CaseSteps.notYours(Step.DIRECT);
        return steps.take(actor, id, act -> {
            var refusal = steps.overtaken(act, seen, act.before().revision())
                    .or(() -> CaseSteps.impossible(act.before(), Step.DIRECT))
                    .or(() -> fault(actor, direction, act.line().entry().arrivedOn()));
            return refusal.isPresent() ? Handled.refused(refusal.get()) : directed(act.by(authority.get()), direction);
        });
    }

    private Handled directed(Act act, Direction direction) {
        var leader = act.authority().inNameOf().orElse(act.actor().person());
        var name = act.authority() instanceof Authority.InNameOf head ? head.headName() : act.actor().name();
        act.decided(CaseEvent.Kind.DIRECTED, Said.words(direction.opinion()));
        act.rows().direct(act.id(), Optional.of(leader), name, direction.opinion());
        return spread(act, direction);
    }

    /** Gives, changes and takes away the units' parts. */
    private Handled spread(Act act, Direction direction) {
        var known = named(act.actor());
        var wanted = direction.shares().stream().map(Direction.Share::unit).collect(Collectors.toSet());
        var kept = act.before().units();
        for (var task : kept) {
            if (!wanted.contains(task.unit())) takeAway(act, task);
            else act.rows().part(act.id(), task.ordinal(), Part.COOPERATING);
        }
        for (var share : direction.shares()) {
            var before = kept.stream().filter(task -> task.unit().equals(share.unit())).findFirst();
            if (before.isPresent()) change(act, before.get(), share);
            else give(act, share, known.get(share.unit()).name());
        }
        var lead = direction.lead().orElseThrow();
        act.rows().due(act.id(), lead.dueOn());
        act.move(stateAfter(act, lead));
        register.handOn(act.actor(), act.id(), on -> on.to(recipients(direction, known), Optional.of(lead.unit().value()), act.today()));
        act.announce(CaseMoved.Move.ASSIGNED, "");
        return new Handled.Done(deadlines.restDays(days(direction)));
    }

    private static void takeAway(Act act, Task task) {
        act.end(act.before().peopleOf(task), TaskState.WITHDRAWN);
        act.move(task, TaskState.WITHDRAWN);
        act.event(CaseEvent.Kind.TAKEN_FROM_UNIT, Said.of(task, ""));
    }

    private static void change(Act act, Task task, Direction.Share share) {
        boolean again = task.state() == TaskState.ENDED;
        if (again) act.move(task, TaskState.WAITING);
        if (!again && task.part() == share.part() && task.dueOn().equals(share.dueOn())) {
            act.rows().part(act.id(), task.ordinal(), share.part());
            return;
        }
        act.rows().give(act.id(), task.ordinal(), share.part(), act.given(share.dueOn()));
        share.dueOn().ifPresent(day -> act.before().openPeopleOf(task).stream()
                .filter(person -> person.dueOn().filter(due -> !due.isAfter(day)).isEmpty())
                .forEach(person -> act.rows().due(act.id(), person.ordinal(), day)));
        act.event(CaseEvent.Kind.CHANGED_FOR_UNIT, new Said("", task.unitName(), "", Optional.of(share.part()), share.dueOn(), Optional.of(task.ordinal())));
    }

    private static void give(Act act, Direction.Share share, String unit) {
        int task = act.rows().add(act.agency(), act.id(), Optional.empty(), share.unit(), unit, Optional.empty(), "", share.part(), act.given(share.dueOn()));
        act.event(CaseEvent.Kind.GIVEN_TO_UNIT, new Said("", unit, "", Optional.of(share.part()), share.dueOn(), Optional.of(task)));
    }

    /** When the lead unit stays and its people have it already, they go on. */
    private static CaseState stateAfter(Act act, Direction.Share lead) {
        boolean goesOn = act.before().units().stream().anyMatch(task -> task.unit().equals(lead.unit()) && !act.before().openPeopleOf(task).isEmpty());
        return goesOn ? CaseState.ASSIGNED.after(Step.ASSIGN).orElseThrow() : CaseState.ASSIGNED;
    }

    private static String recipients(Direction direction, java.util.Map<vn.tangthu.organisation.UnitId, Unit> known) {
        var lead = known.get(direction.lead().orElseThrow().unit()).name();
        var others = direction.shares().stream().filter(share -> share.part() == Part.COOPERATING).map(share -> known.get(share.unit()).name()).toList();
        return others.isEmpty() ? lead : lead + "; phối hợp: " + String.join(", ", others);
    }

    private Optional<HandlingRefusal> fault(Actor actor, Direction direction, LocalDate arrivedOn) {
        var known = named(actor);
        var seen = new HashSet<>();
        for (var share : direction.shares()) {
            if (!known.containsKey(share.unit())) return Optional.of(new HandlingRefusal.NoSuchUnit());
            if (!seen.add(share.unit())) return Optional.of(new HandlingRefusal.UnitTwice(known.get(share.unit()).name()));
            var day = share.dueOn().flatMap(due -> Deadlines.fault(due, arrivedOn, steps.today()));
            if (day.isPresent()) return day;
        }
        long leads = direction.shares().stream().filter(share -> share.part() == Part.LEAD).count();
        if (leads == 0) return Optional.of(new HandlingRefusal.NoLead());
        if (leads > 1) return Optional.of(new HandlingRefusal.SeveralLeads());
        return CaseSteps.tooLong(direction.opinion());
    }

    private java.util.Map<vn.tangthu.organisation.UnitId, Unit> named(Actor actor) {
        return units.of(actor, actor.home()).stream().filter(Unit::isOpen).collect(Collectors.toMap(Unit::id, unit -> unit));
    }

    private static Collection<LocalDate> days(Direction direction) {
        return direction.shares().stream().flatMap(share -> share.dueOn().stream()).toList();
    }

    /**
     * A misaddressed or invalid document goes back to its sender. Its line stays in the register with a note.
     *
     * @param seen revision of the case; 0 when there is none
     */
    public Handled returnToSender(Actor actor, LineId id, String why, int seen) {
        if (!actor.has(Role.CLERK)) return CaseSteps.notYours(Step.RETURN);
        var fault = CaseSteps.wordless(Step.RETURN, why);
        if (fault.isPresent()) return Handled.refused(fault.get());
        if (seen == 0) {
            return steps.begin(actor, id, Step.RETURN, line -> new CaseSteps.Beginning(Optional.empty(), "", false, ""), act -> returned(act, why.strip()));
        }
        return steps.take(actor, id, act -> {
            var refusal = steps.overtaken(act, seen, act.before().revision()).or(() -> CaseSteps.impossible(act.before(), Step.RETURN));
            if (refusal.isPresent()) return Handled.refused(refusal.get());
            act.end(act.before().tasks(), TaskState.WITHDRAWN);
            act.move(CaseState.RETURNED);
            return returned(act, why.strip());
        });
    }

    private Handled returned(Act act, String why) {
        act.decided(CaseEvent.Kind.RETURNED, Said.words(why).to(act.line().entry().author()));
        register.handOn(act.actor(), act.id(), on -> on.noted("Trả lại nơi gửi ngày " + Days.shown(act.today()) + ": " + why));
        act.announce(CaseMoved.Move.RETURNED, why);
        return Handled.done();
    }

    /**
     * A leader has it taken up again after it was closed.
     *
     * @param dueOn new deadline of the lead unit; absent: as before
     */
    public Handled reopen(Actor actor, LineId id, String why, Optional<LocalDate> dueOn, int seen) {
        var authority = deciders.asLeader(actor, DelegationScope.ASSIGN_INCOMING);
        if (authority.isEmpty()) return CaseSteps.notYours(Step.REOPEN);
        return steps.take(actor, id, act -> {
            var refusal = steps.overtaken(act, seen, act.before().revision())
                    .or(() -> CaseSteps.impossible(act.before(), Step.REOPEN))
                    .or(() -> CaseSteps.wordless(Step.REOPEN, why))
                    .or(() -> dueOn.flatMap(day -> Deadlines.fault(day, act.line().entry().arrivedOn(), act.today())));
            return refusal.isPresent() ? Handled.refused(refusal.get()) : reopened(act.by(authority.get()), why.strip(), dueOn);
        });
    }

    private Handled reopened(Act act, String why, Optional<LocalDate> dueOn) {
        var lead = act.before().leadUnit();
        var to = lead.isPresent() ? act.before().state().after(Step.REOPEN).orElseThrow() : CaseState.PRESENTED;
        act.move(to);
        lead.ifPresent(task -> {
            act.move(task, task.state().after(Step.REOPEN).orElse(TaskState.WAITING));
            dueOn.ifPresent(day -> {
                act.rows().due(act.id(), task.ordinal(), day);
                act.rows().due(act.id(), Optional.of(day));
            });
        });
        act.decided(CaseEvent.Kind.REOPENED, Said.words(why).until(dueOn));
        act.announce(to == CaseState.PRESENTED ? CaseMoved.Move.PRESENTED : CaseMoved.Move.ASSIGNED, why);
        return new Handled.Done(deadlines.restDays(dueOn.map(List::of).orElse(List.of())));
    }

    /** The deadline proposed for a document that arrived now: so many working days as the settings say. */
    public LocalDate proposedDeadline(boolean urgent) {
        return deadlines.proposed(steps.today(), urgent);
    }
}
