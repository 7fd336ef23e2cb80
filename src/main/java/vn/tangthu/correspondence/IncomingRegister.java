package vn.tangthu.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

/**
 * Sổ đăng ký văn bản đến: gives numbers, keeps lines, strikes through and never overwrites
 * (Decree 30/2020/NĐ-CP, Art. 22 and App. IV form VI).
 */
@Component
public class IncomingRegister {

    private final ActingAs actingAs;
    private final DraftRows drafts;
    private final LineRows lines;
    private final GuardedStorage guarded;
    private final LineIndex index;
    private final Evidence evidence;
    private final FrozenRecords frozen;
    private final ObjectProvider<RecordSets> sets;
    private final Withdrawal withdrawal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingRegister(
            ActingAs actingAs, DraftRows drafts, LineRows lines, LineIndex index, Evidence evidence, GuardedStorage guarded,
            FrozenRecords frozen, ObjectProvider<RecordSets> sets, Withdrawal withdrawal, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.drafts = drafts;
        this.lines = lines;
        this.guarded = guarded;
        this.index = index;
        this.evidence = evidence;
        this.frozen = frozen;
        this.sets = sets;
        this.withdrawal = withdrawal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers a file from the desk. Number, line, trace and search entry come about in one transaction, or none does.
     *
     * @param duplicateKnown true when the clerk has seen that the same document is registered already and wants a line of
     *     its own for this copy
     */
    public Registration register(Actor actor, DraftId draft, EntryDraft entry, boolean duplicateKnown) {
        return register(actor, Optional.of(draft), entry, duplicateKnown);
    }

    /** Registers a paper document of which there is no scan. */
    public Registration registerPaper(Actor actor, EntryDraft entry, boolean duplicateKnown) {
        return register(actor, Optional.empty(), entry, duplicateKnown);
    }

    private Registration register(Actor actor, Optional<DraftId> draft, EntryDraft entry, boolean duplicateKnown) {
        if (!actor.has(Role.CLERK)) return new Registration.Refused(new RegistrationRefusal.NotAClerk());
        var faults = entry.faults(today());
        if (!faults.isEmpty()) return new Registration.Refused(faults);
        if (draft.isEmpty()) return enter(actor, Optional.empty(), entry, duplicateKnown);
        var desk = actingAs.read(actor, () -> drafts.find(draft.get()).map(row -> new OnDesk(row, evidence.soFar(actor, row.reading()))));
        if (desk.isEmpty()) return new Registration.Refused(new RegistrationRefusal.NotOnDesk());
        guarded.moveIfLabelled(actor, entry.label(), desk.get().row.file(), desk.get().row.reading());
        return enter(actor, desk, entry, duplicateKnown);
    }

    /** A file that waits, with what was read and proposed. */
    private record OnDesk(DraftRows.Row row, Evidence.SoFar soFar) {}

    private Registration enter(Actor actor, Optional<OnDesk> desk, EntryDraft entry, boolean duplicateKnown) {
        try {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var adding = lines.adding(LineId.next(at), actor, at, desk.map(OnDesk::row), entry, duplicateKnown);
            return actingAs.call(actor, adding, line -> entered(actor, line, desk, duplicateKnown));
        } catch (DuplicateKeyException alike) {
            return new Registration.Refused(alreadyRegistered(actor, desk.map(OnDesk::row), entry));
        }
    }

    private Registration entered(Actor actor, Optional<RegisterLine> added, Optional<OnDesk> desk, boolean duplicateKnown) {
        if (added.isEmpty()) return new Registration.Refused(new RegistrationRefusal.NotOnDesk());
        var line = added.get();
        var details = new HashMap<String, String>();
        details.put("number", line.number().toString());
        details.put("year", String.valueOf(line.number().year()));
        details.put("code", line.entry().code());
        details.put("author", line.entry().author());
        line.file().ifPresent(file -> details.put("sha256", file.hex()));
        if (duplicateKnown) details.put("duplicate-known", "true");
        events.publishEvent(
                RecordEvent.onRecord(actor, "incoming.registered", "incoming-line", line.id(), details).labelled(line.entry().label()));
        index.handInNew(actor, line);
        desk.ifPresent(before -> evidence.registered(actor, line, before.soFar));
        events.publishEvent(new DocumentRegistered(actor, line, desk.map(before -> before.row.id())));
        return new Registration.Registered(line.id(), line.number());
    }

    private List<RegistrationRefusal> alreadyRegistered(Actor actor, Optional<DraftRows.Row> desk, EntryDraft entry) {
        var alike = actingAs.read(actor, () -> lines.alike(actor.home(), desk, entry.sameDocument()));
        return alike.stream()
                .<RegistrationRefusal>map(l -> new RegistrationRefusal.AlreadyRegistered(l.line(), l.number(), l.registeredOn(), l.code(), l.author()))
                .toList();
    }

    /**
     * Corrects a line: the old values are struck through and kept with the reason.
     *
     * @param wanted the line as it should read; its number, year and file never change
     */
    public Correction correct(Actor actor, LineId id, EntryDraft wanted, String why) {
        var refusals = new ArrayList<RegistrationRefusal>();
        if (!actor.has(Role.CLERK)) refusals.add(new RegistrationRefusal.NotAClerk());
        if (why.isBlank()) refusals.add(new RegistrationRefusal.ReasonMissing());
        refusals.addAll(wanted.faults(today()));
        if (!refusals.isEmpty()) return new Correction.Refused(refusals);
        var standsStill = actingAs.read(actor, () -> lines.find(actor, id).flatMap(line -> standsStill(id)));
        if (standsStill.isPresent()) return new Correction.Refused(List.of(standsStill.get()));
        actingAs.read(actor, () -> lines.find(actor, id)).filter(line -> line.file().isPresent()).ifPresent(line ->
                guarded.moveIfLabelled(actor, wanted.label(), line.file().get(), line.reading().orElseThrow()));
        try {
            return actingAs.call(actor, () -> strike(actor, id, wanted, why.strip()));
        } catch (DuplicateKeyException alike) {
            return new Correction.Refused(alreadyRegistered(actor, Optional.empty(), wanted));
        }
    }

    /** Why nothing of a line may change or go now: a written order has frozen it (App. VI, K6). Absent when nothing stands in the way. */
    public Optional<RegistrationRefusal> standsStill(Actor actor, LineId id) {
        return actingAs.read(actor, () -> standsStill(id));
    }

    private Optional<RegistrationRefusal> standsStill(LineId id) {
        return frozen.order(id.value()).map(order -> new RegistrationRefusal.Frozen(order.setName(), order.basis()));
    }

    private Correction strike(Actor actor, LineId id, EntryDraft wanted, String why) {
        var before = lines.find(actor, id);
        if (before.isEmpty()) return new Correction.Refused(List.of(new RegistrationRefusal.NoSuchLine()));
        var standsStill = standsStill(id);
        if (standsStill.isPresent()) return new Correction.Refused(List.of(standsStill.get()));
        if (before.get().isWithdrawn()) return new Correction.Refused(List.of(new RegistrationRefusal.GivenBack()));
        if (before.get().entry().equals(wanted)) return new Correction.Refused(List.of(new RegistrationRefusal.NothingChanged()));
        lines.change(id, wanted, why);
        var details = new HashMap<String, String>();
        details.put("number", before.get().number().toString());
        details.put("why", why);
        for (var field : Field.values()) {
            var was = field.of(before.get().entry());
            var becomes = field.of(wanted);
            if (!was.equals(becomes)) details.put(field.key(), was + " → " + becomes);
        }
        var label = before.get().entry().label().orHigher(wanted.label()); // the trace holds the struck values too
        events.publishEvent(RecordEvent.onRecord(actor, "incoming.corrected", "incoming-line", id, details).labelled(label));
        index.handIn(actor, lines.find(actor, id).orElseThrow());
        evidence.corrected(actor, before.get(), wanted);
        return new Correction.Corrected(id);
    }

    /**
     * Takes a document that its sender asked back out of the register. Its number, the day it came and the trace stay; its words,
     * its file and all that was read of it are gone for good (Decree 30/2020/NĐ-CP, App. VI, J2; docs/decisions/0028).
     *
     * @return false when there is no such line that the actor may see, or it was given back before
     */
    public boolean withdraw(Actor actor, LineId id, Recalled recalled) {
        return withdrawal.ofLine(actor, id, recalled);
    }

    /**
     * Opens a line to read it; reading a confidential one leaves a trace (QCVN 12:2026/BCA 3.5.2.2). Absent when there is
     * no such line that the actor may see, neither by what they are nor because it lies in a set opened to them.
     */
    public Optional<RegisterLine> open(Actor actor, LineId id) {
        return actingAs.call(actor, () -> {
            var line = lines.find(actor, id).or(() -> inOpenedSet(actor, id));
            line.filter(l -> l.entry().label().readsAreLogged()).ifPresent(l -> events.publishEvent(
                    RecordEvent.inCategory(RecordEvent.READ, actor, "incoming.read", "incoming-line", id, java.util.Map.of("number", l.number().toString()))
                            .labelled(l.entry().label())));
            return line;
        });
    }

    /** A line for an act on it, not to be read: leaves no trace. Absent when there is no such line that the actor may see. */
    public Optional<RegisterLine> find(Actor actor, LineId id) {
        return actingAs.read(actor, () -> lines.find(actor, id).or(() -> inOpenedSet(actor, id)));
    }

    /** Why nothing may be changed about a line: an order freezes it. */
    public Optional<RegistrationRefusal.Frozen> frozen(Actor actor, LineId id) {
        return actingAs.read(actor, () -> frozen.order(id.value()).map(order -> new RegistrationRefusal.Frozen(order.setName(), order.basis())));
    }

    /** Those of these lines that the actor may see, for lists. */
    public java.util.Map<LineId, RegisterLine> find(Actor actor, List<LineId> ids) {
        return actingAs.read(actor, () -> lines.find(actor, ids));
    }

    /**
     * Lets people see a line because the document is given to them, whatever its label, and find it. Said again, nothing happens.
     *
     * @throws IllegalStateException when the actor may not see the line
     */
    public void entrust(Actor actor, LineId id, Collection<PersonId> people) {
        actingAs.run(actor, () -> {
            var line = seen(actor, id);
            int added = lines.letRead(actor.home(), id, people.stream().map(PersonId::value).toList());
            if (added > 0 && line.entry().label().storedApart()) index.handIn(actor, line);
        });
    }

    /**
     * Fills the columns of handing on (7 recipient, 8 day, 9 receipt) and the note. That is no correction: what they said before is
     * kept in a history of its own.
     *
     * @param change from what the columns say to what they shall say
     * @throws IllegalStateException when the actor may not see the line
     */
    public void handOn(Actor actor, LineId id, UnaryOperator<HandedOn> change) {
        actingAs.run(actor, () -> {
            var before = HandedOn.of(seen(actor, id).entry());
            var after = change.apply(before);
            if (after.equals(before)) return;
            lines.handOn(id, after);
            index.handIn(actor, seen(actor, id));
        });
    }

    private RegisterLine seen(Actor actor, LineId id) {
        return find(actor, id).orElseThrow(() -> new IllegalStateException("Expected: a line that " + actor.name() + " may see; Found: none, " + id));
    }

    /** A set opens what is in it up to its own level, also when the line was called more sensitive after it was put in. */
    private Optional<RegisterLine> inOpenedSet(Actor actor, LineId id) {
        return sets.stream().findFirst().flatMap(found -> found.readable(actor, new RecordRef(FrozenRecords.LINE, id.value())))
                .flatMap(level -> lines.ofAgency(actor, id).filter(line -> line.entry().label().level() <= level.level()));
    }

    /** A page of the register of the actor's agency: lines the actor may see, and how many there are. */
    public RegisterPage list(Actor actor, RegisterQuestion question) {
        return actingAs.read(actor, () -> lines.list(actor, question));
    }

    /** Passes on every line that fits, in order of number, whatever their count; for print and export. */
    public void each(Actor actor, RegisterQuestion question, Consumer<RegisterLine> to) {
        actingAs.read(actor, () -> {
            lines.each(actor, question, to);
            return null;
        });
    }

    /** First and last day and number of the lines that fit, for the register's cover. */
    Optional<RegisterCover.Ends> ends(Actor actor, RegisterQuestion question) {
        return actingAs.read(actor, () -> lines.ends(actor, question));
    }

    /** What was struck through on a line, oldest first. */
    public List<Correction.Struck> struck(Actor actor, LineId id) {
        return actingAs.read(actor, () -> lines.find(actor, id).isPresent() ? lines.struck(List.of(id)).getOrDefault(id, List.of()) : List.of());
    }

    /** What was struck through on several lines. */
    public java.util.Map<LineId, List<Correction.Struck>> struck(Actor actor, List<RegisterLine> of) {
        var corrected = of.stream().filter(line -> line.corrections() > 0).map(RegisterLine::id).toList();
        return corrected.isEmpty() ? java.util.Map.of() : actingAs.read(actor, () -> lines.struck(corrected));
    }

    /** The years in which the actor's agency has registered something, newest first, this year always among them. */
    public List<Integer> years(Actor actor) {
        var years = new ArrayList<>(actingAs.read(actor, () -> lines.years(actor.home())));
        if (!years.contains(today().getYear())) years.add(0, today().getYear());
        return years;
    }

    /** Document kinds and authors that occur in a year's register, the frequent ones first: to choose from. */
    public List<String> frequent(Actor actor, Field field, int year, int most) {
        return actingAs.read(actor, () -> lines.frequent(actor.home(), field, year, most));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
