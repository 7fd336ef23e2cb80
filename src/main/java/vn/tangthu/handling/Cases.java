package vn.tangthu.handling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;

/** What is known of the handling of documents, for those who may see the document. */
@Component
public class Cases {

    private final ActingAs actingAs;
    private final IncomingRegister register;
    private final CaseRows rows;
    private final EventRows events;
    private final Clock clock;

    Cases(ActingAs actingAs, IncomingRegister register, CaseRows rows, EventRows events, Clock clock) {
        this.actingAs = actingAs;
        this.register = register;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Absent when nothing has been done about the document, or the actor may not see it. */
    public Optional<Case> find(Actor actor, LineId line) {
        return actingAs.read(actor, () -> register.find(actor, line).flatMap(seen -> rows.find(line)));
    }

    /** As {@link #find}, to be read on a page: that somebody looked is kept (Decree 30/2020/NĐ-CP, App. VI, G1). */
    public Optional<Case> view(Actor actor, LineId line) {
        return actingAs.call(actor, () -> {
            var found = find(actor, line);
            found.ifPresent(seen -> events.viewed(actor, line, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return found;
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
}
