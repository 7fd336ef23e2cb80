package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** What the people of an office see of incoming documents, page by page, without a script. */
class IncomingOverHttpTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static TestServer server;
    private static Actor clerk;
    private static TestBrowser browser;

    @BeforeAll
    static void an_office_with_a_clerk_and_an_officer_and_another_office() {
        server = TestServer.running();
        var office = server.agency("SCREENS1", "Sở Nội vụ An Hải");
        var clerkId = server.person(office, "Nguyễn Thị Thu Hà", Role.CLERK);
        server.account("screens-clerk", clerkId, AccountType.OPERATIONAL);
        server.account("screens-officer", server.person(office, "Lê Ánh Nguyệt", Role.OFFICER), AccountType.OPERATIONAL);
        var elsewhere = server.agency("SCREENS2", "Sở Tài chính An Hải");
        server.account("screens-other", server.person(elsewhere, "Đỗ Hồng Vỹ", Role.CLERK), AccountType.OPERATIONAL);
        clerk = server.get(People.class).actor(clerkId).orElseThrow();
        browser = server.signedIn("screens-clerk");
    }

    @Test
    void a_received_file_lies_on_the_desk_and_opens_for_review_even_before_it_is_read() {
        var draft = received("Công văn của phường.pdf");
        assertThat(browser.get("/incoming/desk").body()).contains("Công văn của phường.pdf").contains("chờ đọc");
        var review = browser.get("/incoming/drafts/" + draft);
        assertThat(review.status()).isEqualTo(200);
        assertThat(review.body()).contains("name=\"abstractText\"").contains("Đang đọc văn bản");
    }

    /** Decree 30/2020/NĐ-CP, Article 4(2)c: on the day of arrival, at latest the next working day. */
    @Test
    void a_file_that_should_be_in_the_register_by_now_says_so_on_the_desk() {
        var late = received("den-tuan-truoc.pdf");
        server.database.asOwner().sql("update correspondence.draft set received_at = '2026-11-20 09:00+07' where id = ?").param(UUID.fromString(late.toString())).update();
        received("moi-den.pdf");
        var desk = browser.get("/incoming/desk").body();
        assertThat(row(desk, "den-tuan-truoc.pdf")).contains("quá hạn vào sổ (hạn 23/11/2026)");
        assertThat(row(desk, "moi-den.pdf")).doesNotContain("quá hạn vào sổ");
    }

    private static String row(String desk, String fileName) {
        return java.util.stream.Stream.of(desk.split("<li ")).filter(row -> row.contains(fileName)).findFirst().orElseThrow();
    }

    @Test
    void what_is_missing_is_said_beside_its_input_and_nothing_typed_is_lost() {
        var draft = received("thieu.pdf");
        browser.get("/incoming/drafts/" + draft);
        var answer = browser.post("/incoming/drafts/" + draft + "/registration", Map.of("code", "77/UBND-VX", "documentDate", "31/02/2026"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("“31/02/2026” không phải là một ngày có thật").contains("77/UBND-VX");
        answer = browser.post("/incoming/drafts/" + draft + "/registration", Map.of("code", "77/UBND-VX"));
        assertThat(answer.body()).contains("id=\"author-wrong\"").contains("id=\"abstractText-wrong\"");
    }

    @Test
    void a_confirmed_draft_gets_its_number_and_the_next_draft_opens() {
        var draft = received("xac-nhan.pdf");
        received("ke-tiep.pdf");
        browser.get("/incoming/drafts/" + draft);
        var answer = browser.post("/incoming/drafts/" + draft + "/registration", entry("Về việc xác nhận"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).startsWith("/incoming/drafts/");
        assertThat(browser.get(answer.location()).body()).contains("Đã vào sổ: số đến ");
        assertThat(browser.get("/incoming/register?q=xac+nhan").body()).contains("Về việc xác nhận");
        assertThat(browser.get("/incoming/drafts/" + draft).location()).startsWith("/incoming/register/");
    }

    @Test
    void the_same_document_is_registered_again_only_knowingly() {
        var entry = entry("Về việc trùng lặp");
        var first = received("lan-mot.pdf");
        browser.get("/incoming/drafts/" + first);
        browser.post("/incoming/drafts/" + first + "/registration", entry);
        var second = received("lan-hai.pdf");
        var refused = browser.post("/incoming/drafts/" + second + "/registration", entry);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("đã được đăng ký số đến").contains("name=\"duplicateKnown\"");
        var knowingly = new HashMap<>(entry);
        knowingly.put("duplicateKnown", "true");
        assertThat(browser.post("/incoming/drafts/" + second + "/registration", knowingly).status()).isEqualTo(302);
    }

    @Test
    void what_was_typed_is_kept_when_the_clerk_leaves() {
        var draft = received("de-sau.pdf");
        browser.get("/incoming/drafts/" + draft);
        assertThat(browser.post("/incoming/drafts/" + draft + "/typing", Map.of("abstractText", "Đang nhập dở")).location()).isEqualTo("/incoming/desk");
        assertThat(browser.get("/incoming/drafts/" + draft).body()).contains("Đang nhập dở").contains("đã nhập");
    }

    @Test
    void a_file_taken_off_the_desk_can_be_put_back() {
        var draft = received("go-nham.pdf");
        browser.get("/incoming/desk");
        browser.post("/incoming/drafts/" + draft + "/removal", Map.of());
        assertThat(browser.get("/incoming/desk").body()).contains("Đã gỡ tệp khỏi bàn").contains("/incoming/drafts/" + draft + "/return");
        browser.post("/incoming/drafts/" + draft + "/return", Map.of());
        assertThat(browser.get("/incoming/desk").body()).contains("go-nham.pdf");
    }

    @Test
    void a_correction_needs_a_reason_and_strikes_the_old_value_through() {
        var line = registered(entry("Về việc ghi nhầm"));
        browser.get(line + "/correction");
        var corrected = new HashMap<>(entry("Về việc ghi đúng"));
        assertThat(browser.post(line + "/correction", corrected).body()).contains("Chưa có lý do sửa");
        corrected.put("why", "ghi nhầm trích yếu");
        assertThat(browser.post(line + "/correction", corrected).location()).isEqualTo(line);
        assertThat(browser.get(line).body())
                .contains("<del>Về việc ghi nhầm</del>").contains("Về việc ghi đúng").contains("ghi nhầm trích yếu");
        assertThat(browser.get("/incoming/register?q=ghi+dung").body()).contains("<del>Về việc ghi nhầm</del>");
    }

    @Test
    void the_register_goes_out_as_spreadsheet_and_as_print() {
        registered(entry("Về việc in sổ"));
        assertThat(browser.get("/incoming/register.pdf").headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(browser.get("/incoming/register.xlsx?sort=author").headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    }

    @Test
    void a_line_gives_its_file_as_it_was_received() {
        var line = registered(entry("Về việc tải văn bản"));
        var file = browser.get(line + "/file");
        assertThat(file.body()).startsWith("noi dung ");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment").contains("filename*=UTF-8''");
    }

    @Test
    void an_officer_has_no_desk_but_reads_the_register_and_corrects_nothing() {
        var line = registered(entry("Về việc chuyên viên xem"));
        var officer = server.signedIn("screens-officer");
        assertThat(officer.get("/incoming/desk").status()).isEqualTo(403);
        var page = officer.get(line);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(line + "/correction");
        assertThat(officer.post(line + "/correction", Map.of("abstractText", "khác", "author", "khác", "why", "thử")).body())
                .contains("Chỉ văn thư cơ quan");
    }

    @Test
    void people_of_another_agency_find_nothing_of_it() {
        var draft = received("cua-so-noi-vu.pdf");
        var line = registered(entry("Về việc nội bộ Sở Nội vụ"));
        var other = server.signedIn("screens-other");
        assertThat(other.get("/incoming/drafts/" + draft).status()).isEqualTo(404);
        assertThat(other.get("/incoming/drafts/" + draft + "/pages/1/image").status()).isEqualTo(404);
        assertThat(other.get(line).status()).isEqualTo(404);
        assertThat(other.get(line + "/file").status()).isEqualTo(404);
        assertThat(other.get(line + "/pages/1/words").status()).isEqualTo(404);
        assertThat(other.get("/incoming/register?q=noi+bo").body()).doesNotContain("nội bộ Sở Nội vụ").contains("Không có dòng nào hợp");
    }

    @Test
    void what_does_not_exist_is_said_in_the_words_of_an_office() {
        assertThat(browser.get("/incoming/register/00000000-0000-0000-0000-000000000000").body()).contains("Không có trang hoặc văn bản này");
        assertThat(browser.get("/incoming/drafts/khong-phai-ma").status()).isEqualTo(400);
    }

    @Test
    void every_page_speaks_english_on_request() {
        var english = server.signedIn("screens-clerk");
        assertThat(english.get("/language?to=en&back=/incoming/register").location()).isEqualTo("/incoming/register");
        assertThat(english.get("/incoming/register").body()).contains("Register of incoming documents").contains("lang=\"en\"");
        assertThat(english.get("/").body()).contains("Waiting for you");
        assertThat(english.get("/search?q=khongcotunay").body()).contains("No document was found");
    }

    private static Map<String, String> entry(String about) {
        return Map.of(
                "author", "UBND phường Hòa Khánh", "code", NEXT.incrementAndGet() + "/UBND-VX", "documentDate", "20/11/2026", "kind",
                "Công văn", "abstractText", about, "signer", "Nguyễn Văn Ẩn", "arrivedOn", "21/11/2026");
    }

    /** A registered line's address. */
    private static String registered(Map<String, String> entry) {
        var draft = received("van-ban-" + NEXT.incrementAndGet() + ".pdf");
        browser.get("/incoming/drafts/" + draft);
        assertThat(browser.post("/incoming/drafts/" + draft + "/registration", entry).status()).isEqualTo(302);
        return browser.get("/incoming/drafts/" + draft).location();
    }

    private static DraftId received(String name) {
        var bytes = ("noi dung " + NEXT.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        var receipt = server.get(IncomingDesk.class).receive(clerk, name, new ByteArrayInputStream(bytes));
        return ((Receipt.Received) receipt).draft();
    }
}
