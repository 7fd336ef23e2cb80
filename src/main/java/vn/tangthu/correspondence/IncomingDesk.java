package vn.tangthu.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.learning.Learning;
import vn.tangthu.learning.Suggestion;
import vn.tangthu.recognition.ReadRequest;
import vn.tangthu.recognition.Readings;

/**
 * The clerk's desk: files come in, wait until they are registered, or are taken off. All acts are the clerk's; what lies
 * on the desk is seen by clerks of the agency only.
 */
@Component
public class IncomingDesk {

    private final ActingAs actingAs;
    private final Bitstore bitstore;
    private final Readings readings;
    private final Learning learning;
    private final DraftRows drafts;
    private final LineRows lines;
    private final FrozenRecords frozen;
    private final Withdrawal withdrawal;
    private final ApplicationEventPublisher events;
    private final ByteCount limit;

    IncomingDesk(
            ActingAs actingAs,
            Bitstore bitstore,
            Readings readings,
            Learning learning,
            DraftRows drafts,
            LineRows lines,
            FrozenRecords frozen,
            Withdrawal withdrawal,
            ApplicationEventPublisher events,
            @Value("${tangthu.incoming.largest-file:2GB}") DataSize limit) {
        this.actingAs = actingAs;
        this.bitstore = bitstore;
        this.readings = readings;
        this.learning = learning;
        this.drafts = drafts;
        this.lines = lines;
        this.frozen = frozen;
        this.withdrawal = withdrawal;
        this.events = events;
        this.limit = new ByteCount(limit.toBytes());
    }

    /**
     * Takes a file in. When {@link Receipt.Received} comes back, the bytes are safe and their reading has been asked for.
     *
     * @param givenName what the sender's machine calls it; made harmless by {@link FileName}
     * @param bytes read to its end or to the limit; not closed
     */
    public Receipt receive(Actor actor, String givenName, InputStream bytes) {
        return receive(actor, givenName, bytes, Sensitivity.INTERNAL, ReadRequest.Urgency.WAITED_FOR);
    }

    public Receipt receive(
            Actor actor, String givenName, InputStream bytes, Sensitivity label, ReadRequest.Urgency urgency) {
        return receive(actor, new Intake(givenName, label, urgency, Intake.Origin.DESK), bytes, (draft, stored) -> true);
    }

    /** @param claim what it throws goes to the caller, and nothing was written */
    public Receipt receive(Actor actor, Intake intake, InputStream bytes, Intake.Claim claim) {
        if (!actor.has(Role.CLERK)) return new Receipt.NotReceived(new RegistrationRefusal.NotAClerk());
        var storing = bitstore.put(bytes, limit, intake.label());
        if (!(storing instanceof Storing.Stored stored)) return new Receipt.NotReceived((Refusal) storing);
        var id = new DraftId(UUID.randomUUID());
        return actingAs.call(actor, () -> {
            if (!claim.isNew(id, stored)) return new Receipt.TakenBefore();
            enter(actor, id, intake, stored);
            return new Receipt.Received(id);
        });
    }

    /** Takes in bytes that the store has already: the draft shares them. @param claim as above */
    public Receipt receive(Actor actor, Intake intake, Checksum stored, Intake.Claim claim) throws IOException {
        if (!actor.has(Role.CLERK)) return new Receipt.NotReceived(new RegistrationRefusal.NotAClerk());
        if (intake.label().storedApart()) bitstore.guard(stored);
        var there = new Storing.Stored(stored, bitstore.size(stored), true);
        var id = new DraftId(UUID.randomUUID());
        return actingAs.call(actor, () -> {
            if (!claim.isNew(id, there)) return new Receipt.TakenBefore();
            enter(actor, id, intake, there);
            return new Receipt.Received(id);
        });
    }

    private void enter(Actor actor, DraftId id, Intake intake, Storing.Stored stored) {
        var name = FileName.harmless(intake.givenName());
        var reading = readings.request(actor, new ReadRequest(stored.checksum(), name, actor.home(), intake.urgency()));
        drafts.add(id, actor, stored.checksum(), stored.size(), name, intake, reading);
        events.publishEvent(RecordEvent.onRecord(
                actor, "incoming.received", "draft", id,
                Map.of("file", name, "sha256", stored.checksum().hex(), "bytes", String.valueOf(stored.size().value())))
                .labelled(intake.label()));
    }

    /** What waits on the desk of the actor's agency, oldest first; empty for anyone but a clerk. */
    public List<Draft> open(Actor actor) {
        if (!actor.has(Role.CLERK)) return List.of();
        return actingAs.read(actor, () -> withReadings(actor, drafts.open(actor.home())));
    }

