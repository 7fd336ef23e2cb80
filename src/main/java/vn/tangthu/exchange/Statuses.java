package vn.tangthu.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.AtCommit;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.kernel.Actor;

/**
 * Writes what is said of deliveries, in the transaction of the act. The database knows who may say what, leaves out what was
 * said already, and puts what an agency outside has to hear into the outbox (exchange.follow).
 */
@Component
class Statuses {

    private static final String SAID = """
            insert into exchange.status (delivery_id, ordinal, code, description, by_name, at)
            select id, 0, ?, ?, ?, ? from exchange.delivery where %s order by id""";

    private final JdbcClient jdbc;
    private final AtCommit atCommit;
    private final Clock clock;

    Statuses(JdbcClient jdbc, AtCommit atCommit, Clock clock) {
        this.jdbc = jdbc;
        this.atCommit = atCommit;
        this.clock = clock;
    }

    void say(Actor actor, DeliveryId delivery, StatusCode code, String why) {
        jdbc.sql(SAID.formatted("id = ?")).params(code.code(), why, actor.name(), now(), delivery.value()).update();
    }

    /** What an agency outside says in a message of its own. */
    void sayOfPartner(DeliveryId delivery, StatusCode code, String why, String by) {
        jdbc.sql("insert into exchange.status (delivery_id, ordinal, code, description, by_partner, by_name, at) values (?, 0, ?, ?, true, ?, ?)")
                .params(delivery.value(), code.code(), why, by, now()).update();
    }

    /** @return the word that an outbox row is to carry outside */
    Delivery.Said word(DeliveryId delivery, int ordinal) {
        return jdbc.sql("select * from exchange.status where delivery_id = ? and ordinal = ?").params(delivery.value(), ordinal).query(Statuses::said).single();
    }

    /** Of every recipient of a dispatch. @return how many it was said to */
    int sayToAll(Actor actor, DispatchId dispatch, StatusCode code, String why) {
        return jdbc.sql(SAID.formatted("dispatch_id = ? and state <> '02' and recall in ('', '16')"))
                .params(code.code(), why, actor.name(), now(), dispatch.value()).update();
    }

    /** Sent with the commit: what is registered from elsewhere costs no round trip. */
    void sayOfLine(Actor actor, Object line, StatusCode code, String why) {
        atCommit.add(SAID.formatted("line_id = ? and to_agency = ?"), code.code(), why, actor.name(), now(), line, actor.home().value());
    }

    /** The draft has become this line, and with it the document is registered. */
    void registered(Actor actor, Object draft, Object line) {
        atCommit.add("update exchange.delivery set line_id = ? where draft_id = ?", line, draft);
        atCommit.add(SAID.formatted("draft_id = ?"), StatusCode.ACCEPTED.code(), "", actor.name(), now(), draft);
    }

    java.time.Instant askedAt(DeliveryId delivery) {
        return jdbc.sql("select at from exchange.status where delivery_id = ? and code = '13' order by ordinal desc limit 1")
                .param(delivery.value()).query(java.time.OffsetDateTime.class).single().toInstant();
    }

    /** Everything that was said; within one installation it begins with the arrival, which stands in the delivery itself. */
    List<Delivery.Said> history(Delivery delivery) {
        var said = new java.util.ArrayList<>(of(delivery));
        if (!delivery.outside()) {
            delivery.arrivedAt().ifPresent(at -> said.add(0, new Delivery.Said(StatusCode.ARRIVED, "", delivery.recipient(), false, at)));
        }
        return said;
    }

    private List<Delivery.Said> of(Delivery delivery) {
        return jdbc.sql("select * from exchange.status where delivery_id = ? order by ordinal")
                .param(delivery.id().value())
                .query(Statuses::said).list();
    }

    private static Delivery.Said said(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var code = DeliveryRows.code(row.getString("code")).orElseThrow();
        return new Delivery.Said(code, row.getString("description"), row.getString("by_name"), code == StatusCode.RECALL_ASKED,
                row.getObject("at", java.time.OffsetDateTime.class).toInstant());
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
