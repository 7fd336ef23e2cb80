package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** Sổ sử dụng bản lưu: who took a file copy, by whose leave, and when it came back (Decree 30/2020/NĐ-CP App. IV form IV). */
@Component
public class FileUses {

    private static final List<FormSheet.Column> COLUMNS = List.of(
            new FormSheet.Column("Ngày tháng", 8), new FormSheet.Column("Họ tên người sử dụng", 14), new FormSheet.Column("Số, ký hiệu, ngày tháng văn bản", 14),
            new FormSheet.Column("Tên loại và trích yếu nội dung", 22), new FormSheet.Column("Số, ký hiệu hồ sơ", 9), new FormSheet.Column("Ký nhận", 7),
            new FormSheet.Column("Ngày trả", 8), new FormSheet.Column("Người cho phép sử dụng", 10), new FormSheet.Column("Ghi chú", 8));

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final FormHeads heads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileUses(ActingAs actingAs, JdbcClient jdbc, FormHeads heads, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param code số, ký hiệu, ngày tháng văn bản
     * @param fileCode số, ký hiệu hồ sơ, may be empty
     */
    public record Use(String user, String code, String title, String fileCode, String allowedBy, String note) {}

    public record Line(UUID id, LocalDate on, Use use, String receipt, Optional<LocalDate> returnedOn) {}

    /** Somebody takes a file copy. @return why not; empty when it is done */
    public List<OutgoingRefusal> add(Actor actor, LocalDate on, Use use) {
        if (!actor.has(Role.CLERK)) return List.of(new OutgoingRefusal.OnlyClerks());
        var faults = new ArrayList<OutgoingRefusal>();
        if (use.user().isBlank()) faults.add(new OutgoingRefusal.FieldMissing("user"));
        if (use.code().isBlank()) faults.add(new OutgoingRefusal.FieldMissing("code"));
        if (use.title().isBlank()) faults.add(new OutgoingRefusal.FieldMissing("abstract"));
        if (use.allowedBy().isBlank()) faults.add(new OutgoingRefusal.FieldMissing("allowed-by"));
        if ((use.user() + use.code() + use.title() + use.fileCode() + use.note()).length() > Particulars.LONGEST) faults.add(new OutgoingRefusal.TooLong(Particulars.LONGEST));
        if (!faults.isEmpty()) return faults;
        var id = UUID.randomUUID();
        actingAs.run(actor, () -> {
            jdbc.sql("""
                    insert into outgoing.file_use (id, agency_id, on_day, person, code, title, file_code, allowed_by, note, made_by, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, actor.home().value(), on, Particulars.tidy(use.user()), Particulars.tidy(use.code()), Particulars.tidy(use.title()),
                            Particulars.tidy(use.fileCode()), Particulars.tidy(use.allowedBy()), Particulars.tidy(use.note()), actor.name(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            events.publishEvent(RecordEvent.onRecord(actor, "outgoing.file-taken", "outgoing-file-use", id, Map.of("user", use.user(), "code", use.code())));
        });
        return List.of();
    }

    /** It came back. @return why not; empty when it is done */
    public Optional<OutgoingRefusal> returned(Actor actor, UUID id, LocalDate on) {
        if (!actor.has(Role.CLERK)) return Optional.of(new OutgoingRefusal.OnlyClerks());
        return actingAs.call(actor, () -> {
            int changed = jdbc.sql("update outgoing.file_use set returned_on = ? where id = ? and returned_on is null and on_day <= ?").params(on, id, on).update();
            if (changed == 0) return Optional.of(new OutgoingRefusal.FieldWrong("returned-on", Days.shown(on)));
            events.publishEvent(RecordEvent.onRecord(actor, "outgoing.file-returned", "outgoing-file-use", id, Map.of("on", on.toString())));
            return Optional.empty();
        });
    }

    /** Of a year, the newest first; for clerks, heads and archivists. @param page from 1 */
    public List<Line> list(Actor actor, int year, int page, int size) {
        if (!Visibility.seesAll(actor)) return List.of();
        return actingAs.read(actor, () -> jdbc.sql("""
                select * from outgoing.file_use where agency_id = ? and on_day between ? and ? order by on_day desc, made_at desc, id limit ? offset ?""")
                .params(actor.home().value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), size, (page - 1) * size)
                .query((row, n) -> new Line(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class),
                        new Use(row.getString("person"), row.getString("code"), row.getString("title"), row.getString("file_code"), row.getString("allowed_by"), row.getString("note")),
                        row.getString("receipt"), Optional.ofNullable(row.getObject("returned_on", LocalDate.class))))
                .list());
    }

    public void xlsx(Actor actor, int year, OutputStream out) throws IOException {
        FormSheetFiles.xlsx(sheet(actor, year), out);
    }

    public void pdf(Actor actor, int year, OutputStream out) throws IOException {
        FormSheetFiles.pdf(sheet(actor, year), out);
    }

    private FormSheet sheet(Actor actor, int year) {
        var of = heads.of(actor);
        return new FormSheet(of.parent(), of.agency(), of.made(), "SỔ SỬ DỤNG BẢN LƯU", "Năm: " + year, List.of(), COLUMNS, () -> new Steps<>(page -> list(actor, year, page, 500))
                .map(line -> List.of(Days.shown(line.on()), line.use().user(), line.use().code(), line.use().title(), line.use().fileCode(), line.receipt(),
                        line.returnedOn().map(Days::shown).orElse(""), line.use().allowedBy(), line.use().note())));
    }
}
