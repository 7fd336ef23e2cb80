package vn.tangthu.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

class AdministrationOverHttpTest {

    private static final TestServer server = TestServer.running();
    private static AgencyId agency;
    private static PersonId clerk;
    private static TestBrowser administrator;
    private static TestBrowser officer;

    @BeforeAll
    static void people() {
        agency = server.agency("T-ADM", "Sở Tài chính");
        clerk = server.person(agency, "Lê Thị Thư", Role.CLERK);
        server.account("adm.chinh", server.person(agency, "Phạm Văn Trị", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        server.account("adm.cv", server.person(agency, "Võ Văn Viên", Role.OFFICER), AccountType.OPERATIONAL);
        administrator = server.signedIn("adm.chinh");
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
        officer = server.signedIn("adm.cv");
    }

    @Test
    void every_page_of_the_administration_opens_for_administrators_and_for_nobody_else() {
        for (var path : List.of(
                "/administration/agencies", "/administration/agencies?words=tai%20chinh", "/administration/agencies/new",
                "/administration/agencies/" + agency, "/administration/agencies/" + agency + "/form",
                "/administration/people/new?agency=" + agency, "/administration/people/" + clerk,
                "/administration/accounts", "/administration/accounts?type=OPERATIONAL&status=ACTIVE",
                "/administration/accounts/new?holder=" + clerk, "/administration/accounts.csv", "/administration/accounts.xlsx")) {
            assertThat(administrator.get(path).status()).as(path).isEqualTo(200);
            assertThat(officer.get(path).status()).as("officer: " + path).isEqualTo(403);
            assertThat(server.browser().get(path).location()).as("stranger: " + path).isEqualTo("/sign-in");
        }
    }

    @Test
    void every_act_of_the_administration_is_refused_to_others() {
        officer.get("/account");
        for (var path : List.of(
                "/administration/agencies", "/administration/agencies/" + agency, "/administration/agencies/" + agency + "/closure",
                "/administration/agencies/" + agency + "/units", "/administration/people", "/administration/people/" + clerk,
                "/administration/people/" + clerk + "/departure", "/administration/accounts",
                "/administration/accounts/" + clerk + "/lock-removal", "/administration/accounts/" + clerk + "/deactivation",
                "/administration/accounts/" + clerk + "/activation", "/administration/accounts/" + clerk + "/new-password",
                "/administration/accounts/" + clerk + "/second-factor-removal", "/administration/accounts/" + clerk + "/tokens")) {
            assertThat(officer.post(path, Map.of()).status()).as(path).isEqualTo(403);
            assertThat(administrator.postWithoutToken(path, Map.of()).status()).as("without token: " + path).isEqualTo(403);
        }
    }

    @Test
    void a_new_colleague_gets_an_account_changes_the_password_and_only_then_works() {
        administrator.get("/administration/agencies/" + agency);
        var added = administrator.post("/administration/people", Map.of(
                "agency", agency.toString(), "fullName", "Đỗ Thị Mới", "post", "Văn thư", "roles", "CLERK"));
        var person = added.location().substring(added.location().lastIndexOf('/') + 1);
        administrator.get("/administration/accounts/new?holder=" + person);
        var created = administrator.post("/administration/accounts", Map.of("holder", person, "name", "moi.dt", "type", "OPERATIONAL"));
        var password = created.body().replaceAll("(?s).*<code>([^<]+)</code>.*", "$1");

        var colleague = server.browser();
        colleague.signIn("moi.dt", password);
        assertThat(colleague.get("/account").location()).isEqualTo("/sign-in/password");
        colleague.get("/sign-in/password");
        var weak = colleague.post("/sign-in/password", Map.of("present", password, "wanted", "matkhau", "again", "matkhau"));
        assertThat(weak.body()).contains("ít nhất 8 ký tự");
        var changed = colleague.post("/sign-in/password", Map.of("present", password, "wanted", "Cỏ-xanh-2027", "again", "Cỏ-xanh-2027"));
        assertThat(changed.status()).isEqualTo(302);
        assertThat(colleague.get("/account").status()).isEqualTo(200);
    }

    @Test
    void what_is_refused_says_why_and_keeps_what_was_typed() {
        administrator.get("/administration/agencies/new");
        var refused = administrator.post("/administration/agencies", Map.of(
                "name", "Sở Tài chính thứ hai", "code", "T-ADM", "symbol", "STC", "kind", "DEPARTMENT"));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("mã định danh T-ADM đã thuộc cơ quan khác").contains("Sở Tài chính thứ hai");
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.4")
    @Test
    void what_an_administrator_does_is_logged_with_the_address_it_came_from() {
        var person = server.person(agency, "Lý Thị Nguồn", Role.OFFICER);
        administrator.get("/administration/accounts/new?holder=" + person);
        administrator.post("/administration/accounts", Map.of("holder", person.toString(), "name", "nguon.lt", "type", "OPERATIONAL"));
        var trace = server.database.asOwner().sql("select person_name || ' ' || source from audit.entry where act = 'account.created' and details ->> 'account' = 'nguon.lt'")
                .query(String.class).single();
        assertThat(trace).isEqualTo("Phạm Văn Trị 127.0.0.1");
    }

    @Test
    void somebody_who_leaves_is_out_at_the_next_request() {
        var person = server.person(agency, "Bùi Văn Đi", Role.OFFICER);
        server.account("di.bv", person, AccountType.OPERATIONAL);
        var leaving = server.signedIn("di.bv");
        assertThat(leaving.get("/account").status()).isEqualTo(200);
        administrator.get("/administration/people/" + person);
        administrator.post("/administration/people/" + person + "/departure", Map.of());
        assertThat(leaving.get("/account").location()).isEqualTo("/sign-in");
        assertThat(server.signedIn("di.bv").get("/account").location()).isEqualTo("/sign-in");
    }

    @Test
    void a_line_of_the_inventory_tells_type_status_holder_and_division() {
        var csv = administrator.get("/administration/accounts.csv?words=adm.cv").body();
        assertThat(csv).contains("\"adm.cv\",\"Nghiệp vụ\",\"Đang hoạt động\",\"Võ Văn Viên\",\"Chuyên viên\",\"Sở Tài chính\"");
    }
}
