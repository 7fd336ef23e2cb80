package vn.tangthu.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.Opening;
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
     * The statement that enters a line, its year being that of the moment in Vietnam, and takes its draft off the desk. It
     * returns no row when the draft is not on the desk, and meets the unique keys (DuplicateKeyException) when the same
     * document is registered and that is not known. It returns the number alone, for the driver sends nothing along with a
     * statement whose answer may be long.
     */
    Opening<RegisterLine> adding(LineId id, Actor actor, Instant at, Optional<DraftRows.Row> desk, EntryDraft entry, boolean duplicateKnown) {
        var year = at.atZone(Wording.ZONE).getYear();
        var values = new ArrayList<Object>();
        desk.ifPresent(row -> values.addAll(List.of(id.value(), row.id().value(), actor.home().value())));
        values.addAll(wording(entry));
        values.addAll(Arrays.asList(
                id.value(), actor.home().value(), year, actor.person().value(), actor.name(), at.atOffset(ZoneOffset.UTC), !duplicateKnown));
        return new Opening<>(desk.isPresent() ? ADD_FROM_DESK : ADD_PAPER, values, (row, n) -> new RegisterLine(
                id, new RegisterNumber(year, row.getInt(1)), entry, 0, desk.map(DraftRows.Row::file),
                desk.map(DraftRows.Row::fileName), desk.map(DraftRows.Row::reading),
                desk.map(DraftRows.Row::pages).orElse(Pages.ALL), actor.name(), at));
    }

    /** What a correction may change, in the order of {@link #wording}. */
    private static final List<String> WORDING = List.of(
            "arrived_on", "author", "author_parent", "code", "document_date", "kind", "abstract", "signer", "urgency", "recipient",
            "recipient_unit", "recipient_person", "forwarded_on", "receipt", "note", "label", "document_key");

    private static final String COLUMNS =
            String.join(", ", WORDING) + ", id, agency_id, year, registered_by, registered_name, registered_at, alone, number";

    private static final String PLACES = "?, ".repeat(WORDING.size() + 7) + "0";

    private static final String ADD_PAPER = "insert into correspondence.line (" + COLUMNS + ") values (" + PLACES + ") returning number";

    private static final String ADD_FROM_DESK = """
            with desk as (
                update correspondence.draft set state = 'REGISTERED', line_id = ?
                 where id = ? and agency_id = ? and state = 'OPEN'
                returning sha256, file_name, reading_id, first_page, last_page)
            insert into correspondence.line (%s, sha256, file_name, reading_id, first_page, last_page)
            select %s, sha256, file_name, reading_id, first_page, last_page from desk
            returning number""".formatted(COLUMNS, PLACES);

    private static final String CHANGE = "update correspondence.line set "
            + WORDING.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")) + " where id = ?";

    private static List<Object> wording(EntryDraft entry) {
        return Arrays.asList(
                entry.arrivedOn(), entry.author(), entry.authorParent(), entry.code(), entry.documentDate().orElse(null), entry.kind(),
                entry.abstractText(), entry.signer(), entry.urgency(), entry.recipient(), entry.recipientUnit().orElse(null),
                entry.recipientPerson().orElse(null), entry.forwardedOn().orElse(null), entry.receipt(), entry.note(),
                entry.label().level(), entry.sameDocument().orElse(null));
    }

    /** Writes the wanted values; the database keeps the old ones with the reason. */
    void change(LineId id, EntryDraft wanted, String why) {
        jdbc.sql("select set_config('tangthu.reason', ?, true)").param(why).query(String.class).single();
        var values = new ArrayList<>(wording(wanted));
        values.add(id.value());
        jdbc.sql(CHANGE).params(values).update();
    }

    /** That the sender asked for a line or a draft of the agency and the receiver agreed: the ground of {@link #withdraw}. */
    void recalled(Actor actor, Optional<LineId> line, Optional<DraftId> draft, Recalled recalled, Instant now) {
        jdbc.sql("""
                 insert into correspondence.recall (recall_id, agency_id, line_id, draft_id, asked_by, asked_at, agreed_by, agreed_name, agreed_at)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(recalled.id(), actor.home().value(), line.map(LineId::value).orElse(null), draft.map(DraftId::value).orElse(null),
                        recalled.askedBy(), recalled.askedAt().atOffset(ZoneOffset.UTC), actor.person().value(), actor.name(), now.atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** @return readings that nothing leads to any more */
    List<ReadingId> withdraw(Recalled recalled, String word) {
        return jdbc.sql("select reading from correspondence.withdraw(?, ?)").params(recalled.id(), word)
                .query((row, n) -> new ReadingId(row.getObject(1, UUID.class))).list();
    }

    Optional<RegisterLine> find(Actor actor, LineId id) {
        return jdbc.sql("select * from correspondence.line where id = :id and " + Visibility.SQL)
                .params(Visibility.parameters(actor))
                .param("id", id.value())
                .query(LineRows::line)
                .optional();
    }

    /** Those of these lines that the actor may see. */
    Map<LineId, RegisterLine> find(Actor actor, List<LineId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc.sql("select * from correspondence.line where id in (:ids) and " + Visibility.SQL)
                .params(Visibility.parameters(actor))
                .param("ids", ids.stream().map(LineId::value).toList())
                .query(LineRows::line)
                .list().stream().collect(Collectors.toMap(RegisterLine::id, Function.identity()));
    }

    /** The people to whom the document was given. */
    List<UUID> readers(LineId id) {
        return jdbc.sql("select person from correspondence.line_reader where line_id = ?").param(id.value()).query(UUID.class).list();
    }

    /** @return how many of them could not see it by this before */
    int letRead(AgencyId agency, LineId id, Collection<UUID> people) {
        int added = 0;
        for (var person : people) {
            added += jdbc.sql("insert into correspondence.line_reader (line_id, agency_id, person) values (?, ?, ?) on conflict do nothing")
                    .params(id.value(), agency.value(), person).update();
        }
        return added;
    }

    /** Fills the columns of handing on; what they said before is kept, and nothing is struck. */
    void handOn(LineId id, HandedOn on) {
        handingOn(id.toString());
        jdbc.sql("update correspondence.line set recipient = ?, recipient_unit = ?, forwarded_on = ?, receipt = ?, note = ? where id = ?")
                .params(Arrays.asList(on.recipient(), on.unit().orElse(null), on.forwardedOn().orElse(null), on.receipt(), on.note(), id.value()))
                .update();
        handingOn("");
    }

    private void handingOn(String line) {
        jdbc.sql("select set_config('tangthu.handing_on', ?, true)").param(line).query(String.class).single();
    }

    /** Whatever its label: for whoever may read it by another right than {@link Visibility}. */
    Optional<RegisterLine> ofAgency(Actor actor, LineId id) {
        return jdbc.sql("select * from correspondence.line where id = ? and agency_id = ?")
                .params(id.value(), actor.home().value()).query(LineRows::line).optional();
    }

    /** Lines that seem to be the same document: the same bytes from the same page on, or the same code, author and date. */
    List<Likeness> alike(AgencyId agency, Optional<DraftRows.Row> desk, Optional<String> sameDocument) {
        return jdbc.sql("""
                        select id, year, number, registered_at, code, author, (sha256 = :file and first_page = :first) is true as same_bytes
                          from correspondence.line
                         where agency_id = :agency
                           and (alone and (sha256 = :file and first_page = :first or document_key = :same)
                                or not alone and (sha256 = :file and first_page = :first or document_key = :same))
                         order by registered_at limit 5""")
                .param("agency", agency.value())
                .param("file", desk.map(row -> row.file().digest()).orElse(null), java.sql.Types.BINARY)
                .param("first", desk.map(row -> row.pages().first()).orElse(1))
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
                new Pages(row.getInt("first_page"), Optional.ofNullable(row.getObject("last_page", Integer.class))),
                row.getString("registered_name"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
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
