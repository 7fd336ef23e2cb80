package vn.tangthu.correspondence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.ReadingId;

/** The rows of correspondence.line and what was struck from them. */
@Component
class LineRows {

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a line, its year being that of the moment in Vietnam, and takes its draft off the desk, in one statement. Absent when the draft is not on the desk.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the same document is registered and that is not known
     */
    Optional<RegisterLine> add(LineId id, Actor actor, Instant at, Optional<DraftId> draft, EntryDraft entry, boolean duplicateKnown) {
        var values = new HashMap<>(columns(entry));
        values.put("id", id.value());
        values.put("agency", actor.home().value());
        values.put("year", at.atZone(Wording.ZONE).getYear());
        values.put("at", at.atOffset(ZoneOffset.UTC));
        values.put("person", actor.person().value());
        values.put("name", actor.name());
        values.put("document_key", entry.sameDocument().orElse(null));
        values.put("alone", !duplicateKnown);
        values.put("draft", draft.map(DraftId::value).orElse(null));
        return jdbc.sql(draft.isPresent() ? ADD_FROM_DESK : ADD_PAPER).params(values).query(LineRows::line).optional();
    }

    private static final String COLUMNS = """
            id, agency_id, year, number, arrived_on, author, author_parent, code, document_date, kind, abstract, signer,
            urgency, recipient, recipient_unit, recipient_person, forwarded_on, receipt, note, label, registered_by,
            registered_name, registered_at, document_key, alone""";

    private static final String VALUES = """
            :id, :agency, :year, 0, :arrived_on, :author, :author_parent, :code, :document_date, :kind, :abstract, :signer,
            :urgency, :recipient, :recipient_unit, :recipient_person, :forwarded_on, :receipt, :note, :label, :person,
            :name, :at, :document_key, :alone""";

    private static final String ADD_PAPER =
            "insert into correspondence.line (" + COLUMNS + ") values (" + VALUES + ") returning *";

    private static final String ADD_FROM_DESK = """
            with desk as (
                update correspondence.draft set state = 'REGISTERED', line_id = :id
                 where id = :draft and agency_id = :agency and state = 'OPEN'
                returning sha256, file_name, reading_id)
            insert into correspondence.line (%s, sha256, file_name, reading_id)
            select %s, sha256, file_name, reading_id from desk
            returning *""".formatted(COLUMNS, VALUES);

    private static Map<String, Object> columns(EntryDraft entry) {
        var values = new HashMap<String, Object>();
        values.put("arrived_on", Date.valueOf(entry.arrivedOn()));
        values.put("author", entry.author());
        values.put("author_parent", entry.authorParent());
        values.put("code", entry.code());
        values.put("document_date", entry.documentDate().map(Date::valueOf).orElse(null));
        values.put("kind", entry.kind());
        values.put("abstract", entry.abstractText());
        values.put("signer", entry.signer());
        values.put("urgency", entry.urgency());
        values.put("recipient", entry.recipient());
        values.put("recipient_unit", entry.recipientUnit().orElse(null));
        values.put("recipient_person", entry.recipientPerson().orElse(null));
        values.put("forwarded_on", entry.forwardedOn().map(Date::valueOf).orElse(null));
        values.put("receipt", entry.receipt());
        values.put("note", entry.note());
        values.put("label", entry.label().level());
        return values;
    }

    /** Writes the wanted values; the database keeps the old ones with the reason. */
    void change(LineId id, EntryDraft wanted, String why) {
        jdbc.sql("select set_config('tangthu.reason', ?, true)").param(why).query(String.class).single();
        var values = new HashMap<>(columns(wanted));
        values.put("id", id.value());
        values.put("document_key", wanted.sameDocument().orElse(null));
        jdbc.sql("""
                 update correspondence.line
                    set arrived_on = :arrived_on, author = :author, author_parent = :author_parent, code = :code,
                        document_date = :document_date, kind = :kind, abstract = :abstract, signer = :signer,
                        urgency = :urgency, recipient = :recipient, recipient_unit = :recipient_unit,
                        recipient_person = :recipient_person, forwarded_on = :forwarded_on, receipt = :receipt,
                        note = :note, label = :label, document_key = :document_key
                  where id = :id""")
                .params(values)
                .update();
    }

    Optional<RegisterLine> find(Actor actor, LineId id) {
        return jdbc.sql("select * from correspondence.line where id = :id and " + Visibility.SQL)
                .params(Visibility.parameters(actor))
                .param("id", id.value())
                .query(LineRows::line)
                .optional();
    }

    Optional<Checksum> fileOf(DraftId draft) {
        return jdbc.sql("select sha256 from correspondence.draft where id = ?")
                .param(draft.value())
                .query((row, n) -> Checksum.ofDigest(row.getBytes(1)))
                .optional();
    }

    /** Lines that seem to be the same document. */
    List<Likeness> alike(AgencyId agency, Optional<Checksum> file, Optional<String> sameDocument) {
        return jdbc.sql("""
                        select id, year, number, registered_at, code, author, (sha256 = :file) is true as same_bytes
                          from correspondence.line
                         where agency_id = :agency
                           and (alone and (sha256 = :file or document_key = :same) or not alone and (sha256 = :file or document_key = :same))
                         order by registered_at limit 5""")
                .param("agency", agency.value())
                .param("file", file.map(Checksum::digest).orElse(null), java.sql.Types.BINARY)
                .param("same", sameDocument.orElse(null), java.sql.Types.VARCHAR)
                .query((row, n) -> new Likeness(
                        new LineId(row.getObject("id", UUID.class)),
                        new RegisterNumber(row.getInt("year"), row.getInt("number")),
                        row.getObject("registered_at", OffsetDateTime.class).atZoneSameInstant(Wording.ZONE).toLocalDate(),
                        row.getString("code"),
                        row.getString("author"),
                        row.getBoolean("same_bytes")))
                .list();
    }

