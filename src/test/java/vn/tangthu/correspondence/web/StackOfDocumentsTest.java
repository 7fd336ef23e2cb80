package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Pages;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.correspondence.SeparatorSheets;
import vn.tangthu.correspondence.Splitting;
import vn.tangthu.correspondence.SplittingRefusal;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.Readings;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;
import vn.tangthu.samples.Stack;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** Several documents in one scan, from the feeder to the register, with real reading. */
class StackOfDocumentsTest {

    private static final SampleDocument FIRST = sample(31), SECOND = sample(32), THIRD = sample(33);
    private static TestServer server;
    private static int offices;

    private Actor clerk;
    private TestBrowser browser;

    @BeforeAll
    static void open() {
        server = TestServer.reading();
    }

    @BeforeEach
    void an_office_with_an_empty_desk() {
        int n = ++offices;
        var office = server.agency("STACK" + n, "Sở Nội vụ " + n);
        var id = server.person(office, "Nguyễn Thị Xấp", Role.CLERK);
        server.account("stack-clerk-" + n, id, AccountType.OPERATIONAL);
        clerk = server.get(People.class).actor(id).orElseThrow();
        browser = server.signedIn("stack-clerk-" + n);
    }

    @Test
    void separator_sheets_part_a_stack_into_drafts_with_fields_and_pages_of_their_own() throws Exception {
        var scan = scanned(pdf(FIRST), Stack.blankSheet(), separator(), Stack.blankSheet(), pdf(SECOND), separator(), pdf(THIRD));
        var whole = handedIn(scan);
        var parts = onDeskWhenSplit(3);
        assertThat(parts).extracting(Draft::fileName).containsOnly("xap.pdf");
        assertThat(parts).extracting(d -> d.file()).containsOnly(Checksum.of(scan));
        assertThat(parts).extracting(Draft::pages).extracting(Pages::shown).containsExactly("1", "5", "7");
        assertThat(parts).extracting(StackOfDocumentsTest::code).containsExactly(FIRST.code(), SECOND.code(), THIRD.code());
        assertThat(server.get(Bitstore.class).open(Checksum.of(scan)).readAllBytes()).isEqualTo(scan);
        assertThat(draft(whole).state()).isEqualTo(Draft.State.SPLIT);

        var second = parts.get(1);
        assertThat(text(second)).contains(SECOND.abstractText().substring(0, 12)).doesNotContain(FIRST.code());
        assertThat(browser.get("/incoming/drafts/" + second.id() + "/pages/1/image").status()).isEqualTo(200);
        assertThat(browser.get("/incoming/drafts/" + second.id() + "/pages/2/image").status()).isEqualTo(404);
        assertThat(browser.get("/incoming/drafts/" + second.id()).body()).contains("là trang 5 của tệp xap.pdf").contains("Gộp lại");
    }

    @Test
    void parts_are_joined_again_until_one_is_registered_and_then_stay_joined() throws Exception {
        handedIn(scanned(pdf(FIRST), separator(), pdf(SECOND)));
        var parts = onDeskWhenSplit(2);
        browser.get("/incoming/drafts/" + parts.get(1).id());
        var answer = browser.post("/incoming/drafts/" + parts.get(1).id() + "/whole", Map.of());
        assertThat(desk().open(clerk)).hasSize(1).extracting(Draft::pages).containsExactly(Pages.ALL);
        assertThat(browser.get(answer.location()).body()).contains("Đã gộp lại thành một văn bản");
        assertThat(draft(parts.get(0).id()).state()).isEqualTo(Draft.State.JOINED);

        var whole = desk().open(clerk).get(0);
        server.get(Readings.class).retry(clerk, whole.readingId()); // reading comes to its end once more
        assertThat(desk().open(clerk)).hasSize(1);
        var again = (Splitting.Outcome.Split) splitting().split(clerk, whole.id(), "1, 3");
        registered(again.drafts().get(0), "Về việc phần một");
        assertThat(splitting().join(clerk, again.drafts().get(1))).isEqualTo(new Splitting.Outcome.Refused(new SplittingRefusal.PartTaken()));
        assertThat(desk().open(clerk)).extracting(Draft::id).containsExactly(again.drafts().get(1));
    }

    @Test
    void a_second_head_is_proposed_as_another_document_and_an_annex_is_not() throws Exception {
        var withAnnex = Samples.write(SampleRequest.of(44, authorOf(), DocumentType.DECISION, "44",
                LocalDate.of(2026, 5, 6)).pages(1, 1));
        int first = pages(pdf(withAnnex));
        assertThat(first).isGreaterThan(1);
        var whole = handedIn(scanned(pdf(withAnnex), Stack.blankSheet(), pdf(SECOND)));
        var read = whenRead(whole);
        var proposed = "1-" + first + ", " + (first + 2);
        assertThat(splitting().proposal(clerk, read).typed()).isEqualTo(proposed);
        assertThat(browser.get("/incoming/drafts/" + whole).body()).contains("có vẻ gồm 2 văn bản").contains("value=\"" + proposed + "\"");

        var answer = browser.post("/incoming/drafts/" + whole + "/parts", Map.of("pages", proposed));
        assertThat(browser.get(answer.location()).body()).contains("Đã tách thành 2 văn bản").contains("là trang 1–" + first);
        var parts = desk().open(clerk);
        assertThat(parts).extracting(StackOfDocumentsTest::code).containsExactly(withAnnex.code(), SECOND.code());

        var line = registered(parts.get(1).id(), "Về việc phần hai");
        var page = browser.get(line).body();
        assertThat(page).contains("xap.pdf").contains("trang " + (first + 2));
        assertThat(browser.get(line + "/pages/1/image").status()).isEqualTo(200);
        assertThat(browser.get(line + "/pages/2/image").status()).isEqualTo(404);
        assertThat(browser.get("/incoming/drafts/" + parts.get(0).id()).body()).doesNotContain("Có thể đã vào sổ");
        registered(parts.get(0).id(), "Về việc phần một");
    }

