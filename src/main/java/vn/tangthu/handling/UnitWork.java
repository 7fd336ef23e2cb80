package vn.tangthu.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.handling.EventRows.Said;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Person;

/** What the head of a unit decides about the unit's part: who does it, whether there is more time, whether no reply is due. */
@Component
public class UnitWork {

    private final CaseSteps steps;
    private final Deciders deciders;
    private final Deadlines deadlines;
    private final Ending ending;
    private final IncomingRegister register;
    private final Waiting waiting;

    UnitWork(CaseSteps steps, Deciders deciders, Deadlines deadlines, Ending ending, IncomingRegister register, Waiting waiting) {
        this.steps = steps;
        this.deciders = deciders;
        this.deadlines = deadlines;
        this.ending = ending;
        this.register = register;
        this.waiting = waiting;
    }

    /** People who can be named for a unit's part. */
    public List<Person> candidates(Actor actor, Task unit) {
        return deciders.peopleOf(actor, unit.unit());
    }

    /**
     * Names the people, or others instead.
     *
     * @param task ordinal of the unit's part
     * @param seen revision of the part that the head looked at
     */
    public Handled assign(Actor actor, LineId id, int task, Assignment assignment, int seen) {
        return onUnit(actor, id, task, Step.ASSIGN, DelegationScope.ASSIGN_INCOMING, (act, unit) -> {
            var people = assignment.people().stream().map(person -> deciders.atWork(actor, person)).flatMap(Optional::stream)
                    .filter(person -> person.unit().equals(Optional.of(unit.unit()))).toList();
            var refusal = steps.overtaken(act, seen, unit.revision())
                    .or(() -> CaseSteps.impossible(unit, Step.ASSIGN))
                    .or(() -> fault(act, unit, assignment, people));
            return refusal.isPresent() ? Handled.refused(refusal.get()) : assigned(act, unit, assignment, people);
        });
    }

    private static Optional<HandlingRefusal> fault(Act act, Task unit, Assignment assignment, List<Person> people) {
        if (assignment.people().isEmpty()) return Optional.of(new HandlingRefusal.NobodyChosen());
        if (people.size() < assignment.people().size()) return Optional.of(new HandlingRefusal.NotInUnit(unit.unitName()));
        if (assignment.dueOn().isPresent()) {
            var day = assignment.dueOn().get();
            if (unit.dueOn().filter(day::isAfter).isPresent()) return Optional.of(new HandlingRefusal.DeadlineAfterUnits(day, unit.dueOn().get()));
            var fault = Deadlines.fault(day, act.line().entry().arrivedOn(), act.today());
            if (fault.isPresent()) return fault;
        }
        return CaseSteps.tooLong(assignment.opinion());
    }

    private Handled assigned(Act act, Task unit, Assignment assignment, List<Person> people) {
        var due = assignment.dueOn().or(unit::dueOn);
        var before = act.before().openPeopleOf(unit);
        for (var task : before) {
            if (people.stream().map(Person::id).noneMatch(task.person().orElseThrow()::equals)) {
                act.move(task, TaskState.WITHDRAWN);
                act.event(CaseEvent.Kind.TAKEN_FROM_PERSON, Said.of(task, ""));
            } else {
                act.rows().part(act.id(), task.ordinal(), Part.COOPERATING);
            }
        }
        var part = Part.LEAD;
        var words = assignment.opinion();
        for (var person : people) {
            var kept = before.stream().filter(task -> task.person().equals(Optional.of(person.id()))).findFirst();
            int task = kept.map(Task::ordinal).orElseGet(() -> 0);
            if (kept.isPresent()) act.rows().give(act.id(), task, part, act.given(due));
            else task = act.rows().add(act.agency(), act.id(), Optional.of(unit.ordinal()), unit.unit(), unit.unitName(), Optional.of(person.id()), person.fullName(), part, act.given(due));
            act.decided(CaseEvent.Kind.GIVEN_TO_PERSON, new Said(words, unit.unitName(), person.fullName(), Optional.of(part), due, Optional.of(task)));
            part = Part.COOPERATING;
            words = "";
        }
        act.move(unit, unit.state().after(Step.ASSIGN).orElseThrow());
        if (unit.part() == Part.LEAD) leadAssigned(act, people);
        return new Handled.Done(deadlines.restDays(due.map(List::of).orElse(List.of())));
    }

    private void leadAssigned(Act act, List<Person> people) {
        act.before().state().after(Step.ASSIGN).ifPresent(act::move);
        register.entrust(act.actor(), act.id(), people.stream().map(Person::id).toList());
        register.handOn(act.actor(), act.id(), on -> on.received(people.get(0).fullName() + ", " + Days.shown(act.today())));
        act.announce(CaseMoved.Move.ASSIGNED, "");
    }

    /** Back to the leader: it is not this unit's to do. When it was to cooperate, whoever leads is told, for they counted on it. */
    public Handled handBack(Actor actor, LineId id, int task, String why, int seen) {
        return onUnit(actor, id, task, Step.HAND_BACK, DelegationScope.ASSIGN_INCOMING, (act, unit) -> {
            var refusal = steps.overtaken(act, seen, unit.revision())
                    .or(() -> CaseSteps.impossible(unit, Step.HAND_BACK))
                    .or(() -> CaseSteps.wordless(Step.HAND_BACK, why));
            if (refusal.isPresent()) return Handled.refused(refusal.get());
            act.end(act.before().peopleOf(unit), TaskState.WITHDRAWN);
            act.move(unit, TaskState.HANDED_BACK);
            act.decided(CaseEvent.Kind.HANDED_BACK, Said.of(unit, why.strip()));
            if (unit.part() == Part.LEAD) {
                act.rows().due(id, Optional.empty());
                act.move(CaseState.ASSIGNED.after(Step.HAND_BACK).orElseThrow());
                act.announce(CaseMoved.Move.PRESENTED, why.strip());
            } else {
                waiting.tellLead(act, unit);
            }
            return Handled.done();
        });
    }

