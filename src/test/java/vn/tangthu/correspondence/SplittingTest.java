package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.correspondence.Entries.anEntry;
import static vn.tangthu.correspondence.Entries.person;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.recognition.PageOutline;
import vn.tangthu.recognition.PagesRead;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** What splitting and joining do to drafts and lines, whatever was read. S is a separator sheet, H a page with a head, B a blank back. */
class SplittingTest {

    @TempDir
    static Path folder;

    private static final Actor RECOGNITION = Actor.system("recognition");
    private static final AtomicInteger FILES = new AtomicInteger();
    private static TestDatabase database;
    private static TestModules modules;

    private Actor clerk;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        modules = TestModules.start(database, folder, SteppingClock.at("2026-11-20T02:00:00Z"),
                "bitstore", "audit", "search", "recognition", "organisation", "learning", "correspondence");
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @BeforeEach
    void newAgency() {
        clerk = person(new AgencyId(UUID.randomUUID()), "Nguyễn Thị Lành", Role.CLERK);
    }

    @Test
    void a_stack_registered_before_its_last_page_was_read_keeps_its_line_and_the_other_documents_come_to_the_desk() {
        var whole = handedIn();
        registered(whole, "1/SNV");
        read(whole, "HpSHSH");
        assertThat(onDesk()).containsExactly("4", "6");
        assertThat(draft(whole).state()).isEqualTo(Draft.State.REGISTERED);
        read(whole, "HpSHSH"); // the end of a reading may be told twice
        assertThat(onDesk()).containsExactly("4", "6");
        for (var part : desk().open(clerk)) registered(part.id(), "2/SNV-" + part.pages().first());
    }

    @Test
    void a_stack_taken_off_the_desk_stays_off() {
        var whole = handedIn();
        desk().discard(clerk, whole, "");
        read(whole, "HSH");
        assertThat(onDesk()).isEmpty();
        desk().putBack(clerk, whole);
        assertThat(splitting().proposal(clerk, draft(whole)).typed()).isEqualTo("1, 3");
    }

    @Test
    void what_was_typed_for_the_stack_goes_with_its_first_document() {
        var whole = handedIn();
        desk().keep(clerk, whole, anEntry().about("Đang nhập dở").build());
        read(whole, "HSH");
        assertThat(desk().open(clerk)).extracting(d -> d.typed().map(EntryDraft::abstractText).orElse("")).containsExactly("Đang nhập dở", "");
    }

    @Test
    void a_part_that_holds_two_documents_is_split_further_and_joined_step_by_step() {
        var whole = handedIn();
        read(whole, "HpSHpHp");
        var second = desk().open(clerk).get(1);
        assertThat(splitting().proposal(clerk, second).typed()).isEqualTo("1-2, 3-4");
        var split = (Splitting.Outcome.Split) splitting().split(clerk, second.id(), "1-2, 3-4");
        assertThat(onDesk()).containsExactly("1–2", "4–5", "6–7");
        var first = desk().open(clerk).get(0).id();
        assertThat(splitting().join(clerk, first)).isEqualTo(new Splitting.Outcome.Refused(new SplittingRefusal.PartTaken()));
        assertThat(onDesk()).hasSize(3);
        assertThat(splitting().join(clerk, split.drafts().get(0))).isEqualTo(new Splitting.Outcome.Joined(second.id()));
        assertThat(splitting().join(clerk, first)).isEqualTo(new Splitting.Outcome.Joined(whole));
        assertThat(onDesk()).containsExactly("");
        assertThat(splitting().proposal(clerk, draft(whole)).ranges()).isEmpty();
        read(whole, "HpSHpHp");
        assertThat(onDesk()).containsExactly("");
    }

    @Test
    void the_same_stack_handed_in_twice_is_known_document_by_document() {
        var bytes = bytes();
        var once = handedIn(bytes);
        read(once, "HSH");
        registered(desk().open(clerk).get(1).id(), "7/SNV");
        var twice = handedIn(bytes);
        read(twice, "HSH");
        var parts = desk().open(clerk).stream().filter(d -> d.pages().first() == 3).toList();
        assertThat(desk().alike(clerk, parts.get(0).id(), anEntry().code("").build())).hasSize(1).allMatch(Likeness::sameBytes);
        var firstParts = desk().open(clerk).stream().filter(d -> d.pages().first() == 1).toList();
        assertThat(firstParts).hasSize(2);
        assertThat(desk().alike(clerk, firstParts.get(0).id(), anEntry().code("").build())).isEmpty();
        assertThat(desk().sameFileOnDesk(clerk, firstParts.get(0).id())).isEqualTo(1);
    }

