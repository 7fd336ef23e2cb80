package vn.tangthu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;

/** Messages that failed: kept as they came, with the reason, until a clerk has settled them. */
@Component
public class Aside {

    private static final int MOST = 200;

    private final ActingAs actingAs;
    private final InboundRows rows;
    private final Receiving receiving;
    private final Partners partners;
    private final Bitstore bitstore;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Aside(ActingAs actingAs, InboundRows rows, Receiving receiving, Partners partners, Bitstore bitstore, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.receiving = receiving;
        this.partners = partners;
        this.bitstore = bitstore;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A message set aside.
     *
     * @param from empty when the sender is not known
     * @param why in Vietnamese, as the sender was told
     * @param answered the sender was told
     * @param bytes absent when it was too large to keep, or empty
     */
    public record Message(String key, String from, String title, String why, Instant cameAt, int times, boolean answered, Optional<ByteCount> bytes) {}

    public List<Message> list(Actor actor) {
        if (!actor.has(Role.CLERK)) return List.of();
        return actingAs.read(actor, () -> rows.aside(actor.home(), MOST)).stream().map(row -> new Message(
                row.key(), row.partner().flatMap(id -> partners.find(actor, id)).map(Partner::name).orElse(""), row.title(), row.sentence(), row.cameAt(), row.times(),
                row.answered(), bitstore.has(row.message()) ? Optional.of(new ByteCount(row.size())) : Optional.empty())).toList();
    }

    public Optional<InputStream> file(Actor actor, String key) throws IOException {
        var row = find(actor, key).filter(found -> bitstore.has(found.message()));
        return row.isEmpty() ? Optional.empty() : Optional.of(bitstore.open(row.get().message()));
    }

    /** Looks at it anew. @return empty when it was taken */
    public Optional<Refusal> again(Actor actor, String key) throws IOException {
        var row = find(actor, key);
        if (row.isEmpty()) return Optional.of(actor.has(Role.CLERK) ? new ExchangeRefusal.NotFound() : new ExchangeRefusal.NotAClerk());
        if (!bitstore.has(row.get().message())) return Optional.of(new ExchangeRefusal.StillAside(row.get().sentence()));
        var reception = receiving.again(row.get());
        actingAs.run(actor, () -> events.publishEvent(RecordEvent.onRecord(actor, "exchange.tried-again", "message", key, Map.of())));
        if (reception instanceof Receiving.Reception.NotNow not) return Optional.of(new ExchangeRefusal.StillAside(not.why()));
        var safe = (Receiving.Reception.Safe) reception;
        if (safe.outcome() == Receiving.Outcome.SET_ASIDE) return Optional.of(new ExchangeRefusal.StillAside(safe.why()));
        return Optional.empty();
    }

    /** It needs nothing more: settled with the sender in another way. The bytes and the trace stay. */
    public Optional<Refusal> settle(Actor actor, String key) {
        if (!actor.has(Role.CLERK)) return Optional.of(new ExchangeRefusal.NotAClerk());
        return actingAs.call(actor, () -> {
            if (find(actor, key).isEmpty() || !rows.settle(key, clock.instant(), actor.name())) return Optional.<Refusal>of(new ExchangeRefusal.NotFound());
            events.publishEvent(RecordEvent.onRecord(actor, "exchange.settled", "message", key, Map.of()));
            return Optional.empty();
        });
    }

    private Optional<InboundRows.Row> find(Actor actor, String key) {
        if (!actor.has(Role.CLERK)) return Optional.empty();
        return actingAs.read(actor, () -> rows.find(key)).filter(row -> row.aside() && !row.settled() && row.agency().equals(actor.home()));
    }
}
