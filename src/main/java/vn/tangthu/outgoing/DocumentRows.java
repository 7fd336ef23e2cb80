package vn.tangthu.outgoing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;

/** The rows of outgoing.document. */
@Component
class DocumentRows {

    static final String SELECT = """
            select d.*, n.key, n.year, n.number, n.symbol, n.on_day, n.state as number_state
              from outgoing.document d left join outgoing.number n on n.document_id = d.id
            """;

    private final JdbcClient jdbc;
    private final Authorities authorities;

    DocumentRows(JdbcClient jdbc, Authorities authorities) {
        this.jdbc = jdbc;
        this.authorities = authorities;
    }

    Optional<OutgoingDocument> find(Actor actor, OutgoingId id) {
        return find(actor, id, "");
    }

    /** With its row locked: what two people decide at once, they decide one after the other. */
    Optional<OutgoingDocument> locked(Actor actor, OutgoingId id) {
        return find(actor, id, " for update of d");
    }

    /** For what the system itself does to a document, nobody's eyes; the policy of the table still holds. */
    OutgoingDocument any(OutgoingId id) {
        return jdbc.sql(SELECT + " where d.id = :id").param("id", id.value()).query(DocumentRows::document).single();
    }

    private Optional<OutgoingDocument> find(Actor actor, OutgoingId id, String locking) {
        return jdbc.sql(SELECT + " where d.id = :id and " + Visibility.SQL + locking)
                .params(Visibility.parameters(actor, authorities.heads(actor)))
                .param("id", id.value())
                .query(DocumentRows::document)
                .optional();
    }

