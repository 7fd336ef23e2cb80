package vn.tangthu.correspondence.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.correspondence.api.ApiOffice.registration;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;

/** Who may work with the interface, and as what a refusal comes. */
class ApiAccessTest {

    private static ApiOffice office;
    private static ApiClient stranger;

    @BeforeAll
    static void an_office() {
        office = new ApiOffice("API-WHO", "Sở Y tế An Hải");
        stranger = new ApiClient(office.server.address(), "");
    }

    @Test
    void a_stranger_is_told_to_sign_in() {
        for (var path : List.of("/api/incoming/drafts", "/api/incoming/lines", "/api/search?q=a", "/api/incoming/drafts/" + office.uploaded("a.pdf"))) {
            var refused = stranger.get(path);
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.text("detail")).isNotBlank().doesNotStartWith("refusal.");
        }
        var unknown = new ApiClient(office.server.address(), "tt_khong-co-that");
        assertThat(unknown.get("/api/incoming/drafts").status()).isEqualTo(401);
        assertThat(unknown.upload("a.pdf", ApiOffice.bytes("a")).status()).isEqualTo(401);
    }

    @Test
    void people_of_another_agency_find_nothing() {
        var elsewhere = new ApiOffice("API-ELSE", "Sở Tài chính An Hải").client;
        var draft = office.uploaded("cua-so-y-te.pdf");
        var line = office.client.post("/api/incoming/lines", registration(Map.of("abstractText", "Về việc phòng dịch riêng"))).location();
        assertThat(elsewhere.get("/api/incoming/drafts/" + draft).status()).isEqualTo(404);
        assertThat(elsewhere.delete("/api/incoming/drafts/" + draft).status()).isEqualTo(404);
        assertThat(elsewhere.post("/api/incoming/drafts/" + draft + "/registration", registration(Map.of())).status()).isEqualTo(404);
        assertThat(elsewhere.get(line).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/incoming/lines?q=phong+dich").body().path("total").asInt()).isZero();
        assertThat(office.client.get("/api/incoming/drafts/" + draft).text("state")).isEqualTo("OPEN");
    }

    @Test
    void an_officer_reads_the_register_and_does_nothing_of_a_clerks_work() {
        var officer = office.service(Role.OFFICER);
        var draft = office.uploaded("viec-cua-van-thu.pdf");
        var line = office.client.post("/api/incoming/lines", registration(Map.of())).location();
        assertThat(officer.get(line).status()).isEqualTo(200);
        assertThat(officer.upload("b.pdf", ApiOffice.bytes("b")).status()).isEqualTo(403);
        assertThat(officer.post("/api/incoming/lines", registration(Map.of())).status()).isEqualTo(403);
        assertThat(officer.post("/api/incoming/drafts/" + draft + "/registration", registration(Map.of())).status()).isEqualTo(403);
        assertThat(officer.get("/api/incoming/drafts").body()).isEmpty();
        assertThat(officer.get("/api/incoming/drafts/" + draft).status()).isEqualTo(404);
        assertThat(officer.delete("/api/incoming/drafts/" + draft).status()).isEqualTo(404);
    }

    @Test
    void with_a_session_an_act_needs_the_pages_token_and_reading_does_not() {
        var browser = office.server.signedIn(office.account("api-thu", Role.CLERK));
        long before = office.drafts();
        var refused = browser.postWithoutToken("/api/incoming/files?name=a.pdf", Map.of("a", "b"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(office.drafts()).isEqualTo(before);
        assertThat(browser.get("/api/incoming/drafts", "Accept", "application/json").status()).isEqualTo(200);
        browser.get("/incoming/desk");
        assertThat(browser.send("/api/incoming/files?name=a.pdf", "application/octet-stream", ApiOffice.bytes("c")).status()).isEqualTo(201);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B2")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "D3")
    @Test
    void a_services_token_works_without_cookie_and_without_the_pages_token() {
        assertThat(office.client.upload("tu-phan-mem.pdf", ApiOffice.bytes("d")).status()).isEqualTo(201);
        assertThat(office.client.get("/incoming/desk").status()).as("pages are for people").isEqualTo(302);
    }
}
