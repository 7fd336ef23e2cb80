package vn.tangthu.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.database.AtCommit;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;

/** The rows of learning.confirmation. What follows from them is counted by the database, in the same statement. */
@Component
class EvidenceRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final AtCommit atCommit;

    EvidenceRows(JdbcClient jdbc, AtCommit atCommit) {
        this.jdbc = jdbc;
        this.atCommit = atCommit;
    }

    /** @param names empty for a restricted document */
    record Row(
            UUID line, int ordinal, AgencyId agency, UUID reading, String shown, Instant registeredAt, boolean guarded, int pages,
            Long tookMillis, Names names, List<FieldEvidence> fields) {

        int changed() {
            return (int) fields.stream().filter(field -> !field.exact()).count();
        }
    }

    /** Sent with the commit: nobody waits for it, and without it nothing is committed. */
    void addAtCommit(Row row) {
        var names = row.names();
        atCommit.add("""
                insert into learning.confirmation
                    (line_id, ordinal, agency_id, reading_id, shown, registered_at, month, guarded, pages, took_millis, changed,
                     author, parent, symbol, kind, signer, position, author_read, fields)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                row.line(), row.ordinal(), row.agency().value(), row.reading(), row.shown(), row.registeredAt().atOffset(ZoneOffset.UTC),
                month(row.registeredAt()), row.guarded(), row.pages(), row.tookMillis(), row.changed(), names.author(), names.parent(),
                names.symbol(), names.kind(), names.signer(), names.position(), names.authorRead(), JSON.writeValueAsString(row.fields()));
    }

    private static LocalDate month(Instant moment) {
        return moment.atZone(Wording.ZONE).toLocalDate().withDayOfMonth(1);
    }

    Optional<Row> current(UUID line) {
        return jdbc.sql("select * from learning.confirmation where line_id = ? and current").param(line).query(EvidenceRows::row).optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("line_id", UUID.class), row.getInt("ordinal"), new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("reading_id", UUID.class), row.getString("shown"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(), row.getBoolean("guarded"), row.getInt("pages"),
                row.getObject("took_millis", Long.class),
                new Names(row.getString("author"), row.getString("parent"), row.getString("symbol"), row.getString("kind"),
                        row.getString("signer"), row.getString("position"), row.getString("author_read")),
                JSON.readValue(row.getString("fields"), new TypeReference<List<FieldEvidence>>() {}));
    }
}