    @Test
    void one_document_of_several_pages_is_left_alone() throws Exception {
        var long1 = Samples.write(SampleRequest.of(51, authorOf(), DocumentType.PLAN, "51",
                LocalDate.of(2026, 5, 6)).pages(3, 0));
        var id = handedIn(scanned(pdf(long1)));
        assertThat(splitting().proposal(clerk, whenRead(id)).ranges()).isEmpty();
    }

    @Test
    void pages_that_would_be_lost_and_strangers_are_refused() throws Exception {
        var id = handedIn(scanned(pdf(FIRST), pdf(SECOND)));
        whenRead(id);
        assertThat(splitting().split(clerk, id, "2")).isEqualTo(new Splitting.Outcome.Refused(new SplittingRefusal.NoSuchPages("2")));
        var officer = server.person(clerk.home(), "Lê Ánh Nguyệt", Role.OFFICER);
        assertThat(splitting().split(server.get(People.class).actor(officer).orElseThrow(), id, "1, 2"))
                .isEqualTo(new Splitting.Outcome.Refused(new SplittingRefusal.NotAClerk()));
        var elsewhere = server.person(server.agency("STACKX" + offices, "Sở Tài chính"), "Đỗ Hồng Vỹ", Role.CLERK);
        var stranger = server.get(People.class).actor(elsewhere).orElseThrow();
        assertThat(splitting().split(stranger, id, "1, 2")).isEqualTo(new Splitting.Outcome.Refused(new SplittingRefusal.NotOnDesk()));
        assertThat(desk().open(clerk)).hasSize(1);
        assertThat(server.browser().get("/incoming/separator-sheets.pdf").location()).startsWith("/sign-in");
        assertThat(browser.get("/incoming/separator-sheets.pdf?count=3").body()).startsWith("%PDF-");
    }

    private static SampleDocument sample(long seed) {
        return Samples.write(SampleRequest.of(seed, authorOf(), DocumentType.NOTICE,
                String.valueOf(100 + seed), LocalDate.of(2026, 3, 4)));
    }

    private static Author authorOf() {
        return Author.headed("Ủy ban nhân dân thành phố Hải Vân", "Sở Nội vụ", "SNV", "Hải Vân",
                new Author.Leader("Giám đốc", "Phan Thị Mỹ Hạnh"), new Author.Leader("Phó Giám đốc", "Trần Văn Cảnh"));
    }

    private static byte[] pdf(SampleDocument document) {
        return SampleWriter.pdf(document);
    }

    private static int pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static byte[] separator() throws Exception {
        var out = new ByteArrayOutputStream();
        SeparatorSheets.write(1, out);
        return out.toByteArray();
    }

    private static byte[] scanned(byte[]... documents) throws Exception {
        var out = new ByteArrayOutputStream();
        new Scanner(Degradation.OFFICE, 5).scan(Stack.of(Arrays.asList(documents)), ScanFormat.PDF, out);
        return out.toByteArray();
    }

    private DraftId handedIn(byte[] scan) {
        return ((Receipt.Received) desk().receive(clerk, "xap.pdf", new ByteArrayInputStream(scan))).draft();
    }

    private Draft whenRead(DraftId id) {
        await().atMost(Duration.ofSeconds(120)).until(() -> draft(id).reading().state() == Reading.State.DONE);
        return draft(id);
    }

    private List<Draft> onDeskWhenSplit(int parts) {
        await().atMost(Duration.ofSeconds(120)).until(() -> desk().open(clerk).size() == parts);
        return desk().open(clerk);
    }

    private Draft draft(DraftId id) {
        return desk().find(clerk, id).orElseThrow();
    }

    private static String code(Draft draft) {
        var fields = draft.reading().fields().orElseThrow();
        return fields.get(FieldName.CODE).map(f -> f.value()).orElse("");
    }

    private String text(Draft draft) {
        return server.get(Readings.class).text(clerk, draft.readingId());
    }

    private String registered(DraftId id, String about) {
        browser.get("/incoming/drafts/" + id);
        var today = java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")));
        browser.post("/incoming/drafts/" + id + "/registration", Map.of(
                "author", "Sở Nội vụ", "abstractText", about, "arrivedOn", today, "label", "INTERNAL"));
        return "/incoming/register/" + draft(id).line().orElseThrow();
    }

    private static IncomingDesk desk() {
        return server.get(IncomingDesk.class);
    }

    private static Splitting splitting() {
        return server.get(Splitting.class);
    }
}
