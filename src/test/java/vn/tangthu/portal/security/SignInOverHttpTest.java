package vn.tangthu.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestServer;

class SignInOverHttpTest {

    private static final TestServer server = TestServer.running();

    @BeforeAll
    static void people() {
        var agency = server.agency("T-HTTP", "Sở Nội vụ");
        server.account("hoa.nt", server.person(agency, "Nguyễn Thị Hoa", Role.CLERK), AccountType.OPERATIONAL);
        server.account("lan.pt", server.person(agency, "Phạm Thị Lan", Role.OFFICER), AccountType.OPERATIONAL);
        server.account("quan.tri", server.person(agency, "Trần Văn Quản", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page_and_no_session_is_made_for_the_visit() {
        var browser = server.browser();
        var answer = browser.get("/account");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void a_program_without_a_token_gets_problem_details() {
        var answer = server.browser().get("/api/incoming");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("Cần đăng nhập");
    }

    @Test
    void after_the_password_one_is_where_one_wanted_to_go() {
        var browser = server.browser();
        browser.get("/account?from=letter");
        var answer = browser.signIn("hoa.nt", TestServer.PASSWORD);
        assertThat(answer.location()).endsWith("/account?from=letter");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        var known = server.browser().signIn("hoa.nt", "Sai-mat-khau-1");
        var unknown = server.browser().signIn("khong.co", "Sai-mat-khau-1");
        assertThat(known.location()).isEqualTo(unknown.location()).isEqualTo("/sign-in?refused");
        assertThat(server.browser().get("/sign-in?refused").body()).contains("chưa đúng");
    }

    @Test
    void the_session_gets_a_new_id_with_the_password() {
        var browser = server.browser();
        browser.get("/sign-in");
        var before = browser.cookie("SESSION");
        browser.signIn("hoa.nt", TestServer.PASSWORD);
        assertThat(browser.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_clerk_does_not_reach_what_administrators_do() {
        var browser = server.signedIn("hoa.nt");
        assertThat(browser.get("/administration/accounts").status()).isEqualTo(403);
        assertThat(browser.get("/administration/agencies").status()).isEqualTo(403);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var browser = server.signedIn("hoa.nt");
        assertThat(browser.postWithoutToken("/sign-out", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        var headers = server.browser().get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).as("only over TLS").isEmpty();
        var cookie = server.browser().get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.6.2.1.8")
    @Test
    void a_session_nobody_used_for_fifteen_minutes_is_over() {
        var browser = server.signedIn("hoa.nt");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        server.database.asOwner().sql("update accounts.web_session set last_access_time = last_access_time - ? where principal_name = ?")
                .params(15 * 60 * 1000 + 1000, "hoa.nt").update();
        assertThat(browser.get("/account").location()).isEqualTo("/sign-in");
    }

    @Test
    void a_session_in_use_goes_on_though_its_last_use_is_written_twice_a_minute_only() {
        var browser = server.signedIn("lan.pt");
        browser.get("/account");
        long tenSecondsOld = setBack("lan.pt", 10_000);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(lastUse("lan.pt")).isEqualTo(tenSecondsOld);
        long almostOver = setBack("lan.pt", 14 * 60 * 1000);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(lastUse("lan.pt")).isGreaterThan(almostOver + 14 * 60 * 1000);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.8.3")
    @Test
    void an_administrator_reaches_nothing_before_the_second_factor() {
        var browser = server.signedIn("quan.tri");
        assertThat(browser.get("/administration/accounts").location()).isEqualTo("/sign-in/second-factor");
        assertThat(browser.get("/sign-in/password").location()).isEqualTo("/sign-in/second-factor");
        assertThat(browser.get("/api/incoming").status()).isEqualTo(403);
        browser.get("/sign-in/second-factor");
        assertThat(browser.post("/administration/agencies", Map.of("name", "x")).status()).isEqualTo(403);

        var wrong = browser.post("/sign-in/second-factor", Map.of("code", "000000"));
        assertThat(wrong.body()).contains("Mã chưa đúng");
        var right = browser.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
        assertThat(right.location()).endsWith("/administration/accounts");
        assertThat(browser.get("/administration/accounts").status()).isEqualTo(200);
    }

    @Test
    void a_service_works_with_its_token_on_the_programming_interface_and_nowhere_else() {
        var agency = server.agency("T-TOK", "Trung tâm Phục vụ");
        var administrator = server.get(vn.tangthu.organisation.People.class).actor(server.person(agency, "Đoàn Văn Cấp", Role.ADMINISTRATOR)).orElseThrow();
        var service = server.get(vn.tangthu.accounts.Accounts.class).create(administrator, new vn.tangthu.accounts.NewAccount(
                "cong.tt", AccountType.SERVICE, server.person(agency, "Nghiêm Thị Cổng", Role.CLERK), "cổng dịch vụ"));
        var token = server.get(vn.tangthu.accounts.ServiceTokens.class).issue(administrator, service.id(), "cổng");
        var browser = server.browser();
        assertThat(browser.get("/api/nothing-here", "Authorization", "Bearer " + token).status()).as("known, so looked for").isEqualTo(404);
        assertThat(browser.get("/api/nothing-here", "Authorization", "Bearer " + token + "x").status()).isEqualTo(401);
        assertThat(browser.get("/account", "Authorization", "Bearer " + token).location()).isEqualTo("/sign-in");
        assertThat(browser.cookie("SESSION")).as("no session is made").isEmpty();
    }

    @Test
    void an_administrator_who_came_by_a_link_is_there_after_all_steps() {
        var agency = server.agency("T-LINK", "Văn phòng");
        server.account("di.thang", server.person(agency, "Thái Văn Thẳng", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        var browser = server.browser();
        browser.get("/administration/accounts");
        assertThat(browser.signIn("di.thang", TestServer.PASSWORD).location()).endsWith("/administration/accounts");
        assertThat(browser.get("/administration/accounts").location()).isEqualTo("/sign-in/second-factor");
        browser.get("/sign-in/second-factor");
        var right = browser.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
        assertThat(right.location()).endsWith("/administration/accounts");
    }

    @Test
    void signing_out_ends_the_session() {
        var browser = server.signedIn("hoa.nt");
        browser.get("/account");
        assertThat(browser.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in?signed-out");
        assertThat(browser.get("/account").location()).isEqualTo("/sign-in");
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.4")
    @Test
    void the_account_log_holds_every_sign_in_with_its_source() {
        server.signedIn("hoa.nt");
        server.browser().signIn("hoa.nt", "Sai-mat-khau-2");
        var sources = server.database.asOwner().sql("""
                select distinct act || ' ' || source from audit.entry
                where category = 'account' and act in ('account.signed-in', 'account.sign-in-failed')""").query(String.class).list();
        assertThat(sources).contains("account.signed-in 127.0.0.1", "account.sign-in-failed 127.0.0.1");
    }

    /** @return the time that stands there now, in milliseconds since 1970 */
    private static long setBack(String account, long milliseconds) {
        server.database.asOwner().sql("update accounts.web_session set last_access_time = last_access_time - ? where principal_name = ?")
                .params(milliseconds, account).update();
        return lastUse(account);
    }

    private static long lastUse(String account) {
        return server.database.asOwner().sql("select last_access_time from accounts.web_session where principal_name = ?")
                .param(account).query(Long.class).single();
    }
}
