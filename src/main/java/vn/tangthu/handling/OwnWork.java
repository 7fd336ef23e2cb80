package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.handling.EventRows.Said;
import vn.tangthu.kernel.Actor;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.DelegationScope;

/** What people do about a document that was given to them. */
@Component
public class OwnWork {

    private final CaseSteps steps;
    private final Deciders deciders;
    private final Ending ending;

    OwnWork(CaseSteps steps, Deciders deciders, Ending ending) {
        this.steps = steps;
        this.deciders = deciders;
        this.ending = ending;
    }

    public Handled takeUp(Actor actor, LineId id, int task) {
        return own(actor, id, task, Step.TAKE_UP, (act, mine) -> {
            begin(act, mine);
            return Handled.done();
        });
    }

    private static void begin(Act act, Task mine) {
        act.move(mine, mine.state().after(Step.TAKE_UP).orElseThrow());
        act.decided(CaseEvent.Kind.TAKEN_UP, Said.of(mine, ""));
        if (act.before().isLeadPerson(mine)) act.announce(CaseMoved.Move.TAKEN_UP, "");
    }

    /** How far it is. Whoever reports has begun. */
    public Handled report(Actor actor, LineId id, int task, String words) {
        return own(actor, id, task, Step.REPORT, (act, mine) -> {
            var fault = CaseSteps.wordless(Step.REPORT, words);
            if (fault.isPresent()) return Handled.refused(fault.get());
            if (mine.state() == TaskState.GIVEN) begin(act, mine);
            act.decided(CaseEvent.Kind.REPORTED, Said.of(mine, words.strip()));
            return Handled.done();
        });
    }

    /** Asks for more time: a person for their own part, the head of a unit for the unit's. */
    public Handled askMoreTime(Actor actor, LineId id, int task, LocalDate until, String why) {
        return steps.take(actor, id, act -> {
            var found = act.before().task(task);
            if (found.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchCase());
            var authority = mayAsk(actor, found.get());
            if (authority.isEmpty()) return CaseSteps.notYours(Step.ASK_MORE_TIME);
            var refusal = CaseSteps.impossible(act.before(), Step.ASK_MORE_TIME)
                    .or(() -> CaseSteps.impossible(found.get(), Step.ASK_MORE_TIME))
                    .or(() -> CaseSteps.wordless(Step.ASK_MORE_TIME, why))
                    .or(() -> fault(found.get(), until, act.today()));
            if (refusal.isPresent()) return Handled.refused(refusal.get());
            act.rows().ask(id, task, Optional.of(new Task.MoreTime(until, why.strip())));
            act.by(authority.get()).decided(CaseEvent.Kind.MORE_TIME_ASKED, Said.of(found.get(), why.strip()).until(Optional.of(until)));
            return Handled.done();
        });
    }

    private Optional<Authority> mayAsk(Actor actor, Task task) {
        if (task.isUnits()) return deciders.forUnit(actor, task.unit(), DelegationScope.ASSIGN_INCOMING);
        return task.person().filter(actor.person()::equals).map(mine -> new Authority.Own());
    }

    private static Optional<HandlingRefusal> fault(Task task, LocalDate until, LocalDate today) {
        if (task.dueOn().isEmpty()) return Optional.of(new HandlingRefusal.NoDeadline());
        if (!until.isAfter(task.dueOn().get())) return Optional.of(new HandlingRefusal.DayNotLater(until, task.dueOn().get()));
        return until.isBefore(today) ? Optional.of(new HandlingRefusal.DeadlinePast(until, today)) : Optional.empty();
    }

    /** Back to the head of the unit: it is not this person's to do. */
    public Handled handBack(Actor actor, LineId id, int task, String why) {
        return own(actor, id, task, Step.HAND_BACK, (act, mine) -> {
            var fault = CaseSteps.wordless(Step.HAND_BACK, why);
            if (fault.isPresent()) return Handled.refused(fault.get());
            act.decided(CaseEvent.Kind.HANDED_BACK, Said.of(mine, why.strip()));
            backToUnit(act, mine);
            return Handled.done();
        });
    }

    /** The person's part is nobody's now; without its lead the unit's waits for its head again. */
    static void backToUnit(Act act, Task mine) {
        var unit = act.before().unitOf(mine);
        act.move(mine, TaskState.HANDED_BACK);
        boolean othersLead = act.before().openPeopleOf(unit).stream().anyMatch(task -> task.part() == Part.LEAD && !task.equals(mine));
        if (othersLead || !unit.state().isOpen()) return;
        act.move(unit, TaskState.WAITING);
        if (unit.part() == Part.LEAD && act.before().state() == CaseState.IN_HAND) act.move(CaseState.IN_HAND.after(Step.HAND_BACK).orElseThrow());
    }

    /**
     * Done.
     *
     * @param result in words
     * @param answer number and symbol of the answer; empty for none
     * @param answerId the outgoing document, where it lives in this system
     */
    public Handled finish(Actor actor, LineId id, int task, String result, String answer, Optional<UUID> answerId) {
        return own(actor, id, task, Step.FINISH, (act, mine) -> {
            var fault = CaseSteps.wordless(Step.FINISH, result).or(() -> CaseSteps.tooLong(answer));
            if (fault.isPresent()) return Handled.refused(fault.get());
            if (act.before().isLeadPerson(mine)) {
                var impossible = CaseSteps.impossible(act.before(), Step.FINISH);
                if (impossible.isPresent()) return Handled.refused(impossible.get());
                act.rows().answered(id, result.strip(), answer.strip(), answerId);
            }
            return ending.done(act, mine, result.strip());
        });
    }

    /** Proposes that nothing be answered; only who leads does. */
    public Handled proposeNoReply(Actor actor, LineId id, int task, String why) {
        return own(actor, id, task, Step.PROPOSE_NO_REPLY, (act, mine) -> {
            if (!act.before().isLeadPerson(mine)) return CaseSteps.notYours(Step.PROPOSE_NO_REPLY);
            var fault = CaseSteps.wordless(Step.PROPOSE_NO_REPLY, why);
            if (fault.isPresent()) return Handled.refused(fault.get());
            act.move(mine, mine.state().after(Step.PROPOSE_NO_REPLY).orElseThrow());
            act.decided(CaseEvent.Kind.NO_REPLY_PROPOSED, Said.of(mine, why.strip()));
            return Handled.done();
        });
    }

    private interface OnOwn {
        Handled take(Act act, Task mine);
    }

    private Handled own(Actor actor, LineId id, int task, Step step, OnOwn then) {
        return steps.take(actor, id, act -> {
            var mine = act.before().task(task).filter(found -> found.person().equals(Optional.of(actor.person())));
            if (mine.isEmpty()) return CaseSteps.notYours(step);
            var impossible = act.before().state().isClosed()
                    ? Optional.<HandlingRefusal>of(new HandlingRefusal.NotNow(step.messageKey(), act.before().state().messageKey()))
                    : CaseSteps.impossible(mine.get(), step);
            return impossible.isPresent() ? Handled.refused(impossible.get()) : then.take(act, mine.get());
        });
    }
}
