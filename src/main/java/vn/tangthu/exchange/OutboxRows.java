package vn.tangthu.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;

/** The rows of exchange.outbox. Leases and waiting go by the clock of the database, which all nodes share. */
@Component
class OutboxRows {

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message to hand over. @param ordinal of the status; absent for the document itself @param inbound of the message set aside that is answered */
    record Row(long id, UUID partner, AgencyId agency, Optional<DeliveryId> delivery, Optional<Integer> ordinal, Optional<String> inbound, int tries) {

        /** The same for the same message, whoever hands it over. */
        String key() {
            return delivery.map(d -> ordinal.map(n -> "s-" + d + "-" + n).orElse("d-" + d)).orElse("a-" + id);
        }
    }

    /** Takes the next one whose turn it is; what is said of a delivery goes in the order in which it was said. */
    Optional<Row> claim(Duration lease) {
        return jdbc.sql("""
                        update exchange.outbox set leased_until = clock_timestamp() + ? * interval '1 second', tries = tries + 1
                         where id = (select o.id from exchange.outbox o
                                      where o.sent_at is null and o.next_at <= clock_timestamp() and (o.leased_until is null or o.leased_until < clock_timestamp())
                                        and not exists (select 1 from exchange.outbox e where e.delivery_id = o.delivery_id and e.id < o.id and e.sent_at is null)
                                        and not exists (select 1 from exchange.partner p where p.id = o.partner_id and p.closed_at is not null)
                                      order by o.next_at, o.id limit 1 for update skip locked)
                        returning *""")
                .param(lease.toSeconds())
                .query((row, n) -> new Row(row.getLong("id"), row.getObject("partner_id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)),
                        Optional.ofNullable(row.getObject("delivery_id", UUID.class)).map(DeliveryId::new), Optional.ofNullable(row.getObject("ordinal", Integer.class)),
                        Optional.ofNullable(row.getString("inbound_key")), row.getInt("tries")))
                .optional();
    }

    void renew(long id, Duration lease) {
        jdbc.sql("update exchange.outbox set leased_until = clock_timestamp() + ? * interval '1 second' where id = ? and leased_until is not null and sent_at is null")
                .params(lease.toSeconds(), id).update();
    }

    void sent(long id) {
        jdbc.sql("update exchange.outbox set sent_at = clock_timestamp(), failure = null, leased_until = null where id = ?").param(id).update();
    }

    void failed(long id, String why, Duration wait) {
        jdbc.sql("update exchange.outbox set failure = ?, leased_until = null, next_at = clock_timestamp() + ? * interval '1 second' where id = ?")
                .params(why, wait.toSeconds(), id).update();
    }

    void addAnswer(UUID partner, AgencyId agency, String inbound) {
        jdbc.sql("insert into exchange.outbox (partner_id, agency_id, inbound_key) values (?, ?, ?)").params(partner, agency.value(), inbound).update();
    }

    int waiting() {
        return jdbc.sql("select count(*) from exchange.outbox where sent_at is null").query(Integer.class).single();
    }
}
