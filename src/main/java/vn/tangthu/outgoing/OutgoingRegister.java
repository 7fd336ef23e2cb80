package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;

/**
 * Sổ đăng ký văn bản đi: every number of a year with its document or its reason, on the screen, as a spreadsheet and on paper
 * (Decree 30/2020/NĐ-CP, Art. 16 and App. IV form I; App. VI, L3).
 */
@Component
public class OutgoingRegister {

    private static final int NAMED = 12;

    private static final List<FormSheet.Column> COLUMNS = List.of(
            new FormSheet.Column("Số, ký hiệu", 10), new FormSheet.Column("Ngày tháng văn bản", 8), new FormSheet.Column("Tên loại và trích yếu nội dung", 24),
            new FormSheet.Column("Người ký", 10), new FormSheet.Column("Nơi nhận văn bản", 16), new FormSheet.Column("Đơn vị, người nhận bản lưu", 8),
            new FormSheet.Column("Số lượng bản", 5), new FormSheet.Column("Ngày chuyển", 7), new FormSheet.Column("Ký nhận", 5), new FormSheet.Column("Ghi chú", 7));

    private static final String LINES = """
            select n.state as number_state, n.symbol, n.number, n.on_day, n.why, d.*,
                   (select string_agg(r.name, '; ' order by r.ordinal) from outgoing.recipient r where r.document_id = d.id and r.ordinal <= %d) as named
              from outgoing.number n left join outgoing.document d on d.id = n.document_id""".formatted(NAMED);

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Moves moves;
    private final DocumentRows documents;
    private final FormHeads heads;
    private final ApplicationEventPublisher events;

    OutgoingRegister(ActingAs actingAs, JdbcClient jdbc, Moves moves, DocumentRows documents, FormHeads heads, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.moves = moves;
        this.documents = documents;
        this.heads = heads;
        this.events = events;
    }

    public record Page(List<OutgoingLine> lines, long total, OutgoingRegisterQuestion question) {
        public int pages() {
            return (int) Math.max(1, (total + question.size() - 1) / question.size());
        }
    }

    private record Filter(String sql, Map<String, Object> values) {}

    public Page list(Actor actor, OutgoingRegisterQuestion question) {
        var filter = filter(actor, question);
        return actingAs.read(actor, () -> new Page(lines(filter, question), count(filter), question));
    }

    private long count(Filter filter) {
        return jdbc.sql("select count(*) from outgoing.number n left join outgoing.document d on d.id = n.document_id where " + filter.sql())
                .params(filter.values()).query(Long.class).single();
    }

    private List<OutgoingLine> lines(Filter filter, OutgoingRegisterQuestion question) {
        return jdbc.sql(LINES + " where " + filter.sql() + " order by n.on_day desc, n.key, n.number desc limit :size offset :skip")
                .params(filter.values())
                .param("size", question.size())
                .param("skip", (long) (question.page() - 1) * question.size())
                .query(OutgoingRegister::line)
                .list();
    }

    /** What is restricted is seen by clerks, heads and archivists, and by those who took part in it. */
    private static Filter filter(Actor actor, OutgoingRegisterQuestion question) {
        var sql = new StringBuilder("""
                n.agency_id = :home and n.year = :year and :handles and n.key not in ('SY', 'SL', 'TRS')
                and (d.id is null or d.label <= 2 or :all or d.drafter = :me or d.signer = :me)""");
        var values = new HashMap<>(Visibility.parameters(actor, java.util.Set.of()));
        values.put("year", question.year());
        if (!question.kind().isBlank()) {
            sql.append(" and d.kind = :kind");
            values.put("kind", question.kind());
        }
        question.from().ifPresent(day -> {
            sql.append(" and n.on_day >= :from");
            values.put("from", day);
        });
        question.to().ifPresent(day -> {
            sql.append(" and n.on_day <= :to");
            values.put("to", day);
        });
        OutgoingFilter.words(question.words(), "n.symbol || ' ' || n.why || ' ' || coalesce(d.kind || ' ' || d.abstract || ' ' || d.signer_name || ' ' || d.note, '')", sql, values);
        return new Filter(sql.toString(), values);
    }

