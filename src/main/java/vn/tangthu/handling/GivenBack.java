package vn.tangthu.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.DocumentWithdrawn;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.database.ActingAs;
import vn.tangthu.handling.EventRows.Said;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Authority;

/**
 * A document was given back to its sender: its case ends in the same transaction, what was said of it is gone, nobody is waited for any
 * more. Who did what and when stays on the life line, which ends with why the rest is bare (docs/decisions/0028). One that nobody had
 * been asked about gets a case that is closed, so that nobody is asked from now on.
 */
@Component
class GivenBack {

    /** Of whatever stays in a list. It is read in Vietnamese, as the register is. */
    private static final String TITLE = "Văn bản đã được thu hồi";

    private final ActingAs actingAs;
    private final IncomingRegister register;
    private final CaseRows rows;
    private final EventRows events;
    private final Waiting waiting;
    private final Clock clock;

    GivenBack(ActingAs actingAs, IncomingRegister register, CaseRows rows, EventRows events, Waiting waiting, Clock clock) {
        this.actingAs = actingAs;
        this.register = register;
        this.rows = rows;
        this.events = events;
        this.waiting = waiting;
        this.clock = clock;
    }

    @EventListener
    void follow(DocumentWithdrawn withdrawn) {
        var actor = withdrawn.actor();
        actingAs.run(actor, () -> {
            var line = register.find(actor, withdrawn.line()).orElseThrow();
            var today = LocalDate.now(clock.withZone(Wording.ZONE));
            end(withdrawn, line, today);
            events.add(actor.home(), line.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), CaseEvent.Kind.WITHDRAWN, actor, new Authority.Own(),
                    Said.words(line.entry().abstractText()));
            waiting.forget(actor, line, TITLE);
        });
    }

    private void end(DocumentWithdrawn withdrawn, RegisterLine line, LocalDate today) {
        if (!rows.open(withdrawn.actor().home(), line, CaseState.WITHDRAWN, Optional.empty(), "", false, "", today)) {
            rows.lock(line.id());
            rows.withdraw(line.id(), today);
        }
    }
}
