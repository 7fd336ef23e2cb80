package vn.tangthu.exchange;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Recalled;
import vn.tangthu.database.ActingAs;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.outgoing.DocumentRecalled;
import vn.tangthu.outgoing.Issuing;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.State;

/**
 * Documents asked back (Decree 30/2020/NĐ-CP, Article 18(4) and App. VI, J1 to J3). The sender freezes the document and asks each
 * recipient (13); a recipient agrees (15) and lets document and metadata go, or refuses with a reason (16). Every word stays
 * in the history of both sides.
 */
@Component
public class Recalls {

    private final ActingAs actingAs;
    private final DeliveryRows rows;
    private final Dispatches dispatches;
    private final Statuses statuses;
    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final OutgoingDocuments documents;
    private final Issuing issuing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recalls(ActingAs actingAs, DeliveryRows rows, Dispatches dispatches, Statuses statuses, IncomingDesk desk, IncomingRegister register,
            OutgoingDocuments documents, Issuing issuing, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.dispatches = dispatches;
        this.statuses = statuses;
        this.desk = desk;
        this.register = register;
        this.documents = documents;
        this.issuing = issuing;
        this.events = events;
        this.clock = clock;
    }

    /** Asks a document back from all who have it and have not sent it back themselves. Asked once more, those who refused are asked again. */
    public Optional<Refusal> ask(Actor actor, DispatchId id, String why) {
        if (!actor.has(Role.CLERK) && !actor.has(Role.AGENCY_HEAD)) return Optional.of(new ExchangeRefusal.NotForYou());
        if (why.isBlank()) return Optional.of(new ExchangeRefusal.ReasonMissing());
        return actingAs.call(actor, () -> {
            var dispatch = dispatches.visible(actor, id);
            if (dispatch.isEmpty()) return Optional.<Refusal>of(new ExchangeRefusal.NotFound());
            var document = new OutgoingId(dispatch.get().documentId().orElseThrow());
            var issued = documents.find(actor, document).filter(one -> one.state() == State.ISSUED);
            if (issued.isEmpty()) {
                askAll(actor, dispatch.get(), why.strip());
                return Optional.empty();
            }
            return issuing.recall(actor, document, issued.get().revision(), why) instanceof Move.Refused refused
                    ? Optional.of(refused.refusals().get(0))
                    : Optional.empty();
        });
    }

    /** Its office recalled the document: whoever has it is asked for it. */
    @EventListener
    void recalled(DocumentRecalled recalled) {
        rows.ofDocument(recalled.document().value()).ifPresent(dispatch -> askAll(recalled.actor(), dispatch, recalled.why()));
    }

    private void askAll(Actor actor, DeliveryRows.Dispatch dispatch, String why) {
        rows.freeze(actor, dispatch.id(), why, clock.instant());
        int asked = statuses.sayToAll(actor, dispatch.id(), StatusCode.RECALL_ASKED, why);
        events.publishEvent(RecordEvent.onRecord(actor, "exchange.recall-asked", "dispatch", dispatch.id(),
                Map.of("why", why, "recipients", String.valueOf(asked))).labelled(dispatch.document().label()));
    }

    /** Gives the document back: what is here of it is gone for good, whether it was registered, on the desk, or not yet taken. */
    public Optional<Refusal> agree(Actor actor, DeliveryId id) {
        if (!actor.has(Role.CLERK)) return Optional.of(new ExchangeRefusal.NotAClerk());
        return actingAs.call(actor, () -> {
            var delivery = rows.hold(actor.home(), id);
            if (delivery.isEmpty()) return Optional.<Refusal>of(new ExchangeRefusal.NotFound());
            if (!delivery.get().isAskedBack()) return Optional.of(new ExchangeRefusal.NotAskedBack());
            var frozen = delivery.get().line().flatMap(line -> register.standsStill(actor, line));
            if (frozen.isPresent()) return Optional.<Refusal>of(frozen.get());
            var recalled = new Recalled(id.value(), rows.dispatch(delivery.get().dispatch()).orElseThrow().document().sender(), statuses.askedAt(id));
            letGo(actor, delivery.get(), recalled);
            statuses.say(actor, id, StatusCode.RECALL_AGREED, "");
            events.publishEvent(RecordEvent.onRecord(actor, "exchange.given-back", "delivery", id, Map.of()));
            return Optional.empty();
        });
    }

    private void letGo(Actor actor, Delivery delivery, Recalled recalled) {
        if (delivery.line().isPresent()) {
            register.withdraw(actor, delivery.line().get(), recalled);
        } else if (delivery.draft().isPresent()) {
            desk.destroy(actor, delivery.draft().get(), recalled);
            rows.forgotten(delivery.id());
        }
    }

    /** Keeps the document (16). */
    public Optional<Refusal> refuse(Actor actor, DeliveryId id, String why) {
        if (!actor.has(Role.CLERK)) return Optional.of(new ExchangeRefusal.NotAClerk());
        if (why.isBlank()) return Optional.of(new ExchangeRefusal.ReasonMissing());
        return actingAs.call(actor, () -> {
            var delivery = rows.hold(actor.home(), id);
            if (delivery.isEmpty()) return Optional.<Refusal>of(new ExchangeRefusal.NotFound());
            if (!delivery.get().isAskedBack()) return Optional.of(new ExchangeRefusal.NotAskedBack());
            statuses.say(actor, id, StatusCode.RECALL_REFUSED, why.strip());
            events.publishEvent(RecordEvent.onRecord(actor, "exchange.kept", "delivery", id, Map.of("why", why.strip())));
            return Optional.empty();
        });
    }
}
