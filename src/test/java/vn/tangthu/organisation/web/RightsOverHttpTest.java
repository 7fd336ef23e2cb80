package vn.tangthu.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.RightsChanges;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

class RightsOverHttpTest {

    private static final TestServer server = TestServer.running();
    private static AgencyId agency;
    private static PersonId headId;
    private static TestBrowser administrator;
    private static TestBrowser head;
    private static TestBrowser headElsewhere;
    private static TestBrowser officer;

    @BeforeAll
    static void people() {
        agency = server.agency("T-QUYEN", "Sở Tư pháp (quyền)");
        headId = server.person(agency, "Nguyễn Văn Giám", Role.AGENCY_HEAD);
        server.account("quyen.giam", headId, AccountType.OPERATIONAL);
        server.account("quyen.vien", server.person(agency, "Lê Văn Viên", Role.OFFICER, Role.CLERK), AccountType.OPERATIONAL);
        server.account("quyen.khac", server.person(server.agency("T-QUYEN2", "Sở Y tế (quyền)"), "Hồ Văn Khác", Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        server.account("quyen.tri", server.person(agency, "Đỗ Văn Trị", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        administrator = server.signedIn("quyen.tri");
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
        head = server.signedIn("quyen.giam");
        headElsewhere = server.signedIn("quyen.khac");
        officer = server.signedIn("quyen.vien");
    }

    @Test
    void a_new_role_is_a_warning_for_the_head_until_the_head_confirms_it() {
        var id = added("Lê Thị Mới");
        assertThat(administrator.get("/administration/people/" + id).body()).contains("Quyền mới chưa được xác nhận.").contains("Đỗ Văn Trị thay đổi lúc");
        assertThat(head.get("/").body()).contains("thay đổi quyền chưa được xác nhận");
        assertThat(administrator.get("/").body()).contains("thay đổi quyền chưa được xác nhận");
        assertThat(officer.get("/").body()).doesNotContain("chưa được xác nhận");
        assertThat(head.get("/administration/rights").body()).contains("Lê Thị Mới").contains("chưa có quyền").contains("Văn thư");

        server.account("quyen.moi", id, AccountType.OPERATIONAL);
        assertThat(server.signedIn("quyen.moi").get("/account").body()).contains("Quyền mới chưa được xác nhận.");

        assertThat(administrator.get("/administration/rights").body()).as("who made it has no button").doesNotContain(change(id) + "/confirmation");
        administrator.post("/administration/rights/" + change(id) + "/confirmation", Map.of());
        assertThat(administrator.get("/administration/rights").body()).contains("do chính ông/bà thay đổi");
        head.post("/administration/rights/" + change(id) + "/confirmation", Map.of());
        assertThat(head.get("/administration/rights").body()).contains("Đã xác nhận thay đổi quyền.");
        assertThat(administrator.get("/administration/people/" + id).body()).doesNotContain("chưa được xác nhận");
    }

    @Test
    void whoever_does_not_agree_must_say_why() {
        var id = added("Lê Văn Nhầm");
        head.get("/administration/rights");
        head.post("/administration/rights/" + change(id) + "/rejection", Map.of());
        assertThat(head.get("/administration/rights").body()).contains("khi không đồng ý, đề nghị ghi lý do");
        head.post("/administration/rights/" + change(id) + "/rejection", Map.of("why", "Chưa có quyết định"));
        assertThat(head.get("/administration/rights").body()).contains("Đã trả lại quyền cũ.").contains("Chưa có quyết định");
        assertThat(server.get(People.class).actor(id).orElseThrow().roles()).isEmpty();
    }

    @Test
    void strangers_lower_roles_and_other_agencies_neither_see_nor_decide() {
        var id = added("Lê Thị Kín");
        var change = change(id);
        assertThat(officer.get("/administration/rights").status()).isEqualTo(403);
        assertThat(server.browser().get("/administration/rights").location()).isEqualTo("/sign-in");
        assertThat(headElsewhere.get("/administration/rights").body()).doesNotContain("Lê Thị Kín");
        officer.get("/account");
        for (var act : List.of("/confirmation", "/rejection")) {
            var path = "/administration/rights/" + change + act;
            assertThat(officer.post(path, Map.of("why", "x")).status()).isEqualTo(403);
            assertThat(head.postWithoutToken(path, Map.of("why", "x")).status()).as("without token").isEqualTo(403);
            headElsewhere.post(path, Map.of("why", "x"));
            assertThat(headElsewhere.get("/administration/rights").body()).contains("Không tìm thấy thay đổi quyền này");
        }
        assertThat(change(id)).isEqualTo(change);
        for (var path : List.of("/administration/people/" + id, "/administration/agencies")) {
            assertThat(head.get(path).status()).as("no other page of the administration opens for a head: " + path).isEqualTo(403);
        }
    }

    private static PersonId added(String name) {
        administrator.get("/administration/agencies/" + agency);
        var answer = administrator.post("/administration/people", Map.of("agency", agency.toString(), "fullName", name, "post", "Văn thư", "roles", "CLERK"));
        administrator.get(answer.location());
        return PersonId.of(answer.location().substring(answer.location().lastIndexOf('/') + 1));
    }

    private static UUID change(PersonId id) {
        var actor = server.get(People.class).actor(headId).orElseThrow();
        return server.get(RightsChanges.class).openOf(actor, id).orElseThrow().id();
    }
}