    private static OutgoingLine line(ResultSet row, int n) throws SQLException {
        var state = NumberState.valueOf(row.getString("number_state"));
        var document = Optional.ofNullable(row.getObject("id", UUID.class)).map(OutgoingId::new);
        var code = row.getString("symbol").isEmpty() ? String.valueOf(row.getInt("number")) : row.getString("symbol");
        var why = row.getString("why");
        if (document.isEmpty()) {
            return new OutgoingLine(document, state, code, row.getObject("on_day", LocalDate.class), "", "", "", "", "", Optional.empty(), "", why);
        }
        var about = row.getString("kind").equals("Công văn") ? row.getString("abstract") : row.getString("kind") + ": " + row.getString("abstract");
        return new OutgoingLine(
                document, state, code, row.getObject("on_day", LocalDate.class), about, row.getString("signer_name"), recipients(row), row.getString("kept_by"),
                String.valueOf(row.getInt("copies")), Optional.ofNullable(row.getObject("issued_on", LocalDate.class)), row.getString("receipt"),
                (row.getString("note") + (why.isEmpty() ? "" : " " + why)).strip());
    }

    private static String recipients(ResultSet row) throws SQLException {
        var named = row.getString("named");
        int more = row.getInt("recipients") - NAMED;
        return (named == null ? "" : named) + (more > 0 ? "; và " + more + " nơi khác" : "");
    }

    /** As a spreadsheet, one row a line, however many lines. */
    public void xlsx(Actor actor, OutgoingRegisterQuestion question, OutputStream out) throws IOException {
        FormSheetFiles.xlsx(sheet(actor, question), out);
    }

    /** As PDF on A4 landscape: cover, then the ten columns. */
    public void pdf(Actor actor, OutgoingRegisterQuestion question, OutputStream out) throws IOException {
        FormSheetFiles.pdf(sheet(actor, question), out);
    }

    private FormSheet sheet(Actor actor, OutgoingRegisterQuestion question) {
        var of = heads.of(actor);
        return new FormSheet(of.parent(), of.agency(), of.made(), "SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: " + question.year(), ends(actor, question), COLUMNS, () -> cells(actor, question));
    }

    /** For the cover: from the first day and number that stand in it to the last. */
    private List<String> ends(Actor actor, OutgoingRegisterQuestion question) {
        var filter = filter(actor, question);
        return actingAs.read(actor, () -> jdbc.sql("""
                select min(n.on_day) as first_day, max(n.on_day) as last_day, min(n.number) as first, max(n.number) as last
                  from outgoing.number n left join outgoing.document d on d.id = n.document_id where\s""" + filter.sql())
                .params(filter.values())
                .query((row, n) -> row.getObject("first_day") == null ? List.<String>of() : List.of(
                        "Từ ngày " + Days.shown(row.getObject("first_day", LocalDate.class)) + " đến ngày " + Days.shown(row.getObject("last_day", LocalDate.class)),
                        "Từ số %02d đến số %02d".formatted(row.getInt("first"), row.getInt("last"))))
                .single());
    }

    private Iterator<List<String>> cells(Actor actor, OutgoingRegisterQuestion question) {
        return new Steps<>(page -> list(actor, question.at(page, 500)).lines()).map(line -> List.of(
                line.code(), Days.shown(line.on()), line.about(), line.signer(), line.recipients(), line.keptBy(), line.copies(),
                line.forwardedOn().map(Days::shown).orElse(""), line.receipt(), line.note()));
    }

    /** Columns 6, 7, 9 and 10, which are filled in with the hand-over. @return why not; empty when it is done */
    public Optional<OutgoingRefusal> fill(Actor actor, OutgoingId id, int seen, String keptBy, int copies, String receipt, String note) {
        if (!actor.has(Role.CLERK)) return Optional.of(new OutgoingRefusal.OnlyClerks());
        if (copies < 0 || copies > 100_000) return Optional.of(new OutgoingRefusal.FieldWrong("copies", String.valueOf(copies)));
        return actingAs.call(actor, () -> {
            var document = documents.locked(actor, id);
            if (document.isEmpty() || document.get().state() == State.RECALLED || document.get().state() == State.CANCELLED) {
                return Optional.of(new OutgoingRefusal.NoSuchDocument());
            }
            if (document.get().revision() != seen) return Optional.of(new OutgoingRefusal.FilledMeanwhile());
            documents.keepColumns(id, Particulars.tidy(keptBy), copies, Particulars.tidy(receipt), Particulars.tidy(note));
            events.publishEvent(RecordEvent.onRecord(actor, "outgoing.columns", "outgoing-document", id, Map.of(
                    "kept-by", keptBy, "copies", String.valueOf(copies), "receipt", receipt, "note", note)).labelled(document.get().particulars().label()));
            return Optional.empty();
        });
    }

    /** Years with numbers, the newest first, this year among them. */
    public List<Integer> years(Actor actor) {
        var years = new java.util.ArrayList<>(actingAs.read(actor, () -> jdbc.sql("select distinct year from outgoing.number where agency_id = ? order by year desc")
                .param(actor.home().value()).query(Integer.class).list()));
        if (!years.contains(moves.today().getYear())) years.add(0, moves.today().getYear());
        return years;
    }
}