    RegisterPage list(Actor actor, RegisterQuestion question) {
        var where = RegisterFilter.of(actor, question);
        long total = jdbc.sql("select count(*) from correspondence.line where " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        var direction = question.descending() ? " desc" : "";
        var lines = jdbc.sql("select * from correspondence.line where " + where.sql()
                        + " order by " + question.sort().column() + direction + ", number" + direction
                        + " limit :size offset :skip")
                .params(where.parameters())
                .param("size", question.size())
                .param("skip", (long) (question.page() - 1) * question.size())
                .query(LineRows::line)
                .list();
        return new RegisterPage(lines, total, question);
    }

    /** In steps by number, so that neither the whole year nor a cursor is held. */
    void each(Actor actor, RegisterQuestion question, Consumer<RegisterLine> to) {
        var where = RegisterFilter.of(actor, question);
        int after = 0;
        List<RegisterLine> step;
        do {
            step = jdbc.sql("select * from correspondence.line where " + where.sql() + " and number > :after order by number limit 500")
                    .params(where.parameters())
                    .param("after", after)
                    .query(LineRows::line)
                    .list();
            step.forEach(to);
            if (!step.isEmpty()) after = step.get(step.size() - 1).number().value();
        } while (!step.isEmpty());
    }

    Optional<RegisterCover.Ends> ends(Actor actor, RegisterQuestion question) {
        var where = RegisterFilter.of(actor, question);
        return jdbc.sql("select min(arrived_on), max(arrived_on), min(number), max(number) from correspondence.line where " + where.sql()
                        + " having count(*) > 0")
                .params(where.parameters())
                .query((row, n) -> new RegisterCover.Ends(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4)))
                .optional();
    }

    Map<LineId, List<Correction.Struck>> struck(List<LineId> ids) {
        record Found(LineId line, Correction.Struck struck) {}
        return jdbc.sql("select * from correspondence.line_correction where line_id in (:ids) order by line_id, ordinal, field")
                .param("ids", ids.stream().map(LineId::value).toList())
                .query((row, n) -> new Found(
                        new LineId(row.getObject("line_id", UUID.class)),
                        new Correction.Struck(
                                row.getInt("ordinal"), row.getString("field"), row.getString("was"), row.getString("became"),
                                row.getString("why"), row.getString("corrected_name"),
                                row.getObject("corrected_at", OffsetDateTime.class).toInstant())))
                .list().stream()
                .collect(Collectors.groupingBy(Found::line, LinkedHashMap::new, Collectors.mapping(Found::struck, Collectors.toList())));
    }

    List<Integer> years(AgencyId agency) {
        return jdbc.sql("select year from correspondence.series where agency_id = ? order by year desc")
                .param(agency.value())
                .query(Integer.class)
                .list();
    }

    List<String> frequent(AgencyId agency, Field field, int year, int most) {
        return jdbc.sql("select %1$s from correspondence.line where agency_id = ? and year = ? and %1$s <> '' group by %1$s order by count(*) desc limit ?"
                        .formatted(field.key()))
                .params(agency.value(), year, most)
                .query(String.class)
                .list();
    }

    /** Lines whose document has this reading, whoever owns them: for the system's own listening. */
    List<RegisterLine> ofReading(ReadingId reading) {
        return jdbc.sql("select * from correspondence.line where reading_id = ?").param(reading.value()).query(LineRows::line).list();
    }

    AgencyId agencyOf(LineId id) {
        return jdbc.sql("select agency_id from correspondence.line where id = ?")
                .param(id.value())
                .query((row, n) -> new AgencyId(row.getObject(1, UUID.class)))
                .single();
    }

    private static RegisterLine line(ResultSet row, int n) throws SQLException {
        return new RegisterLine(
                new LineId(row.getObject("id", UUID.class)),
                new RegisterNumber(row.getInt("year"), row.getInt("number")),
                entry(row),
                row.getInt("corrections"),
                Optional.ofNullable(row.getBytes("sha256")).map(Checksum::ofDigest),
                Optional.ofNullable(row.getString("file_name")),
                Optional.ofNullable(row.getObject("reading_id", UUID.class)).map(ReadingId::new),
                row.getString("registered_name"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }

    private static EntryDraft entry(ResultSet row) throws SQLException {
        return new EntryDraft(
                row.getObject("arrived_on", LocalDate.class), row.getString("author"), row.getString("author_parent"),
                row.getString("code"), Optional.ofNullable(row.getObject("document_date", LocalDate.class)),
                row.getString("kind"), row.getString("abstract"), row.getString("signer"), row.getString("urgency"), "",
                row.getString("recipient"), Optional.ofNullable(row.getObject("recipient_unit", UUID.class)),
                Optional.ofNullable(row.getObject("recipient_person", UUID.class)),
                Optional.ofNullable(row.getObject("forwarded_on", LocalDate.class)), row.getString("receipt"),
                row.getString("note"), Sensitivity.ofLevel(row.getInt("label")));
    }
}
