package vn.tangthu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestServer;

/** Keeping a question from the page that answers it. */
class KeptQuestionsOverHttpTest {

    private static final Pattern FORGETTING = Pattern.compile("/search/kept/([0-9a-f-]{36})/removal");
    private static TestServer server;

    @BeforeAll
    static void an_office() {
        server = TestServer.running();
        var agency = server.agency("KEPT1", "Sở Nội vụ An Kỳ");
        server.account("kept-officer", server.person(agency, "Võ Văn Viên", Role.OFFICER), AccountType.OPERATIONAL);
        server.account("kept-colleague", server.person(agency, "Lê Thị Kề", Role.CLERK), AccountType.OPERATIONAL);
    }

    @Test
    void a_question_is_kept_on_the_page_that_answers_it_and_shown_there_only_to_its_owner() {
        var officer = server.signedIn("kept-officer");
        var address = "/incoming/register?year=2026&q=kinh+ph%C3%AD&show=author&show=kind";
        officer.get(address);
        assertThat(officer.post("/search/kept", Map.of("name", "Kinh phí", "address", address)).location()).endsWith(address);
        var page = officer.get(address).body();
        assertThat(page).contains("Kinh phí").containsPattern("value=\"author\"\\s+checked").doesNotContainPattern("value=\"note\"\\s+checked");
        assertThat(officer.get("/search").body()).as("another page has questions of its own").doesNotContain("/search/kept/");
        var colleague = server.signedIn("kept-colleague");
        assertThat(colleague.get(address).body()).doesNotContain("/search/kept/");

        var id = FORGETTING.matcher(page);
        assertThat(id.find()).isTrue();
        assertThat(colleague.post("/search/kept/" + id.group(1) + "/removal", Map.of("address", address)).status()).isEqualTo(404);
        assertThat(server.browser().postWithoutToken("/search/kept/" + id.group(1) + "/removal", Map.of()).status()).isIn(302, 401, 403);
        officer.get(address);
        officer.post("/search/kept/" + id.group(1) + "/removal", Map.of("address", address));
        assertThat(officer.get(address).body()).doesNotContain(id.group(1));
    }

    @Test
    void what_is_no_question_of_this_house_is_refused_and_a_missing_name_is_told() {
        var officer = server.signedIn("kept-officer");
        officer.get("/search?q=a");
        for (var address : new String[] {"https://evil.example/search", "//evil.example", "/administration/accounts", "/search\\evil"}) {
            assertThat(officer.post("/search/kept", Map.of("name", "tên", "address", address)).status()).as(address).isEqualTo(400);
        }
        officer.post("/search/kept", Map.of("name", " ", "address", "/search?q=a"));
        assertThat(officer.get("/search?q=a").body()).contains("Chưa lưu được câu tìm vì chưa có tên");
    }
}
