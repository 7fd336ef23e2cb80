package vn.tangthu.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;

/**
 * Ends the exchange with an agency outside, and begins it again. The partner stays in the list with all that went to and fro; nothing is
 * sent to it or taken from it, and what waits for it stays where it is: its senders read why beside the recipient. A draft that names it
 * can still be issued, for the decision is the sender's: the same sentence then tells them to send paper.
 */
@Component
public class PartnerClosing {

    /** Beside a recipient for whom something waits. */
    static final String TOLD = "Nơi nhận đã ngừng liên thông, văn bản chưa gửi được. Hãy gửi bản giấy hoặc hỏi quản trị viên.";

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerClosing(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public record Closed(Instant at, String by, String why) {}

    public Optional<Closed> of(Actor actor, UUID partner) {
        return actingAs.read(actor, () -> jdbc.sql("select closed_at, coalesce(closed_name, '') as by, coalesce(closed_reason, '') as why from exchange.partner where id = ? and closed_at is not null")
                .param(partner)
                .query((row, n) -> new Closed(row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getString("by"), row.getString("why"))).optional());
    }

    /** Messages of all agencies here that have not gone to it yet. */
    public int waiting(Actor actor, UUID partner) {
        if (!actor.has(Role.ADMINISTRATOR)) return 0;
        return actingAs.read(Outbox.SYSTEM, () -> jdbc.sql("select count(*) from exchange.outbox where partner_id = ? and sent_at is null")
                .param(partner).query(Integer.class).single());
    }

    public Optional<Refusal> close(Actor actor, UUID partner, String why) {
        if (!actor.has(Role.ADMINISTRATOR)) return Optional.of(new PartnerRefusal.OnlyAdministrators());
        if (why.isBlank()) return Optional.of(new PartnerRefusal.ReasonMissing());
        return actingAs.call(actor, () -> {
            int closed = jdbc.sql("update exchange.partner set closed_at = ?, closed_name = ?, closed_reason = ? where id = ? and closed_at is null")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), actor.name(), why.strip(), partner).update();
            if (closed == 0) return Optional.<Refusal>of(new PartnerRefusal.ChangedMeanwhile());
            trace(actor, "partner.closed", partner, Map.of("why", why.strip()));
            return Optional.empty();
        });
    }

    /** What still waits goes at the next turn. */
    public Optional<Refusal> reopen(Actor actor, UUID partner) {
        if (!actor.has(Role.ADMINISTRATOR)) return Optional.of(new PartnerRefusal.OnlyAdministrators());
        return actingAs.call(actor, () -> {
            int reopened = jdbc.sql("update exchange.partner set closed_at = null, closed_name = null, closed_reason = null where id = ? and closed_at is not null")
                    .param(partner).update();
            if (reopened == 0) return Optional.<Refusal>of(new PartnerRefusal.ChangedMeanwhile());
            trace(actor, "partner.reopened", partner, Map.of());
            return Optional.empty();
        });
    }

    private void trace(Actor actor, String act, UUID partner, Map<String, String> details) {
        events.publishEvent(new RecordEvent(actor, RecordEvent.ADMINISTRATION, act, actor.agency(), "partner", partner.toString(), details,
                Sensitivity.INTERNAL, Optional.empty()));
    }
}
