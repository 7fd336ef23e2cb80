package vn.tangthu.learning;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;

/**
 * What the desk of an agency has learnt, for its clerks and heads to look at, to switch off and on again. Every method throws
 * {@link AccessDeniedException} for anybody else.
 */
@Component
public class KnownItems {

    private static final Set<Role> READERS = EnumSet.of(Role.CLERK, Role.AGENCY_HEAD);

    private final ActingAs actingAs;
    private final KnownItemRows rows;
    private final ApplicationEventPublisher events;

    KnownItems(ActingAs actingAs, KnownItemRows rows, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.events = events;
    }

    public static boolean mayRead(Actor actor) {
        return actor.roles().stream().anyMatch(READERS::contains);
    }

    /**
     * Ten partners a page, those heard of last first.
     *
     * @param words in the partner's name, with or without diacritics; empty for all
     * @param page from 1; beyond the last one, the last
     */
    public KnownPage page(Actor actor, String words, int page) {
        require(actor);
        return actingAs.read(actor, () -> rows.page(actor.home(), words, page));
    }

    public Optional<KnownItem> find(Actor actor, long id) {
        require(actor);
        return actingAs.read(actor, () -> rows.find(actor.home(), id));
    }

    /** A line of the register from which it was learnt. @param shown number and year */
    public record Line(UUID id, String shown, java.time.Instant registeredAt) {}

    /** The lines that say so now, newest first, a hundred at most. */
    public List<Line> lines(Actor actor, KnownItem item) {
        require(actor);
        return actingAs.read(actor, () -> rows.lines(actor.home(), item));
    }

    /** From the next reading on it is not used; it goes on being counted. @return false if there is none such in use */
    public boolean switchOff(Actor actor, long id) {
        return turn(actor, id, true, "learning.switched-off");
    }

    /** It is used again. @return false if there is none such switched off */
    public boolean switchOn(Actor actor, long id) {
        return turn(actor, id, false, "learning.switched-on");
    }

    private boolean turn(Actor actor, long id, boolean off, String act) {
        require(actor);
        return actingAs.call(actor, () -> {
            if (!rows.turn(actor, id, off)) return false;
            var item = rows.find(actor.home(), id).orElseThrow();
            events.publishEvent(RecordEvent.inCategory(
                    RecordEvent.ADMINISTRATION, actor, act, "learnt", id,
                    Map.of("learnt", item.kind().name(), "author", item.author(), "value", item.value())));
            return true;
        });
    }

    private static void require(Actor actor) {
        if (!mayRead(actor)) throw new AccessDeniedException("Only clerks and heads of an agency see what its desk has learnt");
    }
}
