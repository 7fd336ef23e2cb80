package vn.tangthu.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;

/**
 * Sets of records by information level and who may read them (Decree 30/2020/NĐ-CP, App. VI, E2, K1, K2). Clerks, archivists and
 * heads of the agency see and keep all of its sets; others see those opened to them or their unit, and may read what is in
 * them. Only the head opens and closes a set to somebody.
 */
@Component
public class RecordSets {

    private static final String KIND = "record-set";

    private final ActingAs actingAs;
    private final SetRows rows;
    private final FreezeRows freezes;
    private final People people;
    private final Units units;
    private final ApplicationEventPublisher events;

    RecordSets(ActingAs actingAs, SetRows rows, FreezeRows freezes, People people, Units units, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.freezes = freezes;
        this.people = people;
        this.units = units;
        this.events = events;
    }

    /** What came of making a set. */
    public sealed interface Making {
        record Made(SetId set) implements Making {}

        record Refused(SetRefusal refusal) implements Making {}
    }

    /** By name. */
    public List<RecordSet> all(Actor actor) {
        return actingAs.read(actor, () -> rows.all(actor, unit(actor), Keeping.keeps(actor)));
    }

    public Optional<RecordSet> find(Actor actor, SetId id) {
        return actingAs.read(actor, () -> rows.find(actor, unit(actor), Keeping.keeps(actor), id));
    }

    /** Empty when the actor may not see the set. */
    public List<RecordSet.Member> members(Actor actor, SetId id) {
        return find(actor, id).map(set -> actingAs.read(actor, () -> rows.members(id))).orElse(List.of());
    }

    public List<RecordSet.Reader> readers(Actor actor, SetId id) {
        return find(actor, id).map(set -> actingAs.read(actor, () -> rows.readers(id))).orElse(List.of());
    }

    /** The sets in which a record is, for those who keep sets. */
    public List<RecordSet> holding(Actor actor, RecordRef record) {
        return Keeping.keeps(actor) ? actingAs.read(actor, () -> rows.holding(actor, record)) : List.of();
    }

    /** Up to which level the actor may read a record because it is in a set opened to them; absent when in none. For holders. */
    public Optional<Sensitivity> readable(Actor actor, RecordRef record) {
        return actingAs.read(actor, () -> rows.readable(actor, unit(actor), record)).map(Sensitivity::ofLevel);
    }

    public boolean mayKeep(Actor actor) {
        return Keeping.keeps(actor);
    }

    public Making create(Actor actor, String name, String purpose, Sensitivity level) {
        if (!Keeping.keeps(actor)) return new Making.Refused(new SetRefusal.NotAKeeper());
        if (name.isBlank()) return new Making.Refused(new SetRefusal.NameMissing());
        var id = new SetId(UUID.randomUUID());
        try {
            return actingAs.call(actor, () -> {
                rows.insert(id, actor, name.strip(), purpose.strip(), level);
                trace(actor, "set.created", id, level, Map.of("name", name.strip()));
                return new Making.Made(id);
            });
        } catch (DuplicateKeyException taken) {
            return new Making.Refused(new SetRefusal.NameTaken(name.strip()));
        }
    }

    /** Puts a record into a set; into a frozen one too, and then it stands still. @return why not, empty when it is in */
    public Optional<SetRefusal> add(Actor actor, SetId id, NewMember member) {
        if (!Keeping.keeps(actor)) return Optional.of(new SetRefusal.NotAKeeper());
        return actingAs.call(actor, () -> {
            rows.lock(id);
            var set = find(actor, id);
            if (set.isEmpty()) return Optional.of(new SetRefusal.NoSuchSet());
            if (member.label().level() > set.get().level().level()) return Optional.of(new SetRefusal.TooSensitive(member.title(), set.get().name()));
            if (!rows.add(id, actor, member)) return Optional.of(new SetRefusal.AlreadyIn(set.get().name()));
            trace(actor, "set.added", id, set.get().level(), facts(set.get(), member.record(), member.title()));
            for (var freeze : freezes.standing(id)) events.publishEvent(new RecordsFrozen(actor, freeze, List.of(member.record())));
            return Optional.empty();
        });
    }

    /**
     * A record goes on as another: every set that holds the first holds the second too, frozen ones as well. For holders, who keep what
     * stands still themselves. Sent with the commit; a freeze at the same moment waits for it, or it for the freeze.
     */
    public void becomes(Actor actor, RecordRef was, NewMember now) {
        rows.becomes(actor, was, now);
    }

    /** Takes a record out of a set; never out of a frozen one. @return why not, empty when it is out */
    public Optional<SetRefusal> remove(Actor actor, SetId id, RecordRef record) {
        if (!Keeping.keeps(actor)) return Optional.of(new SetRefusal.NotAKeeper());
        return actingAs.call(actor, () -> {
            rows.lock(id);
            var set = find(actor, id);
            if (set.isEmpty()) return Optional.of(new SetRefusal.NoSuchSet());
            var frozen = freezes.standing(id).stream().findFirst();
            if (frozen.isPresent()) return Optional.of(new SetRefusal.SetIsFrozen(set.get().name(), frozen.get().basis()));
            if (!rows.remove(id, actor, record)) return Optional.of(new SetRefusal.NotIn());
            trace(actor, "set.removed", id, set.get().level(), facts(set.get(), record, ""));
            return Optional.empty();
        });
    }

    /** Opens a set to a person or a unit of the agency. @param reader the person's or unit's id */
    public Optional<SetRefusal> grant(Actor actor, SetId id, UUID reader) {
        if (!Keeping.heads(actor)) return Optional.of(new SetRefusal.OnlyTheHead());
        return actingAs.call(actor, () -> {
            var set = find(actor, id);
            if (set.isEmpty()) return Optional.of(new SetRefusal.NoSuchSet());
            var person = people.find(actor, new PersonId(reader)).filter(Person::atWork).filter(p -> p.agency().equals(actor.home()));
            var unit = units.find(actor, new UnitId(reader)).filter(u -> u.agency().equals(actor.home()));
            var name = person.map(Person::fullName).or(() -> unit.map(u -> u.name()));
            if (name.isEmpty()) return Optional.of(new SetRefusal.NoSuchReader());
            if (rows.grant(id, actor, reader, unit.isPresent(), name.get())) {
                trace(actor, "set.opened", id, set.get().level(), Map.of("set", set.get().name(), "name", name.get()));
            }
            return Optional.empty();
        });
    }

    /** Closes a set to a person or unit. */
    public Optional<SetRefusal> withdraw(Actor actor, SetId id, UUID reader) {
        if (!Keeping.heads(actor)) return Optional.of(new SetRefusal.OnlyTheHead());
        return actingAs.call(actor, () -> {
            var set = find(actor, id);
            if (set.isEmpty()) return Optional.of(new SetRefusal.NoSuchSet());
            if (!rows.end(id, actor, reader)) return Optional.of(new SetRefusal.NoSuchReader());
            trace(actor, "set.closed", id, set.get().level(), Map.of("set", set.get().name(), "reader", reader.toString()));
            return Optional.empty();
        });
    }

    private UUID unit(Actor actor) {
        return people.find(actor, actor.person()).flatMap(Person::unit).map(UnitId::value).orElse(null);
    }

    private static Map<String, String> facts(RecordSet set, RecordRef record, String title) {
        return Map.of("set", set.name(), "kind", record.kind(), "record", record.id().toString(), "title", title);
    }

    private void trace(Actor actor, String act, SetId id, Sensitivity level, Map<String, String> details) {
        events.publishEvent(RecordEvent.onRecord(actor, act, KIND, id, details).labelled(level));
    }
}
