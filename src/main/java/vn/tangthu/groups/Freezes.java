package vn.tangthu.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;

/**
 * Freezes sets of records against moving, deleting and correcting, on a written order (Decree 30/2020/NĐ-CP, App. VI, K6). A clerk,
 * an archivist or the head carries the order out, for it protects and must not wait; only the head lifts it, on a paper too.
 */
@Component
public class Freezes {

    private static final String KIND = "record-set";

    private final ActingAs actingAs;
    private final SetRows sets;
    private final FreezeRows rows;
    private final RecordSets recordSets;
    private final ApplicationEventPublisher events;

    Freezes(ActingAs actingAs, SetRows sets, FreezeRows rows, RecordSets recordSets, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.sets = sets;
        this.rows = rows;
        this.recordSets = recordSets;
        this.events = events;
    }

    /** The order by which a record of the actor's agency stands still; the oldest when there are several. */
    public Optional<Freeze> frozen(Actor actor, String kind, UUID id) {
        return actingAs.read(actor, () -> rows.standing(actor, new RecordRef(kind, id)));
    }

    /** All freezes of a set, lifted ones too, the newest first; empty when the actor may not see the set. */
    public List<Freeze> of(Actor actor, SetId set) {
        return recordSets.find(actor, set).map(found -> actingAs.read(actor, () -> rows.of(set))).orElse(List.of());
    }

    /**
     * @param basis number, symbol and day of the written order
     * @param orderedBy who ordered it
     * @return why not, empty when the set is frozen
     */
    public Optional<SetRefusal> freeze(Actor actor, SetId id, String basis, String orderedBy) {
        if (!Keeping.keeps(actor)) return Optional.of(new SetRefusal.NotAKeeper());
        if (basis.isBlank() || orderedBy.isBlank()) return Optional.of(new SetRefusal.OrderMissing());
        return actingAs.call(actor, () -> {
            sets.lock(id);
            var set = recordSets.find(actor, id);
            if (set.isEmpty()) return Optional.of(new SetRefusal.NoSuchSet());
            if (rows.standing(id).stream().anyMatch(other -> other.basis().equals(basis.strip()))) return Optional.of(new SetRefusal.AlreadyFrozen(basis.strip()));
            frozen(actor, set.get(), basis.strip(), orderedBy.strip());
            return Optional.empty();
        });
    }

    private void frozen(Actor actor, RecordSet set, String basis, String orderedBy) {
        var id = new FreezeId(UUID.randomUUID());
        rows.insert(id, set, actor, basis, orderedBy);
        var records = sets.members(set.id()).stream().map(RecordSet.Member::record).toList();
        events.publishEvent(RecordEvent.onRecord(actor, "set.frozen", KIND, set.id(), Map.of(
                "set", set.name(), "basis", basis, "ordered-by", orderedBy, "records", String.valueOf(records.size()))).labelled(set.level()));
        events.publishEvent(new RecordsFrozen(actor, rows.find(id).orElseThrow(), records));
    }

    /** @param basis of the lifting, in writing too. @return why not, empty when it is lifted */
    public Optional<SetRefusal> lift(Actor actor, FreezeId id, String basis) {
        if (!Keeping.heads(actor)) return Optional.of(new SetRefusal.OnlyTheHead());
        if (basis.isBlank()) return Optional.of(new SetRefusal.OrderMissing());
        return actingAs.call(actor, () -> {
            var freeze = rows.find(id).filter(found -> found.agency().equals(actor.home()));
            if (freeze.isEmpty() || !rows.lift(id, actor, basis.strip())) return Optional.of(new SetRefusal.NoSuchFreeze());
            events.publishEvent(RecordEvent.onRecord(actor, "set.unfrozen", KIND, freeze.get().set(), Map.of(
                    "set", freeze.get().setName(), "basis", freeze.get().basis(), "lift-basis", basis.strip())));
            events.publishEvent(new FreezeLifted(actor, freeze.get()));
            return Optional.empty();
        });
    }
}
