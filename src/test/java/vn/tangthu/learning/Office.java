package vn.tangthu.learning;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.correspondence.Correction;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.DocumentFields;

/** The desk of one agency, with scans that were read as a test says. */
public final class Office {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger FILES = new AtomicInteger();

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final JdbcClient owner;
    public final Actor clerk;

    public Office(IncomingDesk desk, IncomingRegister register, JdbcClient owner, Actor clerk) {
        this.desk = desk;
        this.register = register;
        this.owner = owner;
        this.clerk = clerk;
    }

    static Actor person(AgencyId agency, Role... roles) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, "Nguyễn Thị Lành", Set.of(roles));
    }

    /** A scan on the desk that was read so. */
    public DraftId scan(DocumentFields fields) {
        var bytes = ("ban quet " + FILES.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        var draft = ((Receipt.Received) desk.receive(clerk, "scan-" + FILES.get() + ".pdf", new ByteArrayInputStream(bytes))).draft();
        owner.sql("""
                update recognition.reading set state = 'DONE', page_count = 1, fields = ?::jsonb
                 where id = (select reading_id from correspondence.draft where id = ?)""")
                .params(JSON.writeValueAsString(fields), draft.value()).update();
        owner.sql("""
                insert into recognition.page (reading_id, number, agency_id, middle, background, requested_at, state, read_millis)
                select reading_id, 1, agency_id, false, false, now(), 'DONE', 850 from correspondence.draft where id = ?""")
                .param(draft.value()).update();
        return draft;
    }

    /** A scan that nobody has read yet. */
    public DraftId unread() {
        var bytes = ("chua doc " + FILES.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        return ((Receipt.Received) desk.receive(clerk, "chua-doc.pdf", new ByteArrayInputStream(bytes))).draft();
    }

    public LineId registered(DraftId draft, EntryDraft entry) {
        return ((Registration.Registered) register.register(clerk, draft, entry, false)).line();
    }

    public Draft draft(DraftId id) {
        return desk.find(clerk, id).orElseThrow();
    }

    /** What would be proposed for a scan that was read so. */
    public Suggestion proposed(DocumentFields fields) {
        return draft(scan(fields)).suggestion();
    }

    public LineId registered(DocumentFields read, EntryDraft entry) {
        return registered(scan(read), entry);
    }

    public void corrected(LineId line, EntryDraft entry) {
        var correction = register.correct(clerk, line, entry, "ghi nhầm");
        if (!(correction instanceof Correction.Corrected)) throw new AssertionError(correction);
    }

    public static EntryDraft entry(String author, String code) {
        return entry(author, code, Sensitivity.INTERNAL);
    }

    public static EntryDraft entry(String author, String code, Sensitivity label) {
        return new EntryDraft(
                LocalDate.of(2026, 11, 20), author, "ỦY BAN NHÂN DÂN TỈNH AN HẢI", code, Optional.of(LocalDate.of(2026, 11, 18)), "Công văn",
                "V/v báo cáo kết quả tiêm chủng", "Trần Thị Ẩn", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", label);
    }
}
