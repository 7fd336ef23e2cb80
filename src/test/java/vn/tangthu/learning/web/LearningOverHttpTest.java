package vn.tangthu.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.learning.Office.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.learning.Office;
import vn.tangthu.learning.Read;
import vn.tangthu.organisation.People;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** What the desk has learnt and how right recognition is, as people of different roles and agencies see it. */
class LearningOverHttpTest {

    private static final String HEALTH = "SỞ Y TẾ TỈNH AN HẢI";
    private static final String MISREAD = "SỞ Y TÊ TỈNH AN HẢI";
    private static final Pattern ITEM = Pattern.compile("/incoming/desk/learnt/(\\d+)/removal");

    private static TestServer server;
    private static AgencyId agency;
    private static Office office;
    private static LineId line;
    private static TestBrowser clerk;

    @BeforeAll
    static void an_office_that_has_learnt_and_another_that_has_not() {
        server = TestServer.running();
        agency = server.agency("LEARN1", "Văn phòng UBND phường An Khê");
        var id = server.person(agency, "Nguyễn Thị Lành", Role.CLERK);
        server.account("learn-clerk", id, AccountType.OPERATIONAL);
        server.account("learn-officer", server.person(agency, "Lê Ánh Nguyệt", Role.OFFICER), AccountType.OPERATIONAL);
        server.account("learn-head", server.person(agency, "Trần Văn Trưởng", Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        var elsewhere = server.agency("LEARN2", "Văn phòng UBND phường An Tân");
        server.account("learn-other", server.person(elsewhere, "Đỗ Hồng Vỹ", Role.CLERK), AccountType.OPERATIONAL);
        server.account("learn-admin", server.person(elsewhere, "Phạm Văn Trị", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        office = new Office(server.get(IncomingDesk.class), server.get(IncomingRegister.class), server.database.asOwner(),
                server.get(People.class).actor(id).orElseThrow());
        for (int n = 1; n <= 30; n++) line = office.registered(misread(n), entry(HEALTH, n + "/SYT-NVY"));
        clerk = server.signedIn("learn-clerk");
    }

    private static DocumentFields misread(int number) {
        return Read.by(MISREAD, 0.97).code(String.valueOf(number), 0.96, "SYT-NVY", 0.97).and(FieldName.TYPE, "Công văn", 0.96).fields();
    }

    private static TestBrowser administrator() {
        var browser = server.browser();
        browser.signIn("learn-admin", TestServer.PASSWORD);
        browser.get("/sign-in/second-factor");
        browser.post("/sign-in/second-factor", Map.of("code", server.get(vn.tangthu.accounts.SecondFactor.class).codeNow(TestServer.SECRET)));
        return browser;
    }

    @Test
    void a_clerk_and_the_head_see_what_the_desk_has_learnt_with_the_lines_it_was_learnt_from() {
        for (var login : java.util.List.of("learn-clerk", "learn-head")) {
            var browser = server.signedIn(login);
            var page = browser.get("/incoming/desk/learnt");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains(HEALTH).contains("SYT-NVY").contains("Trần Thị Ẩn").contains(MISREAD).contains("30 lần xác nhận").contains("đang dùng");
            assertThat(browser.get("/incoming/desk/learnt/" + item(page.body())).body()).contains("/incoming/register/" + line).contains("số đến 30/");
        }
    }

    @Test
    void partners_are_found_by_their_name_without_diacritics() {
        assertThat(clerk.get("/incoming/desk/learnt?q=so+y+te").body()).contains(HEALTH);
        assertThat(clerk.get("/incoming/desk/learnt?q=100%25").body()).contains("Không có cơ quan gửi nào có tên như vậy");
    }

    @Test
    void what_is_switched_off_is_not_used_for_the_next_reading_and_used_again_when_switched_on() {
        assertThat(clerk.get("/incoming/drafts/" + office.scan(misread(101))).body()).contains("Máy đọc là “" + MISREAD + "”");
        var id = readAs();
        assertThat(clerk.post("/incoming/desk/learnt/" + id + "/removal", Map.of("q", "y tế", "page", "1")).location()).contains("#item-" + id);
        try {
            assertThat(office.proposed(misread(102)).fields().get(FieldName.AGENCY).orElseThrow().value()).isEqualTo(MISREAD);
            assertThat(clerk.get("/incoming/desk/learnt").body()).contains("đã tắt").contains("/incoming/desk/learnt/" + id + "/return");
        } finally {
            clerk.post("/incoming/desk/learnt/" + id + "/return", Map.of());
        }
        assertThat(office.proposed(misread(103)).fields().get(FieldName.AGENCY).orElseThrow().value()).isEqualTo(HEALTH);
        var acts = server.database.asOwner().sql("select act from audit.entry where object_kind = 'learnt' and object_id = ? order by id").param(id).query(String.class).list();
        assertThat(acts).endsWith("learning.switched-off", "learning.switched-on");
    }

    @Test
    void switching_off_twice_says_that_somebody_was_faster() {
        var id = readAs();
        clerk.get("/incoming/desk/learnt");
        assertThat(switchedOff(id)).contains("Đã tắt.");
        assertThat(switchedOff(id)).contains("đã được người khác thay đổi");
        clerk.post("/incoming/desk/learnt/" + id + "/return", Map.of());
    }

    @Test
    void an_officer_neither_sees_nor_switches() {
        var officer = server.signedIn("learn-officer");
        var id = readAs();
        for (var path : java.util.List.of("/incoming/desk/learnt", "/incoming/desk/learnt/" + id, "/incoming/desk/accuracy", "/administration/recognition")) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(403);
        }
        officer.get("/");
        assertThat(officer.post("/incoming/desk/learnt/" + id + "/removal", Map.of()).status()).isEqualTo(403);
        assertThat(clerk.get("/incoming/desk/learnt").body()).contains("/incoming/desk/learnt/" + id + "/removal");
    }

    @Test
    void another_agency_finds_nothing_of_it_and_switches_nothing() {
        var other = server.signedIn("learn-other");
        assertThat(other.get("/incoming/desk/learnt").body()).doesNotContain(HEALTH).contains("Chưa học được điều gì");
        assertThat(other.get("/incoming/desk/learnt/" + readAs()).status()).isEqualTo(404);
        var id = readAs();
        other.get("/incoming/desk/learnt");
        other.post("/incoming/desk/learnt/" + id + "/removal", Map.of());
        assertThat(clerk.get("/incoming/desk/learnt").body()).contains("/incoming/desk/learnt/" + id + "/removal");
        assertThat(other.get("/incoming/desk/accuracy?agency=" + agency).body()).contains("Chưa có số liệu").doesNotContain("30/30");
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        for (var path : java.util.List.of("/incoming/desk/learnt", "/incoming/desk/accuracy", "/administration/recognition")) {
            assertThat(server.browser().get(path).location()).as(path).startsWith("/sign-in");
        }
    }

    @Test
    void the_figures_of_an_agency_tell_right_sure_and_sure_but_wrong() {
        var body = clerk.get("/incoming/desk/accuracy").body();
        assertThat(body).contains("Cơ quan ban hành").contains("chưa đủ dữ liệu").contains("<svg class=\"plot\"").contains("<circle class=\"dot\"");
        assertThat(body).contains("0/30").contains("/incoming/register/" + line);
    }

    @Test
    void an_administrator_sees_figures_of_every_agency_and_nothing_of_what_documents_say() {
        var admin = administrator();
        var body = admin.get("/administration/recognition").body();
        assertThat(body).contains("Văn phòng UBND phường An Khê").contains("Cơ quan ban hành").doesNotContain("/incoming/register/" + line).doesNotContain("SYT-NVY").doesNotContain(HEALTH);
        assertThat(admin.get("/administration/recognition?agency=" + agency + "&from=2020-01&to=khong").status()).isEqualTo(200);
        assertThat(admin.get("/administration/recognition?from=2001-01&to=2001-02").body()).contains("Chưa có số liệu trong khoảng thời gian này");
        assertThat(admin.get("/incoming/desk/learnt").status()).isEqualTo(403);
        assertThat(admin.get("/incoming/desk/accuracy").status()).isEqualTo(403);
    }

    @Test
    void a_clerk_is_refused_the_figures_of_others() {
        assertThat(clerk.get("/administration/recognition").status()).isEqualTo(403);
    }

    /** The page after. */
    private static String switchedOff(String id) {
        var location = clerk.post("/incoming/desk/learnt/" + id + "/removal", Map.of()).location();
        return clerk.get(location.substring(0, location.indexOf('#'))).body();
    }

    private static String item(String page) {
        var found = ITEM.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String readAs() {
        return server.database.asOwner().sql("select id::text from learning.known where agency_id = ? and item = 'READ_AS'").param(agency.value()).query(String.class).single();
    }
}