    void add(OutgoingDocument document) {
        jdbc.sql("""
                insert into outgoing.document (id, agency_id, kind, medium, abstract, urgency, label, unit_id, unit_symbol, drafter, drafter_name,
                       signer, signer_name, signer_post, capacity, answers, due_on, kept_by, copies, note, state, recipients, created_at, changed_at)
                values (:id, :agency, :kind, :medium, :abstract, :urgency, :label, :unit, :unitSymbol, :drafter, :drafterName,
                       :signer, :signerName, :signerPost, :capacity, :answers, :dueOn, :keptBy, :copies, :note, :state, :recipients, :at, :at)""")
                .params(wording(document))
                .param("id", document.id().value())
                .param("agency", document.agency().value())
                .param("unit", document.unit().orElse(null))
                .param("unitSymbol", document.unitSymbol())
                .param("drafter", document.drafter().id().value())
                .param("drafterName", document.drafter().name())
                .param("state", document.state().name())
                .param("recipients", document.recipients())
                .param("at", document.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Other particulars and another signer. */
    void change(OutgoingDocument document) {
        jdbc.sql("""
                update outgoing.document set kind = :kind, medium = :medium, abstract = :abstract, urgency = :urgency, label = :label,
                       signer = :signer, signer_name = :signerName, signer_post = :signerPost, capacity = :capacity, answers = :answers,
                       due_on = :dueOn, kept_by = :keptBy, copies = :copies, note = :note, recipients = :recipients where id = :id""")
                .params(wording(document))
                .param("recipients", document.recipients())
                .param("id", document.id().value())
                .update();
    }

    private static Map<String, Object> wording(OutgoingDocument document) {
        var particulars = document.particulars();
        var values = new HashMap<String, Object>();
        values.put("kind", particulars.kind());
        values.put("medium", particulars.medium().name());
        values.put("abstract", particulars.abstractText());
        values.put("urgency", particulars.urgency());
        values.put("label", particulars.label().level());
        values.put("signer", document.signer().id().value());
        values.put("signerName", document.signer().name());
        values.put("signerPost", document.signerPost());
        values.put("capacity", particulars.capacity());
        values.put("answers", particulars.answers().toArray(UUID[]::new));
        values.put("dueOn", particulars.dueOn().orElse(null));
        values.put("keptBy", particulars.keptBy());
        values.put("copies", particulars.copies());
        values.put("note", particulars.note());
        return values;
    }

    /** To another state; what leads back takes the approval with it. */
    void move(OutgoingId id, State to, Instant at) {
        jdbc.sql("""
                update outgoing.document set state = :state, revision = revision + 1, changed_at = :at,
                       approved = case when :approved then approved end, approved_version = case when :approved then approved_version end,
                       approved_by = case when :approved then approved_by else '' end
                 where id = :id""")
                .param("state", to.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("approved", Life.isApproved(to) || Life.isOver(to))
                .param("id", id.value())
                .update();
    }

    void checkedBy(OutgoingId id, NamedPerson checker) {
        jdbc.sql("update outgoing.document set checker = ?, checker_name = ? where id = ?")
                .params(checker.id().value(), checker.name(), id.value()).update();
    }

    void approve(OutgoingId id, Version version, String by) {
        jdbc.sql("update outgoing.document set approved = ?, approved_version = ?, approved_by = ? where id = ?")
                .params(version.digest().digest(), version.ordinal(), by, id.value()).update();
    }

    void countVersion(OutgoingId id, int versions) {
        jdbc.sql("""
                update outgoing.document set versions = ?, approved = null, approved_version = null, approved_by = '',
                       state = case when state in ('APPROVED', 'NUMBERED', 'SIGNED', 'SEALED') then 'CONTENT_CHECK' else state end
                 where id = ?""").params(versions, id.value()).update();
    }

    /** A deputy signed in the name of the one who was to sign; from then on it is their signature that the register shows. */
    void signedBy(OutgoingId id, NamedPerson signer, String post, String capacity) {
        jdbc.sql("update outgoing.document set signer = ?, signer_name = ?, signer_post = ?, capacity = ? where id = ?")
                .params(signer.id().value(), signer.name(), post, capacity, id.value()).update();
    }

    void issued(OutgoingId id, LocalDate on) {
        jdbc.sql("update outgoing.document set issued_on = ? where id = ?").params(on, id.value()).update();
    }

    /** Columns 6, 7, 9 and 10 of the register; they may be filled in after the issue. */
    void keepColumns(OutgoingId id, String keptBy, int copies, String receipt, String note) {
        jdbc.sql("update outgoing.document set kept_by = ?, copies = ?, receipt = ?, note = ?, revision = revision + 1 where id = ?")
                .params(keptBy, copies, receipt, note, id.value()).update();
    }

    /** The last change first. */
    List<OutgoingDocument> list(Actor actor, OutgoingQuestion question) {
        var filter = OutgoingFilter.of(actor, authorities.heads(actor), question);
        return jdbc.sql(SELECT + " where " + filter.sql() + " order by d.changed_at desc, d.id desc limit :size offset :skip")
                .params(filter.parameters())
                .param("size", question.size())
                .param("skip", (long) (question.page() - 1) * question.size())
                .query(DocumentRows::document)
                .list();
    }

    long count(Actor actor, OutgoingQuestion question) {
        var filter = OutgoingFilter.of(actor, authorities.heads(actor), question);
        return jdbc.sql("select count(*) from outgoing.document d left join outgoing.number n on n.document_id = d.id where " + filter.sql())
                .params(filter.parameters()).query(Long.class).single();
    }

    /** Issued documents that answer this incoming line. */
    List<OutgoingDocument> answering(Actor actor, UUID line) {
        return jdbc.sql(SELECT + " where :line = any(d.answers) and " + Visibility.SQL + " order by d.created_at")
                .params(Visibility.parameters(actor, authorities.heads(actor))).param("line", line).query(DocumentRows::document).list();
    }

    static OutgoingDocument document(ResultSet row, int n) throws SQLException {
        return new OutgoingDocument(
                new OutgoingId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                particulars(row),
                Optional.ofNullable(row.getObject("unit_id", UUID.class)),
                row.getString("unit_symbol"),
                person(row, "drafter").orElseThrow(),
                person(row, "checker"),
                person(row, "signer").orElseThrow(),
                row.getString("signer_post"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getInt("versions"),
                row.getInt("recipients"),
                approval(row),
                number(row),
                row.getString("receipt"),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("kind"), Medium.valueOf(row.getString("medium")), row.getString("abstract"), row.getString("urgency"),
                Sensitivity.ofLevel(row.getInt("label")), "", new PersonId(row.getObject("signer", UUID.class)), row.getString("capacity"),
                uuids(row.getArray("answers")), Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getString("kept_by"),
                row.getInt("copies"), row.getString("note"));
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    private static Optional<NamedPerson> person(ResultSet row, String column) throws SQLException {
        var name = row.getString(column + "_name");
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(id -> new NamedPerson(new PersonId(id), name));
    }

    private static Optional<OutgoingDocument.Approval> approval(ResultSet row) throws SQLException {
        var digest = row.getBytes("approved");
        if (digest == null) return Optional.empty();
        return Optional.of(new OutgoingDocument.Approval(row.getInt("approved_version"), Checksum.ofDigest(digest), row.getString("approved_by")));
    }

    private static Optional<OutgoingDocument.GivenNumber> number(ResultSet row) throws SQLException {
        if (row.getObject("number") == null) return Optional.empty();
        return Optional.of(new OutgoingDocument.GivenNumber(
                row.getString("key"), row.getInt("year"), row.getInt("number"), row.getString("symbol"), row.getObject("on_day", LocalDate.class),
                row.getString("number_state").equals("CANCELLED")));
    }
}
