package vn.tangthu.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.Readings;

/**
 * Lets go of a document that its sender took back. The order of things is the database's: a row in correspondence.recall first,
 * and correspondence.withdraw does nothing without it. The trail says that and when it was done, and no word of the document.
 */
@Component
class Withdrawal {

    private final ActingAs actingAs;
    private final LineRows lines;
    private final DraftRows drafts;
    private final LineIndex index;
    private final Evidence evidence;
    private final Readings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawal(
            ActingAs actingAs, LineRows lines, DraftRows drafts, LineIndex index, Evidence evidence, Readings readings,
            ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.lines = lines;
        this.drafts = drafts;
        this.index = index;
        this.evidence = evidence;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    boolean ofLine(Actor actor, LineId id, Recalled recalled) {
        if (!actor.has(Role.CLERK)) return false;
        return actingAs.call(actor, () -> {
            var line = lines.find(actor, id);
            if (line.isEmpty() || line.get().isWithdrawn()) return false;
            evidence.withdrawn(actor, line.get());
            lines.recalled(actor, Optional.of(id), Optional.empty(), recalled, clock.instant());
            readings.forget(actor, lines.withdraw(recalled, word(recalled)));
            index.withdraw(id);
            events.publishEvent(RecordEvent.onRecord(actor, "incoming.withdrawn", "incoming-line", id,
                    Map.of("recall", recalled.id().toString(), "number", line.get().number().toString())));
            events.publishEvent(new DocumentWithdrawn(actor, id));
            return true;
        });
    }

    boolean ofDraft(Actor actor, DraftId id, Recalled recalled) {
        if (!actor.has(Role.CLERK)) return false;
        return actingAs.call(actor, () -> {
            var draft = drafts.find(id);
            if (draft.isEmpty() || draft.get().state() == Draft.State.REGISTERED) return false;
            lines.recalled(actor, Optional.empty(), Optional.of(id), recalled, clock.instant());
            readings.forget(actor, lines.withdraw(recalled, word(recalled)));
            events.publishEvent(RecordEvent.onRecord(actor, "incoming.destroyed", "draft", id, Map.of("recall", recalled.id().toString())));
            return true;
        });
    }

    /** Stands in the register, which is printed in Vietnamese whatever the language of the screen. */
    private static String word(Recalled recalled) {
        return "Văn bản đã được thu hồi theo yêu cầu của " + recalled.askedBy() + " ngày " + Days.shown(LocalDate.ofInstant(recalled.askedAt(), Wording.ZONE));
    }
}
