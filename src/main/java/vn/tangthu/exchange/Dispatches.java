package vn.tangthu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Identifiers;
import vn.tangthu.outgoing.DocumentIssued;
import vn.tangthu.outgoing.IssuedDocument;

/**
 * What the agency has sent. An issued document goes out in the transaction of its issue: recipients in this installation
 * have it with the commit, those outside get it from the outbox. The sender sees what became of it at each of them.
 */
@Component
public class Dispatches {

    private final ActingAs actingAs;
    private final DeliveryRows rows;
    private final Statuses statuses;
    private final Agencies agencies;
    private final Identifiers identifiers;
    private final Bitstore bitstore;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatches(ActingAs actingAs, DeliveryRows rows, Statuses statuses, Agencies agencies, Identifiers identifiers, Bitstore bitstore,
            ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.statuses = statuses;
        this.agencies = agencies;
        this.identifiers = identifiers;
        this.bitstore = bitstore;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param outgoing the document here that was sent
     * @param states number of recipients by code as shown; an empty code: on its way
     */
    public record Sent(DispatchId id, Optional<UUID> outgoing, SentDocument document, java.time.Instant at, String by, Optional<Recall> recall, Map<String, Integer> states) {

        public int recipients() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A document asked back is frozen. */
    public record Recall(java.time.Instant at, String by, String why) {}

    public record Shown(List<Sent> sent, int total) {}

    /** One dispatch row, one statement for all recipients, one trace, however many they are. */
    @EventListener
    void issued(DocumentIssued event) {
        var document = event.document();
        var recipients = document.recipients().stream().filter(to -> to.way() == IssuedDocument.Way.EXCHANGE)
                .filter(to -> to.agency().isPresent() || to.partner().isPresent())
                .map(to -> new DeliveryRows.To(to.agency(), to.agency().isPresent() ? Optional.empty() : to.partner(), to.name()))
                .toList();
        if (recipients.isEmpty()) return;
        actingAs.run(event.actor(), () -> send(event.actor(), document, recipients));
    }

    private void send(Actor actor, IssuedDocument document, List<DeliveryRows.To> recipients) {
        var id = new DispatchId(UUID.randomUUID());
        var sent = sent(actor, document);
        var from = new DeliveryRows.From(Optional.of(document.agency()), Optional.empty(), "", "");
        var now = clock.instant();
        var reference = new Reference(sent.senderCode(), sent.issuedOn(), sent.code()).toString();
        if (!rows.addDispatch(id, from, Optional.of(document.id().value()), reference, sent, now, actor.name())) return;
        rows.addDeliveries(id, from, recipients, now, true);
        if (recipients.stream().anyMatch(to -> to.partner().isPresent())) rows.addToOutbox(id);
        events.publishEvent(RecordEvent.onRecord(actor, "exchange.sent", "dispatch", id,
                Map.of("code", document.code(), "recipients", String.valueOf(recipients.size()))).labelled(document.label()));
    }

    private SentDocument sent(Actor actor, IssuedDocument document) {
        var sender = agencies.find(actor, document.agency()).orElseThrow();
        var parent = sender.parent().flatMap(id -> agencies.find(actor, id)).map(agency -> agency.name()).orElse("");
        return new SentDocument(
                identifiers.written(actor, sender, LocalDate.ofInstant(clock.instant(), Wording.ZONE)), sender.name(), parent, document.code(),
                Optional.of(document.issuedOn()), document.place(), document.kind(), document.abstractText(), document.signer(), document.signerPost(),
                document.signerCapacity(), document.urgency(), document.label(), document.dueOn(),
                document.files().stream().map(file -> new SentDocument.File(file.sha256().hex(), file.name(), "", file.size().value(), file.main())).toList(),
                document.recipients().stream().map(IssuedDocument.Recipient::name).toList(), rows.answered(document.answers()), Optional.empty());
    }

    /** Newest first. */
    public Shown list(Actor actor, int size, int page) {
        return actingAs.read(actor, () -> {
            var found = rows.sentBy(actor.home(), Visibility.highest(actor), size, (page - 1) * size);
            var states = rows.states(found.stream().map(DeliveryRows.Dispatch::id).toList());
            return new Shown(found.stream().map(d -> sent(d, states.getOrDefault(d.id().value(), Map.of()))).toList(),
                    rows.countSentBy(actor.home(), Visibility.highest(actor)));
        });
    }

    /** Reading a confidential one leaves a trace. Absent when the actor's agency has not sent such a document. */
    public Optional<Sent> open(Actor actor, DispatchId id) {
        return actingAs.call(actor, () -> {
            var found = visible(actor, id).map(d -> sent(d, rows.states(List.of(id)).getOrDefault(id.value(), Map.of())));
            found.filter(sent -> sent.document().label().readsAreLogged()).ifPresent(sent -> events.publishEvent(
                    RecordEvent.inCategory(RecordEvent.READ, actor, "exchange.read", "dispatch", id, Map.of()).labelled(sent.document().label())));
            return found;
        });
    }

    /** The dispatch of an issued document, for the page of that document. */
    public Optional<Sent> of(Actor actor, UUID document) {
        return actingAs.read(actor, () -> rows.ofDocument(document).flatMap(d -> visible(actor, d.id()))
                .map(d -> sent(d, rows.states(List.of(d.id())).getOrDefault(d.id().value(), Map.of()))));
    }

    Optional<DeliveryRows.Dispatch> visible(Actor actor, DispatchId id) {
        return rows.dispatch(id).filter(d -> d.documentId().isPresent() && d.document().label().level() <= Visibility.highest(actor)
                && rows.isSentBy(actor.home(), id));
    }

    /** @param state code as shown, empty for those on their way; absent for all of them */
    public List<Delivery> recipients(Actor actor, DispatchId id, Optional<String> state, int size, int page) {
        return actingAs.read(actor, () -> visible(actor, id).isEmpty() ? List.of() : rows.of(id, state.orElse(null), size, (page - 1) * size));
    }

    public record Recipients(List<Delivery> deliveries, int total) {}

    /** Those with this in their name, with or without accents. @param state as for {@link #recipients} */
    public Recipients named(Actor actor, DispatchId id, Optional<String> state, String name, int size, int page) {
        return actingAs.read(actor, () -> visible(actor, id).isEmpty() ? new Recipients(List.of(), 0)
                : new Recipients(rows.named(id, state.orElse(null), name.strip(), size, (page - 1) * size), rows.countNamed(id, state.orElse(null), name.strip())));
    }

    public Optional<Delivery> recipient(Actor actor, DispatchId id, DeliveryId delivery) {
        return actingAs.read(actor, () -> visible(actor, id).flatMap(d -> rows.find(delivery)).filter(d -> d.dispatch().equals(id)));
    }

    /** What was said of one delivery; the first word is that it arrived. */
    public List<Delivery.Said> said(Actor actor, DispatchId id, DeliveryId delivery) {
        return actingAs.read(actor, () -> visible(actor, id).isEmpty() ? List.of()
                : rows.find(delivery).filter(d -> d.dispatch().equals(id)).map(statuses::history).orElse(List.of()));
    }

    public Optional<InputStream> file(Actor actor, DispatchId id, int number) throws IOException {
        var file = open(actor, id).map(Sent::document).filter(document -> number >= 1 && number <= document.files().size())
                .map(document -> document.files().get(number - 1));
        return file.isEmpty() ? Optional.empty() : Optional.of(bitstore.open(file.get().checksum()));
    }

    private static Sent sent(DeliveryRows.Dispatch d, Map<String, Integer> states) {
        return new Sent(d.id(), d.documentId(), d.document(), d.sentAt(), d.sentBy(),
                d.recalledAt().map(at -> new Recall(at, d.recalledBy(), d.recallReason())), states);
    }
}
