package vn.tangthu.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Authority;

/** Takes a step: one transaction, the case locked, and afterwards whoever is waited for is told. */
@Component
class CaseSteps {

    /** Longest text of an opinion, a reason or a result, in characters. */
    static final int LONGEST = 4000;

    private final ActingAs actingAs;
    private final IncomingRegister register;
    private final CaseRows rows;
    private final EventRows eventRows;
    private final Waiting waiting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseSteps(
            ActingAs actingAs, IncomingRegister register, CaseRows rows, EventRows eventRows, Waiting waiting, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.register = register;
        this.rows = rows;
        this.eventRows = eventRows;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    /** A step on a case that is there. */
    Handled take(Actor actor, LineId id, Function<Act, Handled> step) {
        return actingAs.call(actor, () -> register.find(actor, id)
                .flatMap(line -> rows.lock(id).map(before -> taken(act(actor, line, before), step)))
                .orElseGet(() -> Handled.refused(new HandlingRefusal.NoSuchCase())));
    }

    private Handled taken(Act act, Function<Act, Handled> step) {
        var frozen = frozen(act.actor(), act.id());
        if (frozen.isPresent()) return Handled.refused(frozen.get());
        var answer = step.apply(act);
        if (answer instanceof Handled.Done) waiting.follow(act.actor(), act.line(), act.before(), rows.find(act.id()).orElseThrow());
        return answer;
    }

    /** The first step, which makes the case. */
    Handled begin(Actor actor, LineId id, Step step, Function<RegisterLine, Beginning> with, Function<Act, Handled> then) {
        return actingAs.call(actor, () -> {
            var line = register.find(actor, id);
            if (line.isEmpty()) return Handled.refused(new HandlingRefusal.NoSuchCase());
            var frozen = frozen(actor, id);
            if (frozen.isPresent()) return Handled.refused(frozen.get());
            var begin = with.apply(line.get());
            var state = CaseState.NEW.after(step).orElseThrow();
            if (!rows.open(actor.home(), line.get(), state, begin.leader(), begin.leaderName(), begin.urgent(), begin.proposal(), today())) {
                return Handled.refused(new HandlingRefusal.AlreadyThere(rows.lock(id).orElseThrow().state().messageKey()));
            }
            return taken(act(actor, line.get(), rows.lock(id).orElseThrow()), then);
        });
    }

    private Optional<HandlingRefusal> frozen(Actor actor, LineId id) {
        return register.frozen(actor, id).map(order -> new HandlingRefusal.Frozen(order.set(), order.basis()));
    }

    record Beginning(Optional<vn.tangthu.kernel.PersonId> leader, String leaderName, boolean urgent, String proposal) {}

    private Act act(Actor actor, RegisterLine line, Case before) {
        return new Act(actor, line, before, new Authority.Own(), clock.instant().truncatedTo(ChronoUnit.MICROS), today(), rows, eventRows, events);
    }

    /** Somebody decided since the decider looked: they are shown what. */
    Optional<HandlingRefusal> overtaken(Act act, int seen, int now) {
        if (seen == now) return Optional.empty();
        return eventRows.lastDecision(act.id()).map(last -> new HandlingRefusal.Overtaken(last.signedBy(), last.at(), last.kind().messageKey(), last.words()));
    }

    static Optional<HandlingRefusal> impossible(Case now, Step step) {
        return now.state().after(step).isPresent() ? Optional.empty() : Optional.of(new HandlingRefusal.NotNow(step.messageKey(), now.state().messageKey()));
    }

    static Optional<HandlingRefusal> impossible(Task task, Step step) {
        return task.state().after(step).isPresent() ? Optional.empty() : Optional.of(new HandlingRefusal.NotNow(step.messageKey(), task.state().messageKey()));
    }

    static Optional<HandlingRefusal> wordless(Step step, String words) {
        return words.isBlank() ? Optional.of(new HandlingRefusal.WordsMissing(step.messageKey())) : tooLong(words);
    }

    static Optional<HandlingRefusal> tooLong(String words) {
        return words.length() > LONGEST ? Optional.of(new HandlingRefusal.TooLong(LONGEST)) : Optional.empty();
    }

    static Handled notYours(Step step) {
        return Handled.refused(new HandlingRefusal.NotYours(step.messageKey()));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
