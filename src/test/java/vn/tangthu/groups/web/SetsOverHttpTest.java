package vn.tangthu.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

class SetsOverHttpTest {

    private static final TestServer server = TestServer.running();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int lines;
    private static TestBrowser clerk;
    private static TestBrowser head;
    private static TestBrowser officer;
    private static TestBrowser clerkElsewhere;
    private static PersonId officerId;

    @BeforeAll
    static void people() {
        var agency = server.agency("T-TAP", "Sở Xây dựng (tập)");
        clerk = somebody(agency, "tap.thu", "Nguyễn Thị Hoa", Role.CLERK);
        head = somebody(agency, "tap.giam", "Nguyễn Văn Giám", Role.AGENCY_HEAD);
        officerId = server.person(agency, "Lê Văn Viên", Role.OFFICER);
        server.account("tap.vien", officerId, AccountType.OPERATIONAL);
        officer = server.signedIn("tap.vien");
        clerkElsewhere = somebody(server.agency("T-TAP2", "Sở Y tế (tập)"), "tap.khac", "Hồ Thị Khác", Role.CLERK, Role.AGENCY_HEAD);
    }

    @Test
    void a_clerk_makes_a_set_adds_a_line_freezes_it_and_the_head_lets_it_go() {
        var set = set("Thanh tra đất đai", "INTERNAL");
        var line = line("Về việc thu hồi đất", "INTERNAL");
        clerk.get(line);
        assertThat(clerk.get(line).body()).contains(line + "/sets");
        clerk.get(line + "/sets");
        assertThat(clerk.post(line + "/sets", Map.of("set", set.substring(6))).location()).isEqualTo(line + "/sets");
        assertThat(clerk.get(line + "/sets").body()).contains("Đã thêm vào tập.").contains("Thanh tra đất đai");
        assertThat(clerk.get(set).body()).contains("Về việc thu hồi đất");
        clerk.post(set + "/freezes", Map.of("basis", "12/TTr-NV", "orderedBy", " "));
        assertThat(clerk.get(set).body()).contains("phải theo văn bản");
        clerk.post(set + "/freezes", Map.of("basis", "12/TTr-NV", "orderedBy", "Thanh tra Sở"));
        assertThat(clerk.get(set).body()).contains("Đã phong tỏa tập.").contains("yêu cầu của Thanh tra Sở").doesNotContain("Đưa ra khỏi tập</button>");
        assertThat(clerk.get(line).body()).contains("Đang phong tỏa").doesNotContain("href=\"" + line + "/correction\"");
        assertThat(correct(line).body()).contains("bị phong tỏa theo 12/TTr-NV");

        var lifting = first(head.get(set).body(), "action=\"(/sets/[^\"]+/lifting)\"");
        clerk.get(set);
        clerk.post(lifting, Map.of("basis", "5/KL-TTr"));
        assertThat(clerk.get(set).body()).contains("chỉ lãnh đạo cơ quan");
        head.post(lifting, Map.of("basis", "5/KL-TTr"));
        assertThat(head.get(set).body()).contains("Đã gỡ phong tỏa.").contains("Đã gỡ theo 5/KL-TTr");
        assertThat(correct(line).location()).isEqualTo(line);
        clerk.get(set);
        clerk.post(set + "/removals", Map.of("kind", "incoming-line", "record", line.substring(line.lastIndexOf('/') + 1)));
        assertThat(clerk.get(set).body()).contains("Đã đưa ra khỏi tập.").doesNotContain("Về việc thu hồi đất");
    }

    @Test
    void the_head_opens_a_set_and_the_reader_opens_its_restricted_line() {
        var set = set("Kỷ luật cán bộ", "RESTRICTED");
        var line = line("Về việc kỷ luật", "RESTRICTED");
        clerk.get(line + "/sets");
        clerk.post(line + "/sets", Map.of("set", set.substring(6)));
        assertThat(officer.get(line).status()).isEqualTo(404);
        assertThat(officer.get(set).status()).isEqualTo(404);
        head.get(set);
        head.post(set + "/readers", Map.of("reader", officerId.toString()));
        assertThat(head.get(set).body()).contains("Đã cho đọc.").contains("Lê Văn Viên");
        assertThat(officer.get("/sets").body()).contains("Kỷ luật cán bộ");
        assertThat(officer.get(set).body()).contains("Về việc kỷ luật").doesNotContain("Phong tỏa tập");
        assertThat(officer.get(line).status()).isEqualTo(200);
        head.post(set + "/ended-readers", Map.of("reader", officerId.toString()));
        assertThat(officer.get(line).status()).isEqualTo(404);
    }

