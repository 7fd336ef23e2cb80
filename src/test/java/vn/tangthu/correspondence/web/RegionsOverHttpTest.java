package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.Readings;
import vn.tangthu.recognition.pen.WrittenSample;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** A scan with a number by pen and a blank back: boxes drawn on it, and what is said of its pages. */
class RegionsOverHttpTest {

    private static TestServer server;
    private static Actor clerk;
    private static TestBrowser browser;
    private static DraftId draft;

    @BeforeAll
    static void a_scan_with_a_number_by_pen_on_a_desk() throws IOException {
        server = TestServer.reading();
        var office = server.agency("REGIONS1", "Sở Nội vụ Hải Vân");
        var clerkId = server.person(office, "Nguyễn Thị Thu Hà", Role.CLERK);
        server.account("regions-clerk", clerkId, AccountType.OPERATIONAL);
        server.account("regions-officer", server.person(office, "Lê Ánh Nguyệt", Role.OFFICER), AccountType.OPERATIONAL);
        server.account("regions-other", server.person(server.agency("REGIONS2", "Sở Tài chính Hải Vân"), "Đỗ Hồng Vỹ", Role.CLERK), AccountType.OPERATIONAL);
        clerk = server.get(People.class).actor(clerkId).orElseThrow();
        browser = server.signedIn("regions-clerk");
        var desk = server.get(IncomingDesk.class);
        draft = ((Receipt.Received) desk.receive(clerk, "viet-tay.pdf", new ByteArrayInputStream(scan()))).draft();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> desk.find(clerk, draft).orElseThrow().reading().state() == Reading.State.DONE);
    }

    private static byte[] scan() throws IOException {
        var scanned = new ByteArrayOutputStream();
        new Scanner(Degradation.OFFICE, 3).scan(new WrittenSample(990_900, "527", "14", Degradation.OFFICE).pdf, ScanFormat.PDF, scanned);
        try (var pdf = Loader.loadPDF(scanned.toByteArray()); var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_number_by_pen_takes_its_place_before_the_symbol_and_wants_a_look() {
        var answer = drawn(browser, "9/SNV-VP");
        assertThat(answer.status()).isEqualTo(200);
        var read = JsonMapper.shared().readTree(answer.body());
        assertThat(read.get("value").asString()).isEqualTo("527/SNV-VP");
        assertThat(read.get("look").asBoolean()).isTrue();
        assertThat(read.get("confidence").asInt()).isLessThanOrEqualTo(88);
        assertThat(read.get("ink").get(0).get("width").asInt()).isPositive();
    }

    @Test
    void others_read_no_boxes() {
        assertThat(drawn(server.signedIn("regions-other"), "").status()).as("another agency").isEqualTo(404);
        assertThat(drawn(server.signedIn("regions-officer"), "").status()).as("an officer").isEqualTo(404);
        assertThat(drawn(server.browser(), "").status()).as("not signed in").isIn(302, 401, 403);
    }

    @Test
    void a_blank_back_is_called_so_in_the_list_of_pages_above_the_paper_and_below_the_form() {
        int back = server.get(IncomingDesk.class).find(clerk, draft).orElseThrow().reading().pageCount();
        assertThat(browser.get("/incoming/drafts/" + draft).body())
                .contains(">Trang " + back + ": trang trắng</option>").contains("trang trắng: " + back)
                .containsPattern("class=\"leaf-blank\" data-blank hidden").doesNotContain(">Trang 1: trang trắng<");
        assertThat(browser.get("/incoming/drafts/" + draft + "?page=" + back).body())
                .contains("Hình trang " + back + " của văn bản: trang trắng").doesNotContainPattern("class=\"leaf-blank\" data-blank hidden");
    }

    /** A box round the number by pen, with the focus in number and symbol. */
    private static TestBrowser.Answer drawn(TestBrowser person, String typed) {
        person.get("/");
        var form = box(typed).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return person.send("/incoming/drafts/" + draft + "/pages/1/regions", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> box(String typed) {
        var reading = server.get(IncomingDesk.class).find(clerk, draft).orElseThrow().readingId();
        Box ink = server.get(Readings.class).page(clerk, reading, 1).orElseThrow().pen().stream()
                .filter(pen -> pen.blank() == PenReading.Blank.NUMBER).findFirst().orElseThrow().box();
        return Map.of("field", "code", "typed", typed, "x", "" + (ink.x() - 5), "y", "" + (ink.y() - 5),
                "width", "" + (ink.width() + 10), "height", "" + (ink.height() + 10));
    }
}
