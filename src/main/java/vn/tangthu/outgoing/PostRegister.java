package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.OutputStream;
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

/** Sổ gửi văn bản đi bưu điện (Decree 30/2020/NĐ-CP App. IV form III). What is issued by post stands in it at once. */
@Component
public class PostRegister {

    private static final List<FormSheet.Column> COLUMNS = List.of(
            new FormSheet.Column("Ngày chuyển", 12), new FormSheet.Column("Số, ký hiệu văn bản", 18), new FormSheet.Column("Nơi nhận văn bản", 32),
            new FormSheet.Column("Số lượng bì", 8), new FormSheet.Column("Ký nhận và dấu bưu điện", 15), new FormSheet.Column("Ghi chú", 15));

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final FormHeads heads;
    private final ApplicationEventPublisher events;
    private final java.time.Clock clock;

    PostRegister(ActingAs actingAs, JdbcClient jdbc, FormHeads heads, ApplicationEventPublisher events, java.time.Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    public record Line(UUID id, LocalDate sentOn, String code, String place, int envelopes, String receipt, String note) {}

    /** In the transaction of the issue: a line for each recipient who gets it by post. */
    void dispatched(Actor actor, OutgoingDocument document, LocalDate on) {
        jdbc.sql("""
                insert into outgoing.postal (id, agency_id, document_id, sent_on, code, place, envelopes, made_by, made_at)
                select gen_random_uuid(), agency_id, document_id, ?, ?, name, 1, ?, ? from outgoing.recipient where document_id = ? and way = 'MAIL'""")
                .params(on, document.code(), actor.name(), clock.instant().atOffset(ZoneOffset.UTC), document.id().value())
                .update();
    }

    /** Something else that went by post. @return why not; empty when it is done */
    public List<OutgoingRefusal> add(Actor actor, LocalDate sentOn, String code, String place, int envelopes, String note) {
        var faults = new ArrayList<OutgoingRefusal>();
        if (!actor.has(Role.CLERK)) return List.of(new OutgoingRefusal.OnlyClerks());
        if (Particulars.tidy(code).isEmpty()) faults.add(new OutgoingRefusal.FieldMissing("code"));
        if (Particulars.tidy(place).isEmpty()) faults.add(new OutgoingRefusal.FieldMissing("to-place"));
        if (envelopes < 1 || envelopes > 100_000) faults.add(new OutgoingRefusal.FieldWrong("envelopes", String.valueOf(envelopes)));
        if ((code + place + note).length() > Particulars.LONGEST) faults.add(new OutgoingRefusal.TooLong(Particulars.LONGEST));
        if (!faults.isEmpty()) return faults;
        var id = UUID.randomUUID();
        actingAs.run(actor, () -> {
            jdbc.sql("insert into outgoing.postal (id, agency_id, sent_on, code, place, envelopes, note, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(id, actor.home().value(), sentOn, Particulars.tidy(code), Particulars.tidy(place), envelopes, Particulars.tidy(note), actor.name(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            events.publishEvent(RecordEvent.onRecord(actor, "outgoing.posted", "outgoing-post", id, Map.of("code", code, "place", place)));
        });
        return List.of();
    }

    /** Ký nhận và dấu bưu điện. @return why not; empty when it is done */
    public Optional<OutgoingRefusal> receipt(Actor actor, UUID id, String receipt) {
        if (!actor.has(Role.CLERK)) return Optional.of(new OutgoingRefusal.OnlyClerks());
        return actingAs.call(actor, () -> {
            int changed = jdbc.sql("update outgoing.postal set receipt = ? where id = ?").params(Particulars.tidy(receipt), id).update();
            if (changed == 0) return Optional.of(new OutgoingRefusal.NoSuchDocument());
            events.publishEvent(RecordEvent.onRecord(actor, "outgoing.post-receipt", "outgoing-post", id, Map.of("receipt", receipt)));
            return Optional.empty();
        });
    }

    /** Of a year, the newest first; for clerks, heads and archivists. @param page from 1 */
    public List<Line> list(Actor actor, int year, int page, int size) {
        if (!Visibility.seesAll(actor)) return List.of();
        return actingAs.read(actor, () -> jdbc.sql("""
                select * from outgoing.postal where agency_id = ? and sent_on between ? and ? order by sent_on desc, made_at desc, id limit ? offset ?""")
                .params(actor.home().value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), size, (page - 1) * size)
                .query((row, n) -> new Line(row.getObject("id", UUID.class), row.getObject("sent_on", LocalDate.class), row.getString("code"), row.getString("place"),
                        row.getInt("envelopes"), row.getString("receipt"), row.getString("note")))
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
        return new FormSheet(of.parent(), of.agency(), of.made(), "SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN", "Năm: " + year, List.of(), COLUMNS, () -> new Steps<>(page -> list(actor, year, page, 500))
                .map(line -> List.of(Days.shown(line.sentOn()), line.code(), line.place(), String.valueOf(line.envelopes()), line.receipt(), line.note())));
    }
}