    /** One file on the desk, or one that was on it; only for clerks of the agency. */
    public Optional<Draft> find(Actor actor, DraftId id) {
        if (!actor.has(Role.CLERK)) return Optional.empty();
        return actingAs.read(actor, () -> withReadings(actor, drafts.find(id).stream().toList()).stream().findFirst());
    }

    private List<Draft> withReadings(Actor actor, List<DraftRows.Row> rows) {
        var found = readings.find(actor, rows.stream().map(DraftRows.Row::reading).toList());
        if (found.isEmpty()) return List.of();
        var priors = learning.priors(actor);
        return rows.stream()
                .flatMap(row -> found.stream().filter(r -> r.id().equals(row.reading()))
                        .map(r -> row.with(r, r.fields().map(priors::appliedTo).orElse(Suggestion.NONE))))
                .toList();
    }

    /** The draft after this one that waits, oldest first, beginning again at the top; absent when none waits. */
    public Optional<DraftId> next(Actor actor, DraftId after) {
        if (!actor.has(Role.CLERK)) return Optional.empty();
        var waiting = actingAs.read(actor, () -> drafts.open(actor.home())).stream().map(DraftRows.Row::id).toList();
        int here = waiting.indexOf(after);
        if (here >= 0 && waiting.size() == 1) return Optional.empty();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.get((here + 1) % waiting.size()));
    }

    /** Lines and waiting files that seem to be the same document as this draft with these entries. */
    public List<Likeness> alike(Actor actor, DraftId id, EntryDraft entry) {
        if (!actor.has(Role.CLERK)) return List.of();
        return actingAs.read(actor, () -> drafts.find(id)
                .map(row -> lines.alike(actor.home(), Optional.of(row), entry.sameDocument()))
                .orElse(List.of()));
    }

    /** How many other files on the desk hold the very same bytes. */
    public int sameFileOnDesk(Actor actor, DraftId id) {
        if (!actor.has(Role.CLERK)) return 0;
        return actingAs.read(actor, () -> drafts.sameBytesOpen(id));
    }

    /** Keeps what the clerk has typed so far, without registering. @return false if it is no longer on the desk */
    public boolean keep(Actor actor, DraftId id, EntryDraft typed) {
        if (!actor.has(Role.CLERK)) return false;
        return actingAs.call(actor, () -> drafts.keep(id, typed));
    }

    /** Takes a file off the desk. Nothing is destroyed; {@link #putBack} undoes it. @return false if it is not on the desk or frozen */
    public boolean discard(Actor actor, DraftId id, String why) {
        return takeOff(actor, id, why).isEmpty();
    }

    /** As {@link #discard}. @return why not, empty when it is off the desk */
    public Optional<RegistrationRefusal> takeOff(Actor actor, DraftId id, String why) {
        if (!actor.has(Role.CLERK)) return Optional.of(new RegistrationRefusal.NotOnDesk());
        return actingAs.call(actor, () -> {
            var order = drafts.find(id).flatMap(draft -> frozen.order(id.value()));
            if (order.isPresent()) return Optional.of(new RegistrationRefusal.Frozen(order.get().setName(), order.get().basis()));
            boolean moved = move(actor, id, Draft.State.OPEN, Draft.State.DISCARDED, "incoming.discarded", why);
            return moved ? Optional.empty() : Optional.of(new RegistrationRefusal.NotOnDesk());
        });
    }

    /** Why a file is not given back: an order freezes it or a part of it. */
    public Optional<RegistrationRefusal.Frozen> frozen(Actor actor, DraftId id) {
        return actingAs.read(actor, () -> frozen.orderOfDraft(id.value()).map(order -> new RegistrationRefusal.Frozen(order.setName(), order.basis())));
    }

    /** Puts back what was taken off. @return false if it was not off the desk */
    public boolean putBack(Actor actor, DraftId id) {
        return move(actor, id, Draft.State.DISCARDED, Draft.State.OPEN, "incoming.put-back", "");
    }

    /**
     * What its sender took back before it was registered is taken off the desk for good, with all that was read of it; only the
     * trace stays. @return false when it is not on the desk, nor lies off it
     */
    public boolean destroy(Actor actor, DraftId id, Recalled recalled) {
        return withdrawal.ofDraft(actor, id, recalled);
    }

    private boolean move(Actor actor, DraftId id, Draft.State from, Draft.State to, String act, String why) {
        if (!actor.has(Role.CLERK)) return false;
        return actingAs.call(actor, () -> {
            boolean moved = drafts.move(id, from, to);
            if (moved) events.publishEvent(RecordEvent.onRecord(actor, act, "draft", id, Map.of("why", why)));
            return moved;
        });
    }
}
