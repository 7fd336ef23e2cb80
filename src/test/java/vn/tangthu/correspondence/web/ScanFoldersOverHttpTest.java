package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.correspondence.scanfolder.ScanFolders;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** The administrator's page of scan folders, and who is kept from it. */
class ScanFoldersOverHttpTest {

    private static final TestServer server = TestServer.running();
    private static AgencyId agency;
    private static vn.tangthu.kernel.Actor administratorActor;
    private static TestBrowser administrator;
    private static TestBrowser clerk;
    private static TestBrowser elsewhere;

    @BeforeAll
    static void people() {
        agency = server.agency("T-SCAN", "Sở Xây dựng An Hải");
        var id = server.person(agency, "Phạm Văn Trị", Role.ADMINISTRATOR);
        administratorActor = server.get(People.class).actor(id).orElseThrow();
        server.account("scan.chinh", id, AccountType.ADMINISTRATOR);
        server.account("scan.vt", server.person(agency, "Lê Thị Thư", Role.CLERK), AccountType.OPERATIONAL);
        server.account("scan.khac", server.person(server.agency("T-SCAN2", "Sở Y tế An Hải"), "Đỗ Văn Khác", Role.CLERK), AccountType.OPERATIONAL);
        administrator = server.signedIn("scan.chinh");
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
        clerk = server.signedIn("scan.vt");
        elsewhere = server.signedIn("scan.khac");
    }

    @Test
    void an_administrator_opens_a_folder_and_what_a_scanner_writes_there_lies_on_the_desk_of_that_agency() throws Exception {
        administrator.get("/administration/scan-folders");
        assertThat(administrator.post("/administration/scan-folders/" + agency + "/opening", Map.of()).status()).isEqualTo(302);
        assertThat(administrator.get("/administration/scan-folders").body()).contains("Sở Xây dựng An Hải").contains("Đã bật thư mục quét").contains(folder().toString());

        Files.writeString(folder().resolve("may-quet-tang-2.pdf"), "%PDF- từ máy quét tầng 2");
        await().atMost(Duration.ofSeconds(40)).until(() -> clerk.get("/incoming/desk").body().contains("may-quet-tang-2.pdf"));
        assertThat(clerk.get("/incoming/desk").body()).contains("từ thư mục quét");
        assertThat(elsewhere.get("/incoming/desk").body()).doesNotContain("may-quet-tang-2.pdf");
        await().atMost(Duration.ofSeconds(20)).until(() -> administrator.get("/administration/scan-folders").body().contains("may-quet-tang-2.pdf"));

        assertThat(administrator.post("/administration/scan-folders/" + agency + "/closing", Map.of()).status()).isEqualTo(302);
        assertThat(administrator.get("/administration/scan-folders").body()).contains("Đã tắt thư mục quét");
    }

    @Test
    void strangers_and_clerks_neither_see_nor_switch_folders() {
        for (var path : new String[] {"/administration/scan-folders/" + agency + "/opening", "/administration/scan-folders/" + agency + "/closing"}) {
            clerk.get("/account");
            assertThat(clerk.post(path, Map.of()).status()).as(path).isEqualTo(403);
            elsewhere.get("/account");
            assertThat(elsewhere.post(path, Map.of()).status()).as(path).isEqualTo(403);
            assertThat(server.browser().postWithoutToken(path, Map.of()).status()).as(path).isIn(302, 403);
        }
        assertThat(clerk.get("/administration/scan-folders").status()).isEqualTo(403);
        assertThat(server.browser().get("/administration/scan-folders").location()).startsWith("/sign-in");
    }

    @Test
    void an_agency_that_does_not_exist_is_told() {
        administrator.get("/administration/scan-folders");
        administrator.post("/administration/scan-folders/00000000-0000-0000-0000-000000000009/opening", Map.of());
        assertThat(administrator.get("/administration/scan-folders").body()).contains("Không có cơ quan này");
    }

    private static Path folder() {
        return server.get(ScanFolders.class).all(administratorActor).stream()
                .filter(standing -> standing.agency().id().equals(agency)).findFirst().orElseThrow().path().orElseThrow();
    }
}
