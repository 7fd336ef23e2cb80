package vn.tangthu.worklist;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;

/** Where modules hand in what has to be done and take back what is done, in the transaction of their own act. */
@Component
public class WorkDesk {

    private final ActingAs actingAs;
    private final WorkRows rows;
    private final Clock clock;

    WorkDesk(ActingAs actingAs, WorkRows rows, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.clock = clock;
    }

    /** Puts it on the person's list; handed in again, the newer words and day stand and the person keeps their place. */
    public void handIn(Actor actor, WorkItem item) {
        actingAs.run(actor, () -> rows.put(actor.home(), item, clock.instant()));
    }

    /** The step is done: it leaves the lists of all who were waited for. Said again, nothing happens. */
    public void done(Actor actor, WorkItem.Step step) {
        actingAs.run(actor, () -> rows.close(step, clock.instant()));
    }

    /** The thing is gone: nothing waits at it, and of all that was ever done about it only this title stays. */
    public void forget(Actor actor, String holder, UUID thing, String title) {
        actingAs.run(actor, () -> rows.forget(holder, thing, title, clock.instant()));
    }

    /** Nothing waits any more at this thing. */
    public void done(Actor actor, String holder, UUID thing) {
        actingAs.run(actor, () -> rows.closeAll(holder, thing, clock.instant()));
    }
}