    /**
     * Answers a request for more time: whoever sets the deadline. Beyond the unit's own day that is a leader, and the unit's day moves along.
     *
     * @param words may be empty when it is granted
     */
    public Handled answerMoreTime(Actor actor, LineId id, int task, boolean granted, String words, int seen) {
        var step = granted ? Step.GRANT_MORE_TIME : Step.REFUSE_MORE_TIME;
        return steps.take(actor, id, act -> {
            var found = act.before().task(task);
            if (found.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchCase());
            var authority = mayExtend(actor, act.before(), found.get());
            if (authority.isEmpty()) return CaseSteps.notYours(step);
            var refusal = steps.overtaken(act, seen, found.get().revision())
                    .or(() -> found.get().asked().isEmpty() ? Optional.of(new HandlingRefusal.NothingAsked()) : Optional.empty())
                    .or(() -> CaseSteps.impossible(found.get(), step))
                    .or(() -> granted ? CaseSteps.tooLong(words) : CaseSteps.wordless(step, words));
            if (refusal.isPresent()) return Handled.refused(refusal.get());
            return granted ? granted(act.by(authority.get()), found.get(), words.strip()) : refused(act.by(authority.get()), found.get(), words.strip());
        });
    }

    /** By what right the actor may give more time for a task. */
    Optional<Authority> mayExtend(Actor actor, Case now, Task task) {
        var leader = deciders.asLeader(actor, DelegationScope.EXTEND_DEADLINE);
        return leader.isPresent() || Waiting.isForLeaders(now, task) ? leader : deciders.forUnit(actor, task.unit(), DelegationScope.EXTEND_DEADLINE);
    }

    private Handled granted(Act act, Task task, String words) {
        var until = task.asked().orElseThrow().until();
        var unit = act.before().unitOf(task);
        act.rows().due(act.id(), task.ordinal(), until);
        act.rows().ask(act.id(), task.ordinal(), Optional.empty());
        if (unit.dueOn().filter(until::isAfter).isPresent()) {
            if (!task.isUnits()) act.rows().due(act.id(), unit.ordinal(), until);
            if (unit.part() == Part.LEAD) act.rows().due(act.id(), Optional.of(until));
        }
        act.decided(CaseEvent.Kind.MORE_TIME_GRANTED, Said.of(task, words).until(Optional.of(until)));
        return new Handled.Done(deadlines.restDays(List.of(until)));
    }

    private Handled refused(Act act, Task task, String words) {
        act.rows().ask(act.id(), task.ordinal(), Optional.empty());
        act.decided(CaseEvent.Kind.MORE_TIME_REFUSED, Said.of(task, words).until(task.asked().map(Task.MoreTime::until)));
        return Handled.done();
    }

    /** Agrees that nothing be answered, or has the person go on. */
    public Handled answerNoReply(Actor actor, LineId id, int task, boolean agreed, String words, int seen) {
        var step = agreed ? Step.AGREE_NO_REPLY : Step.REFUSE_NO_REPLY;
        return steps.take(actor, id, act -> {
            var found = act.before().task(task);
            if (found.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchCase());
            var authority = mayAgree(actor, found.get());
            if (authority.isEmpty()) return CaseSteps.notYours(step);
            var refusal = steps.overtaken(act, seen, found.get().revision())
                    .or(() -> CaseSteps.impossible(found.get(), step))
                    .or(() -> CaseSteps.impossible(act.before(), step))
                    .or(() -> agreed ? CaseSteps.tooLong(words) : CaseSteps.wordless(step, words));
            if (refusal.isPresent()) return Handled.refused(refusal.get());
            if (agreed) return ending.noReply(act.by(authority.get()), found.get(), words.strip());
            act.move(found.get(), found.get().state().after(step).orElseThrow());
            act.by(authority.get()).decided(CaseEvent.Kind.NO_REPLY_REFUSED, Said.of(found.get(), words.strip()));
            return Handled.done();
        });
    }

    Optional<Authority> mayAgree(Actor actor, Task task) {
        return deciders.forUnit(actor, task.unit(), DelegationScope.ASSIGN_INCOMING).or(() -> deciders.asLeader(actor, DelegationScope.ASSIGN_INCOMING));
    }

    private interface OnUnit {
        Handled take(Act act, Task unit);
    }

    private Handled onUnit(Actor actor, LineId id, int task, Step step, DelegationScope scope, OnUnit then) {
        return steps.take(actor, id, act -> {
            var unit = act.before().task(task).filter(Task::isUnits);
            if (unit.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchCase());
            var authority = deciders.forUnit(actor, unit.get().unit(), scope);
            if (authority.isEmpty()) return CaseSteps.notYours(step);
            if (act.before().state().isClosed()) return Handled.refused(new HandlingRefusal.NotNow(step.messageKey(), act.before().state().messageKey()));
            return then.take(act.by(authority.get()), unit.get());
        });
    }
}
