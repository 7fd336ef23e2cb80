package vn.tangthu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Intake;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.database.ActingAs;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.ReadRequest;

/**
 * What other agencies have sent here. Clerks of the agency see it, take it to the desk, where it is registered like all
 * others, or send it back with a reason (Decree 30/2020/NĐ-CP, Articles 21 and 22).
 */
@Component
public class Inbox {

    private final ActingAs actingAs;
    private final DeliveryRows rows;
    private final Statuses statuses;
    private final Relations relations;
    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final Bitstore bitstore;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(ActingAs actingAs, DeliveryRows rows, Statuses statuses, Relations relations, IncomingDesk desk, IncomingRegister register, Bitstore bitstore, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.statuses = statuses;
        this.relations = relations;
        this.desk = desk;
        this.register = register;
        this.bitstore = bitstore;
        this.events = events;
        this.clock = clock;
    }

    /** Where a delivery stands at the receiver. */
    public enum Shelf { WAITING, RECALL, TAKEN, RETURNED }

    /**
     * @param document absent when it was given back
     * @param signature what came of verifying the message it came in; empty: from this installation
     * @param virus likewise
     * @param earlier what it updates or replaces; known only when it is opened
     * @param later what has come since and does so to it; likewise
     */
    public record Arrived(Delivery delivery, Optional<SentDocument> document, String signature, String virus, List<Delivery.Said> said, List<Related> earlier,
            List<Related> later) {}

    public record Shown(List<Arrived> arrived, int total) {}

    /** What came of taking a delivery to the desk. */
    public sealed interface Taking {
        record Taken(vn.tangthu.correspondence.DraftId draft) implements Taking {}

        record Refused(Refusal refusal) implements Taking {}
    }

    /** Clerks act; heads of the agency look. */
    public static boolean mayLook(Actor actor) {
        return actor.has(Role.CLERK) || actor.has(Role.AGENCY_HEAD);
    }

    /** Newest first; nothing for anyone but clerks and heads. */
    public Shown list(Actor actor, Shelf shelf, int size, int page) {
        if (!mayLook(actor)) return new Shown(List.of(), 0);
        return actingAs.read(actor, () -> {
            var found = rows.arrivedAt(actor.home(), word(shelf), size, (page - 1) * size);
            var documents = rows.dispatches(found.stream().map(Delivery::dispatch).distinct().toList());
            return new Shown(found.stream().map(delivery -> {
                var dispatch = Optional.ofNullable(documents.get(delivery.dispatch().value()));
                return new Arrived(delivery, dispatch.map(DeliveryRows.Dispatch::document), dispatch.map(DeliveryRows.Dispatch::signature).orElse(""),
                        dispatch.map(DeliveryRows.Dispatch::virus).orElse(""), List.of(), List.of(), List.of());
            }).toList(), rows.countArrivedAt(actor.home(), word(shelf)));
        });
    }

    /** How many wait or are asked back. */
    public Map<Shelf, Integer> counts(Actor actor) {
        if (!mayLook(actor)) return Map.of();
        return actingAs.read(actor, () -> Map.of(
                Shelf.WAITING, rows.countArrivedAt(actor.home(), "waiting"), Shelf.RECALL, rows.countArrivedAt(actor.home(), "recall")));
    }

