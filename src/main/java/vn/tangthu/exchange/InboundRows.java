package vn.tangthu.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;

/** The rows of exchange.inbound. */
@Component
class InboundRows {

    private final JdbcClient jdbc;

    InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that came in.
     *
     * @param via the way it came, see {@link Way}
     * @param title what it is about, for a message that was set aside
     */
    record Row(String key, Checksum message, long size, Optional<UUID> partner, AgencyId agency, String via, Instant cameAt, int times, boolean aside,
            String rule, String detail, String place, String title, String reference, boolean answered, boolean settled) {

        /** In Vietnamese, for the sender. */
        String sentence() {
            return AsideRule.of(rule).sentence(detail) + (place.isEmpty() ? "" : " (" + place + ")");
        }
    }

    /** @return false when a message of this key is known already */
    boolean add(Row row) {
        return jdbc.sql("""
                        insert into exchange.inbound (message_key, sha256, size, partner_id, agency_id, via, came_at, last_at, outcome, rule, detail, place, title, reference)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (message_key) do nothing""")
                .params(Arrays.asList(row.key(), row.message().digest(), row.size(), row.partner().orElse(null), row.agency().value(), row.via(), utc(row.cameAt()),
                        utc(row.cameAt()), row.aside() ? "SET_ASIDE" : "ACCEPTED", row.rule(), row.detail(), row.place(), row.title(), row.reference()))
                .update() == 1;
    }

    void cameAgain(String key, Instant at) {
        jdbc.sql("update exchange.inbound set times = times + 1, last_at = ? where message_key = ?").params(utc(at), key).update();
    }

    Optional<Row> find(String key) {
        return jdbc.sql("select * from exchange.inbound where message_key = ?").param(key).query(InboundRows::row).optional();
    }

    List<Row> aside(AgencyId agency, int most) {
        return jdbc.sql("select * from exchange.inbound where agency_id = ? and outcome = 'SET_ASIDE' and settled_at is null order by came_at desc limit ?")
                .params(agency.value(), most).query(InboundRows::row).list();
    }

    void answered(String key) {
        jdbc.sql("update exchange.inbound set answered = true where message_key = ?").param(key).update();
    }

    boolean settle(String key, Instant at, String by) {
        return jdbc.sql("update exchange.inbound set settled_at = ?, settled_name = ? where message_key = ? and outcome = 'SET_ASIDE' and settled_at is null")
                .params(utc(at), by, key).update() == 1;
    }

    void stillAside(String key, String rule, String detail, String place) {
        jdbc.sql("update exchange.inbound set rule = ?, detail = ?, place = ? where message_key = ?").params(rule, detail, place, key).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("message_key"), Checksum.ofDigest(row.getBytes("sha256")), row.getLong("size"), Optional.ofNullable(row.getObject("partner_id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("via"), row.getObject("came_at", OffsetDateTime.class).toInstant(), row.getInt("times"),
                row.getString("outcome").equals("SET_ASIDE"), row.getString("rule"), row.getString("detail"), row.getString("place"), row.getString("title"),
                row.getString("reference"), row.getBoolean("answered"), row.getObject("settled_at") != null);
    }
}