    @Test
    void every_split_and_join_leaves_its_trace_with_the_pages() {
        var whole = handedIn();
        read(whole, "HpSH");
        splitting().join(clerk, desk().open(clerk).get(0).id());
        var acts = database.asOwner().sql("select act from audit.entry where object_id = ? order by id").param(whole.toString()).query(String.class).list();
        assertThat(acts).containsExactly("incoming.received", "incoming.split", "incoming.joined");
    }

    @Test
    void nothing_is_split_while_pages_are_being_read() {
        var whole = handedIn();
        assertThat(splitting().split(clerk, whole, "1, 2")).isEqualTo(new Splitting.Outcome.Refused(new SplittingRefusal.StillReading()));
    }

    @Test
    void while_pages_are_being_read_the_documents_found_so_far_are_told_and_nothing_is_proposed() {
        var whole = handedIn();
        var reading = draft(whole).readingId();
        database.asOwner().sql("update recognition.reading set state = 'FIELDS_READY', page_count = 8 where id = ?").param(reading.value()).update();
        for (int i = 0; i < 8; i++) page(reading, i + 1, "HpHp?Hp?".charAt(i));
        database.asOwner().sql("update recognition.page set state = 'WAITING' where reading_id = ? and number in (5, 8)").param(reading.value()).update();
        var proposal = splitting().proposal(clerk, draft(whole));
        assertThat(proposal.ranges()).isEmpty();
        assertThat(proposal.growing()).hasValueSatisfying(growing -> {
            assertThat(growing.known()).isEqualTo(4);
            assertThat(growing.pages()).isEqualTo(8);
            assertThat(growing.typed()).isEqualTo("1-2, 3-…");
        });
        read(whole, "HpHpHpHp");
        assertThat(splitting().proposal(clerk, draft(whole)).growing()).isEmpty();
    }

    private static byte[] bytes() {
        return ("%PDF- xấp " + FILES.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }

    private DraftId handedIn() {
        return handedIn(bytes());
    }

    private DraftId handedIn(byte[] bytes) {
        return ((Receipt.Received) desk().receive(clerk, "xap.pdf", new ByteArrayInputStream(bytes))).draft();
    }

    /** As recognition leaves it at the end of a reading. */
    private void read(DraftId draft, String drawn) {
        var reading = draft(draft).readingId();
        var owner = database.asOwner();
        owner.sql("update recognition.reading set state = 'DONE', page_count = ?, fields = null where id = ?").params(drawn.length(), reading.value()).update();
        for (int i = 0; i < drawn.length(); i++) page(reading, i + 1, drawn.charAt(i));
        database.actingAs.run(RECOGNITION, () -> modules.publish(new PagesRead(reading)));
    }

    private static void page(ReadingId reading, int number, char kind) {
        database.asOwner().sql("""
                insert into recognition.page (reading_id, number, agency_id, middle, background, requested_at, state, codes, blank, opens)
                select id, ?, agency_id, false, false, requested_at, 'DONE', ?, ?, ? from recognition.reading where id = ?
                on conflict do nothing""")
                .params(number, kind == 'S' ? new String[] {PageOutline.SEPARATOR} : new String[0], kind == 'B', kind == 'H' && number > 1, reading.value())
                .update();
    }

    private void registered(DraftId draft, String code) {
        var outcome = modules.get(IncomingRegister.class).register(clerk, draft, anEntry().code(code).build(), false);
        assertThat(outcome).isInstanceOf(Registration.Registered.class);
    }

    private Draft draft(DraftId id) {
        return desk().find(clerk, id).orElseThrow();
    }

    /** Pages of the drafts on the desk. */
    private List<String> onDesk() {
        return desk().open(clerk).stream().map(draft -> draft.pages().shown()).toList();
    }

    private static IncomingDesk desk() {
        return modules.get(IncomingDesk.class);
    }

    private static Splitting splitting() {
        return modules.get(Splitting.class);
    }
}