    private static String word(Shelf shelf) {
        return shelf.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * For clerks and heads, and once it is registered for whoever sees the line. Reading a confidential one leaves a trace. Absent when there
     * is no such delivery to the actor's agency, or not for this actor.
     */
    public Optional<Arrived> open(Actor actor, DeliveryId id) {
        return actingAs.call(actor, () -> {
            var opened = arrived(actor, id).filter(found -> mayLook(actor) || found.delivery().line().flatMap(line -> register.find(actor, line)).isPresent());
            opened.flatMap(Arrived::document).filter(document -> document.label().readsAreLogged()).ifPresent(document -> events.publishEvent(
                    RecordEvent.inCategory(RecordEvent.READ, actor, "exchange.read", "delivery", id, Map.of()).labelled(document.label())));
            return opened;
        });
    }

    private Optional<Arrived> arrived(Actor actor, DeliveryId id) {
        return rows.arrived(actor.home(), id).filter(delivery -> delivery.arrivedAt().isPresent()).map(delivery -> {
            var dispatch = rows.dispatch(delivery.dispatch());
            return new Arrived(delivery, dispatch.map(DeliveryRows.Dispatch::document), dispatch.map(DeliveryRows.Dispatch::signature).orElse(""),
                    dispatch.map(DeliveryRows.Dispatch::virus).orElse(""), statuses.history(delivery),
                    dispatch.map(d -> relations.earlier(id, d)).orElse(List.of()), dispatch.map(d -> relations.later(id, d.reference())).orElse(List.of()));
        });
    }

    /** The bytes of one of its files. @param number from 1 */
    public Optional<InputStream> file(Actor actor, DeliveryId id, int number) throws IOException {
        var file = open(actor, id).flatMap(Arrived::document).filter(document -> number >= 1 && number <= document.files().size())
                .map(document -> document.files().get(number - 1));
        return file.isEmpty() ? Optional.empty() : Optional.of(bitstore.open(file.get().checksum()));
    }

    /**
     * Makes a draft of its main document, with what the message says of it already filled in; the bytes are those of the
     * sender, kept once. Taken again, the draft made first comes back.
     */
    public Taking take(Actor actor, DeliveryId id) {
        if (!actor.has(Role.CLERK)) return new Taking.Refused(new ExchangeRefusal.NotAClerk());
        var found = actingAs.read(actor, () -> arrived(actor, id));
        if (found.isEmpty() || found.get().document().isEmpty()) return new Taking.Refused(new ExchangeRefusal.NotFound());
        var delivery = found.get().delivery();
        var document = found.get().document().get();
        if (delivery.draft().isPresent()) return new Taking.Taken(delivery.draft().get());
        if (delivery.isReturned()) return new Taking.Refused(new ExchangeRefusal.Returned(document.known()));
        if (delivery.isAskedBack()) return new Taking.Refused(new ExchangeRefusal.AskedBack(document.known()));
        var main = document.files().stream().findFirst();
        if (main.isEmpty()) return new Taking.Refused(new ExchangeRefusal.NoFile(document.known()));
        return taken(actor, delivery, document, main.get());
    }

    private Taking taken(Actor actor, Delivery delivery, SentDocument document, SentDocument.File main) {
        var intake = new Intake(main.name(), document.label(), ReadRequest.Urgency.WAITED_FOR, Intake.Origin.EXCHANGE, Optional.of(known(document)));
        Receipt receipt;
        try {
            receipt = desk.receive(actor, intake, main.checksum(), (draft, stored) -> {
                var now = rows.hold(actor.home(), delivery.id());
                return now.filter(d -> !d.isAskedBack() && !d.isGivenBack() && !d.isReturned()).isPresent() && rows.taken(delivery.id(), draft);
            });
        } catch (IOException damaged) {
            throw new java.io.UncheckedIOException(damaged);
        }
        if (receipt instanceof Receipt.Received received) return new Taking.Taken(received.draft());
        if (receipt instanceof Receipt.NotReceived not) return new Taking.Refused(not.refusal());
        return actingAs.read(actor, () -> arrived(actor, delivery.id())).flatMap(now -> now.delivery().draft())
                .<Taking>map(Taking.Taken::new).orElse(new Taking.Refused(new ExchangeRefusal.AskedBack(document.known())));
    }

    /** The clerk confirms it on the review page. */
    private EntryDraft known(SentDocument document) {
        var today = LocalDate.ofInstant(clock.instant(), Wording.ZONE);
        return new EntryDraft(
                today, document.sender(), document.senderParent(), document.code(), document.issuedOn(), document.kind(), document.abstractText(),
                document.signer(), document.urgency(), "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", document.label());
    }

    /** Sends it back (status 02): misaddressed, incomplete, not authentic. What lies on the desk of it is taken off. */
    public Optional<Refusal> refuse(Actor actor, DeliveryId id, String why) {
        if (!actor.has(Role.CLERK)) return Optional.of(new ExchangeRefusal.NotAClerk());
        if (why.isBlank()) return Optional.of(new ExchangeRefusal.ReasonMissing());
        return actingAs.call(actor, () -> {
            var delivery = rows.hold(actor.home(), id);
            var document = delivery.flatMap(d -> rows.dispatch(d.dispatch())).map(DeliveryRows.Dispatch::document);
            if (document.isEmpty() || delivery.get().state().isEmpty()) return Optional.<Refusal>of(new ExchangeRefusal.NotFound());
            var known = document.get().known();
            if (delivery.get().isReturned()) return Optional.of(new ExchangeRefusal.Returned(known));
            if (delivery.get().isAskedBack()) return Optional.of(new ExchangeRefusal.AskedBack(known));
            if (delivery.get().line().isPresent()) return Optional.of(new ExchangeRefusal.Registered(known));
            statuses.say(actor, id, StatusCode.REJECTED, why.strip());
            delivery.get().draft().ifPresent(draft -> desk.discard(actor, draft, why.strip()));
            events.publishEvent(RecordEvent.onRecord(actor, "exchange.returned", "delivery", id, Map.of("why", why.strip())).labelled(document.get().label()));
            return Optional.empty();
        });
    }
}
