package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/** Báo cáo tình hình giải quyết văn bản đi, by unit or by person (Decree 30/2020/NĐ-CP, App. VI, L4). */
@Component
public class OutgoingReport {

    private static final List<FormSheet.Column> COLUMNS = List.of(
            new FormSheet.Column("Đơn vị, người soạn thảo", 28), new FormSheet.Column("Dự thảo", 10), new FormSheet.Column("Đang xử lý", 10),
            new FormSheet.Column("Quá hạn", 10), new FormSheet.Column("Đã phát hành", 12), new FormSheet.Column("Bị trả lại (lượt)", 12),
            new FormSheet.Column("Đã hủy, thu hồi", 10), new FormSheet.Column("Ngày trung bình đến khi phát hành", 8));

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Units units;
    private final FormHeads heads;
    private final java.time.Clock clock;

    OutgoingReport(ActingAs actingAs, JdbcClient jdbc, Units units, FormHeads heads, java.time.Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.units = units;
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * @param begun drafts begun in the span
     * @param overdue still open past the day they were to be ready by
     * @param sentBack how many times one of them was sent back
     * @param daysToIssue mean over those issued, 0 when there are none
     */
    public record Line(String name, int begun, int open, int overdue, int issued, int sentBack, int ended, double daysToIssue) {}

    /** Of drafts begun in these days, by their units or their drafters; for clerks, heads and archivists. */
    public List<Line> lines(Actor actor, LocalDate from, LocalDate to, boolean byPerson) {
        if (!Visibility.seesAll(actor)) return List.of();
        return actingAs.read(actor, () -> {
            var names = units.of(actor, actor.home()).stream().collect(Collectors.toMap(unit -> unit.id().value(), Unit::name));
            return jdbc.sql("""
                    select %s as grouped, count(*) as begun,
                           count(*) filter (where d.state not in ('ISSUED', 'RECALLED', 'CANCELLED')) as open,
                           count(*) filter (where d.state not in ('ISSUED', 'RECALLED', 'CANCELLED') and d.due_on < :today) as overdue,
                           count(*) filter (where d.state = 'ISSUED') as issued,
                           coalesce(sum((select count(*) from outgoing.event e where e.document_id = d.id and e.act = 'SEND_BACK')), 0) as back,
                           count(*) filter (where d.state in ('RECALLED', 'CANCELLED')) as ended,
                           coalesce(avg(d.issued_on - d.created_at::date) filter (where d.issued_on is not null), 0) as days
                      from outgoing.document d
                     where d.agency_id = :home and d.created_at >= :from and d.created_at < :to group by 1 order by begun desc, 1"""
                            .formatted(byPerson ? "d.drafter_name" : "d.unit_id::text"))
                    .param("home", actor.home().value())
                    .param("today", LocalDate.now(clock.withZone(Wording.ZONE)))
                    .param("from", from.atStartOfDay(Wording.ZONE).toOffsetDateTime())
                    .param("to", to.plusDays(1).atStartOfDay(Wording.ZONE).toOffsetDateTime())
                    .query((row, n) -> new Line(name(row.getString("grouped"), byPerson, names), row.getInt("begun"), row.getInt("open"), row.getInt("overdue"),
                            row.getInt("issued"), row.getInt("back"), row.getInt("ended"), row.getDouble("days")))
                    .list();
        });
    }

    private static String name(String grouped, boolean byPerson, Map<UUID, String> units) {
        if (byPerson) return grouped;
        return grouped == null ? "—" : units.getOrDefault(UUID.fromString(grouped), "—");
    }

    public void xlsx(Actor actor, LocalDate from, LocalDate to, boolean byPerson, OutputStream out) throws IOException {
        FormSheetFiles.xlsx(sheet(actor, from, to, byPerson), out);
    }

    public void pdf(Actor actor, LocalDate from, LocalDate to, boolean byPerson, OutputStream out) throws IOException {
        FormSheetFiles.pdf(sheet(actor, from, to, byPerson), out);
    }

    private FormSheet sheet(Actor actor, LocalDate from, LocalDate to, boolean byPerson) {
        var of = heads.of(actor);
        var rows = lines(actor, from, to, byPerson).stream().map(line -> List.of(
                line.name(), String.valueOf(line.begun()), String.valueOf(line.open()), String.valueOf(line.overdue()), String.valueOf(line.issued()),
                String.valueOf(line.sentBack()), String.valueOf(line.ended()), line.issued() == 0 ? "" : String.format(Wording.VIETNAMESE, "%.1f", line.daysToIssue()))).toList();
        return new FormSheet(of.parent(), of.agency(), of.made(), "TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐI", "Từ ngày " + Days.shown(from) + " đến ngày " + Days.shown(to), List.of(), COLUMNS, rows);
    }
}
