package vn.tangthu.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestServer;

/** Through the whole program, sign-in and filter chain included. */
class LogOverHttpTest {

    private static final TestServer server = TestServer.running();

    @BeforeAll
    static void people() {
        var agency = server.agency("LOGS", "Sở Khoa học và Công nghệ");
        server.account("lanh.log", server.person(agency, "Nguyễn Thị Lành", Role.CLERK), AccountType.OPERATIONAL);
        server.account("dat.log", server.person(agency, "Phạm Quốc Đạt", Role.AGENCY_HEAD), AccountType.OPERATIONAL);
    }

    @Test
    void a_stranger_is_sent_to_sign_in() {
        for (var page : new String[] {"/audit", "/audit.csv", "/administration/audit", "/administration/audit.csv", "/administration/audit/state", "/audit/use", "/administration/audit/use"}) {
            assertThat(server.browser().get(page)).as(page).satisfies(answer -> {
                assertThat(answer.status()).isIn(302, 401, 403);
                assertThat(answer.body()).doesNotContain("lanh.log");
            });
        }
    }

    @Test
    void a_clerk_is_refused_and_the_head_of_the_agency_reads_who_signed_in() {
        var clerk = server.signedIn("lanh.log");
        for (var page : new String[] {"/audit", "/audit.csv", "/administration/audit", "/administration/audit.csv", "/administration/audit/state", "/audit/use", "/administration/audit/use"}) {
            assertThat(clerk.get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(clerk.post("/administration/audit/verification", Map.of()).status()).isEqualTo(403);
        var head = server.signedIn("dat.log");
        assertThat(head.get("/audit").body()).contains("Đăng nhập", "Nguyễn Thị Lành").doesNotContain("??audit", "??act");
        assertThat(head.get("/audit/use").body()).contains("Số liệu sử dụng", "lượt đăng nhập").doesNotContain("??audit");
        assertThat(head.get("/audit/use?to=31/02/2026").status()).as("what is no day is today").isEqualTo(200);
        assertThat(head.get("/audit.csv").body()).contains("\"Nguyễn Thị Lành\"");
    }
}