    @Test
    void strangers_lower_roles_and_other_agencies_neither_see_nor_touch_a_set() {
        var set = set("Chỉ của cơ quan", "INTERNAL");
        var line = line("Về việc riêng", "INTERNAL");
        var nowhere = "/freezes/00000000-0000-0000-0000-000000000001/lifting";
        for (var other : List.of(officer, clerkElsewhere)) {
            assertThat(other.get("/sets").body()).doesNotContain("Chỉ của cơ quan");
            assertThat(other.get(set).status()).isEqualTo(404);
            assertThat(other.get(line + "/sets").status()).isEqualTo(404);
            for (var act : List.of("/removals", "/readers", "/ended-readers", "/freezes", nowhere)) {
                assertThat(other.post(set + act, anything()).status()).as(act).isEqualTo(404);
            }
            assertThat(other.post(line + "/sets", Map.of("set", set.substring(6))).status()).isEqualTo(404);
        }
        assertThat(officer.post("/sets", Map.of("name", "Của tôi")).body()).contains("chỉ văn thư, lưu trữ và lãnh đạo");
        clerk.get(set);
        clerk.post(set + "/readers", Map.of("reader", officerId.toString()));
        assertThat(clerk.get(set).body()).contains("chỉ lãnh đạo cơ quan");
        for (var path : List.of("/sets", set, line + "/sets")) {
            assertThat(server.browser().get(path).location()).as("stranger: " + path).isEqualTo("/sign-in");
            assertThat(clerk.postWithoutToken(path, anything()).status()).as("without token: " + path).isEqualTo(403);
        }
        assertThat(head.get(set).body()).contains("Chưa mở cho ai khác.").contains("Chưa phong tỏa lần nào.");
    }

    @Test
    void what_is_refused_says_why_and_keeps_what_was_typed() {
        set("Tên đã có", "INTERNAL");
        var again = clerk.post("/sets", Map.of("name", "Tên đã có", "purpose", "thử lại", "level", "PUBLIC"));
        assertThat(again.body()).contains("cơ quan đã có tập tên “Tên đã có”").contains("thử lại");
    }

    private static TestBrowser somebody(AgencyId agency, String login, String name, Role... roles) {
        server.account(login, server.person(agency, name, roles), AccountType.OPERATIONAL);
        var browser = server.signedIn(login);
        browser.get("/sets");
        return browser;
    }

    private static Map<String, String> anything() {
        return Map.of("kind", "incoming-line", "record", officerId.toString(), "reader", officerId.toString(), "basis", "1/QĐ", "orderedBy", "x");
    }

    private static String set(String name, String level) {
        clerk.get("/sets");
        clerk.post("/sets", Map.of("name", name, "level", level));
        return first(clerk.get("/sets").body(), "href=\"(/sets/[^\"]+)\">" + Pattern.quote(name));
    }

    private static String line(String about, String label) {
        var entry = Map.of("entry", Map.of("author", "UBND phường Hải Châu", "code", ++lines + "/UBND", "kind", "Công văn", "abstractText", about, "label", Sensitivity.valueOf(label).level()));
        var answer = clerk.send("/api/incoming/lines", "application/json", JSON.writeValueAsBytes(entry));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/incoming/register/" + JSON.readTree(answer.body()).get("line").asString();
    }

    private static TestBrowser.Answer correct(String line) {
        var page = clerk.get(line + "/correction").body();
        var fields = new HashMap<String, String>();
        for (var name : List.of("arrivedOn", "author", "code", "kind")) fields.put(name, TestBrowser.field(page, name));
        fields.put("abstractText", "Về việc đã sửa");
        fields.put("why", "ghi sai");
        return clerk.post(line + "/correction", fields);
    }

    private static String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in\n" + page).isTrue();
        return found.group(1);
    }
}
