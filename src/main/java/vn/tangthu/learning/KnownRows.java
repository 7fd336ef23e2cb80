package vn.tangthu.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.recognition.FieldName;

/** The rows of learning.known, and what else priors are made of. */
@Component
class KnownRows {

    private final JdbcClient jdbc;

    KnownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rises with everything that is learnt, switched off or on; 0 as long as nothing is. */
    long version(AgencyId agency) {
        return jdbc.sql("select number from learning.version where agency_id = ?").param(agency.value()).query(Long.class).optional().orElse(0L);
    }

    List<KnownItem> all(AgencyId agency) {
        return jdbc.sql("select * from learning.known where agency_id = ? and confirmed > 0")
                .param(agency.value())
                .query((row, n) -> item(row))
                .list();
    }

    /** How often this agency's clerks have confirmed what was proposed by experience. */
    Trust trust(AgencyId agency) {
        var trust = new Trust();
        jdbc.sql("""
                select field, basis, sum(n) as n, sum(exact) as exact from learning.tally
                 where agency_id = ? and basis in ('AGREED', 'RIGHTED') group by field, basis""")
                .param(agency.value())
                .query((row, n) -> {
                    trust.add(FieldName.valueOf(row.getString("field")), Basis.valueOf(row.getString("basis")), row.getLong("n"), row.getLong("exact"));
                    return n;
                })
                .list();
        return trust;
    }

    static KnownItem item(ResultSet row) throws SQLException {
        var off = row.getBoolean("off")
                ? Optional.of(new KnownItem.Off(row.getString("off_name"), row.getObject("off_at", OffsetDateTime.class).toInstant()))
                : Optional.<KnownItem.Off>empty();
        return new KnownItem(
                row.getLong("id"), KnownItem.Kind.valueOf(row.getString("item")), row.getString("author"), row.getString("value"),
                row.getString("detail"), row.getString("position"), row.getInt("confirmed"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(), row.getObject("last_at", OffsetDateTime.class).toInstant(), off);
    }
}
