package vn.tangthu.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.learning.Suggestion;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingId;

/** The rows of correspondence.draft. */
@Component
class DraftRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            DraftId id, Checksum file, ByteCount size, String fileName, Sensitivity label, Intake.Origin origin, Pages pages, boolean keptWhole, Draft.State state,
            Optional<EntryDraft> typed, Optional<LineId> line, String receivedBy, Instant receivedAt, ReadingId reading) {

        Draft with(Reading found, Suggestion suggestion) {
            return new Draft(
                    id, file, size, fileName, label, origin, pages, keptWhole, state, typed, line, receivedBy, receivedAt, reading, found, suggestion);
        }
    }

    void add(DraftId id, Actor actor, Checksum file, ByteCount size, String name, Intake intake, ReadingId reading) {
        jdbc.sql("""
                 insert into correspondence.draft
                     (id, agency_id, sha256, size, file_name, label, origin, reading_id, received_by, received_name, typed, kept_whole)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(Arrays.asList(id.value(), actor.home().value(), file.digest(), size.value(), name, intake.label().level(), intake.origin().name(),
                        reading.value(), actor.person().value(), actor.name(), intake.known().map(JSON::writeValueAsString).orElse(null),
                        intake.origin() == Intake.Origin.EXCHANGE))
                .update();
    }

    List<Row> open(AgencyId agency) {
        return jdbc.sql("select * from correspondence.draft where agency_id = ? and state = 'OPEN' order by received_at, first_page, id")
                .param(agency.value())
                .query(DraftRows::row)
                .list();
    }

    Optional<Row> find(DraftId id) {
        return jdbc.sql("select * from correspondence.draft where id = ?").param(id.value()).query(DraftRows::row).optional();
    }

    int sameBytesOpen(DraftId id) {
        return jdbc.sql("""
                        select count(*) from correspondence.draft mine join correspondence.draft other
                            on other.agency_id = mine.agency_id and other.sha256 = mine.sha256 and other.id <> mine.id
                         where mine.id = ? and other.state = 'OPEN' and other.first_page = mine.first_page
                           and other.last_page is not distinct from mine.last_page""")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    boolean keep(DraftId id, EntryDraft typed) {
        return jdbc.sql("update correspondence.draft set typed = ?::jsonb where id = ? and state = 'OPEN'")
                        .params(JSON.writeValueAsString(typed), id.value())
                        .update() == 1;
    }

    boolean move(DraftId id, Draft.State from, Draft.State to) {
        return jdbc.sql("update correspondence.draft set state = ? where id = ? and state = ?")
                        .params(to.name(), id.value(), from.name())
                        .update() == 1;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var typed = row.getString("typed");
        var line = row.getObject("line_id", UUID.class);
        return new Row(
                new DraftId(row.getObject("id", UUID.class)),
                Checksum.ofDigest(row.getBytes("sha256")),
                new ByteCount(row.getLong("size")),
                row.getString("file_name"),
                Sensitivity.ofLevel(row.getInt("label")),
                Intake.Origin.valueOf(row.getString("origin")),
                new Pages(row.getInt("first_page"), Optional.ofNullable(row.getObject("last_page", Integer.class))),
                row.getBoolean("kept_whole"),
                Draft.State.valueOf(row.getString("state")),
                Optional.ofNullable(typed).map(json -> JSON.readValue(json, EntryDraft.class)),
                Optional.ofNullable(line).map(LineId::new),
                row.getString("received_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new ReadingId(row.getObject("reading_id", UUID.class)));
    }
}
