package vn.tangthu.outgoing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;

/** What belongs to a document: its texts, its happenings, who looked at it, who receives it, its signed files. */
@Component
class LifeRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LifeRows(JdbcClient jdbc, javax.sql.DataSource source) {
        this.jdbc = jdbc;
        this.template = new JdbcTemplate(source);
    }

    void happened(Actor actor, OutgoingDocument document, Act act, State state, int version, String inNameOf, String opinion, Instant at) {
        jdbc.sql("""
                insert into outgoing.event (document_id, ordinal, agency_id, at, act, state, version, person, person_name, in_name_of, opinion)
                select :id, coalesce(max(ordinal), 0) + 1, :agency, :at, :act, :state, :version, :person, :name, :inNameOf, :opinion
                  from outgoing.event where document_id = :id""")
                .param("id", document.id().value())
                .param("agency", document.agency().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("act", act.name())
                .param("state", state.name())
                .param("version", version)
                .param("person", actor.person().value())
                .param("name", actor.name())
                .param("inNameOf", inNameOf)
                .param("opinion", opinion)
                .update();
    }

    List<Happening> life(OutgoingId id) {
        return jdbc.sql("select * from outgoing.event where document_id = ? order by ordinal").param(id.value()).query(LifeRows::happening).list();
    }

    Optional<Happening> last(OutgoingId id) {
        return jdbc.sql("select * from outgoing.event where document_id = ? order by ordinal desc limit 1").param(id.value()).query(LifeRows::happening).optional();
    }

    private static Happening happening(ResultSet row, int n) throws SQLException {
        return new Happening(
                row.getInt("ordinal"), row.getObject("at", OffsetDateTime.class).toInstant(), Act.valueOf(row.getString("act")),
                State.valueOf(row.getString("state")), row.getInt("version"),
                new NamedPerson(new PersonId(row.getObject("person", UUID.class)), row.getString("person_name")),
                row.getString("in_name_of"), row.getString("opinion"));
    }

    /** App. VI, G1 and H6: who looked at it, from when to when, how often. */
    void viewed(Actor actor, OutgoingDocument document, Instant at) {
        jdbc.sql("""
                insert into outgoing.viewing as v (document_id, person, agency_id, person_name, first_at, last_at, times)
                values (?, ?, ?, ?, ?, ?, 1)
                on conflict (document_id, person) do update set last_at = excluded.last_at, times = v.times + 1""")
                .params(document.id().value(), actor.person().value(), document.agency().value(), actor.name(), at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Viewing> viewings(OutgoingId id) {
        return jdbc.sql("select * from outgoing.viewing where document_id = ? order by first_at").param(id.value())
                .query((row, n) -> new Viewing(
                        row.getString("person_name"), row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(), row.getInt("times")))
                .list();
    }

    void add(OutgoingDocument document, Version version, PersonId by) {
        jdbc.sql("insert into outgoing.version (document_id, ordinal, agency_id, digest, made_by, made_name, made_at, note) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(document.id().value(), version.ordinal(), document.agency().value(), version.digest().digest(), by.value(), version.madeBy(),
                        version.madeAt().atOffset(ZoneOffset.UTC), version.note())
                .update();
        for (var file : version.files()) {
            jdbc.sql("insert into outgoing.version_file (document_id, version, place, agency_id, sha256, size, name, format) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(document.id().value(), version.ordinal(), file.place(), document.agency().value(), file.sha256().digest(), file.size().value(),
                            file.name(), file.format().name())
                    .update();
        }
    }

    /** The latest first. */
    List<Version> versions(OutgoingId id) {
        var files = jdbc.sql("select * from outgoing.version_file where document_id = ? order by version, place").param(id.value())
                .query((row, n) -> java.util.Map.entry(row.getInt("version"), file(row))).list();
        return jdbc.sql("select * from outgoing.version where document_id = ? order by ordinal desc").param(id.value())
                .query((row, n) -> version(row, files.stream().filter(f -> f.getKey().equals(ordinal(row))).map(java.util.Map.Entry::getValue).toList()))
                .list();
    }

    Optional<Version> version(OutgoingId id, int ordinal) {
        var files = jdbc.sql("select * from outgoing.version_file where document_id = ? and version = ? order by place").params(id.value(), ordinal)
                .query((row, n) -> file(row)).list();
        return jdbc.sql("select * from outgoing.version where document_id = ? and ordinal = ?").params(id.value(), ordinal)
                .query((row, n) -> version(row, files)).optional();
    }

    private static int ordinal(ResultSet row) {
        try {
            return row.getInt("ordinal");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Version version(ResultSet row, List<Version.File> files) throws SQLException {
        return new Version(
                row.getInt("ordinal"), Checksum.ofDigest(row.getBytes("digest")), row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("note"), files);
    }

    private static Version.File file(ResultSet row) throws SQLException {
        return new Version.File(
                row.getInt("place"), Checksum.ofDigest(row.getBytes("sha256")), new ByteCount(row.getLong("size")), row.getString("name"),
                Version.Format.valueOf(row.getString("format")));
    }

    /** In one statement, however many. */
    void receivers(OutgoingDocument document, List<Recipient> recipients) {
        template.update("delete from outgoing.recipient where document_id = ?", document.id().value());
        if (recipients.isEmpty()) return;
        template.update(connection -> inserting(connection, document, recipients));
    }

    private static PreparedStatement inserting(Connection connection, OutgoingDocument document, List<Recipient> recipients) throws SQLException {
        var insert = connection.prepareStatement("""
                insert into outgoing.recipient (document_id, ordinal, agency_id, to_agency, partner, name, way)
                select ?, r.ordinal, ?, r.to_agency, r.partner, r.name, r.way
                  from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) with ordinality as r (to_agency, partner, name, way, ordinal)""");
        insert.setObject(1, document.id().value());
        insert.setObject(2, document.agency().value());
        insert.setArray(3, column(connection, "uuid", recipients, r -> r.agency().map(AgencyId::value).orElse(null)));
        insert.setArray(4, column(connection, "uuid", recipients, r -> r.partner().orElse(null)));
        insert.setArray(5, column(connection, "text", recipients, Recipient::name));
        insert.setArray(6, column(connection, "text", recipients, r -> r.way().name()));
        return insert;
    }

    private static java.sql.Array column(Connection connection, String type, List<Recipient> of, Function<Recipient, Object> value) throws SQLException {
        return connection.createArrayOf(type, of.stream().map(value).toArray());
    }

    /** @param from the first, from 0 */
    List<Recipient> receivers(OutgoingId id, int from, int most) {
        return jdbc.sql("select * from outgoing.recipient where document_id = ? and ordinal > ? order by ordinal limit ?").params(id.value(), from, most)
                .query((row, n) -> new Recipient(
                        row.getString("name"), Optional.ofNullable(row.getObject("to_agency", UUID.class)).map(AgencyId::new),
                        Optional.ofNullable(row.getObject("partner", UUID.class)), IssuedDocument.Way.valueOf(row.getString("way"))))
                .list();
    }

    void add(OutgoingDocument document, SignedFile file) {
        jdbc.sql("""
                insert into outgoing.signed_file (document_id, ordinal, agency_id, version, role, place, sha256, size, name, by_name, key_name, at)
                select :id, coalesce(max(ordinal), 0) + 1, :agency, :version, :role, :place, :sha256, :size, :name, :by, :key, :at
                  from outgoing.signed_file where document_id = :id""")
                .param("id", document.id().value())
                .param("agency", document.agency().value())
                .param("version", file.version())
                .param("role", file.role().name())
                .param("place", file.place())
                .param("sha256", file.sha256().digest())
                .param("size", file.size().value())
                .param("name", file.name())
                .param("by", file.by())
                .param("key", file.keyName())
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Made from this version, in the order of their making. */
    List<SignedFile> signed(OutgoingId id, int version) {
        return jdbc.sql("select * from outgoing.signed_file where document_id = ? and version = ? order by ordinal").params(id.value(), version)
                .query((row, n) -> new SignedFile(
                        row.getInt("version"), SignedFile.Role.valueOf(row.getString("role")), row.getInt("place"), Checksum.ofDigest(row.getBytes("sha256")),
                        new ByteCount(row.getLong("size")), row.getString("name"), row.getString("by_name"), row.getString("key_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
