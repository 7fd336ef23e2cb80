package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.MessageSource;
import vn.tangthu.kernel.Wording;
import vn.tangthu.samples.SampleWriter;

/** With JavaScript switched off: what only shows shows, what is a form can be sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptTest {

    private Chromium chromium;
    private Places places;
    private Page clerk;

    @BeforeAll
    void a_clerk_whose_browser_runs_no_script() {
        chromium = Chromium.open();
        places = new Places("khongma", "Sở Xây dựng An Hải");
        clerk = signedIn(places.house.clerk);
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    private Page signedIn(String login) {
        var page = chromium.personWithoutScript(Screen.OFFICE).newPage();
        places.house.signIn(page, login);
        return page;
    }

    private Page open(String path) {
        clerk.navigate(places.house.server.address() + path);
        return clerk;
    }

    @Test
    void home_shows_what_waits_and_what_was_registered() {
        assertThat(open("/").locator(".waits li").count()).isPositive();
        assertThat(clerk.locator(".last li").innerText()).contains(places.subject);
    }

    @Test
    void the_register_shows_the_line_and_the_line_its_paper() {
        assertThat(open("/incoming/register").locator("table.register tbody tr").innerText()).contains(places.subject);
        clerk.press("a.came", "Enter");
        assertThat(clerk.url()).endsWith(places.line);
        assertThat(clerk.locator(".facts").innerText()).contains(Post.dispatch(60, 1).code());
        assertThat(clerk.locator(".paper img").boundingBox().width).isGreaterThan(200);
    }

    @Test
    void the_register_is_sieved_by_its_button() {
        open("/incoming/register").fill("#q", "khongcotunay");
        clerk.locator(".sieve button[type=submit]").click();
        assertThat(clerk.locator("table.register").count()).isZero();
    }

    @Test
    void a_search_finds_and_marks_on_the_paper() {
        open("/").fill("#seek", places.subject);
        clerk.press("#seek", "Enter");
        clerk.press(".hits li:first-child h2 a", "Enter");
        assertThat(clerk.url()).contains(places.line);
        assertThat(clerk.locator("svg .hits rect").count()).isPositive();
    }

    @Test
    void the_language_changes_and_changes_back() {
        open("/incoming/register").click("a[hreflang=en]");
        assertThat(clerk.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(clerk.url()).endsWith("/incoming/register");
        clerk.click("a[hreflang=vi]");
        assertThat(clerk.getAttribute("html", "lang")).isEqualTo("vi");
    }

    @Test
    void files_are_sent_by_the_plain_form_each_taken_or_refused_by_itself() {
        open("/incoming/desk").setInputFiles("#files", new FilePayload[] {
            new FilePayload("gửi bằng biểu mẫu.pdf", "application/pdf", SampleWriter.pdf(Post.dispatch(62, 1))),
            new FilePayload("rỗng.pdf", "application/pdf", new byte[0])
        });
        clerk.locator(".drop button[type=submit]").click();
        assertThat(clerk.locator(".drafts").innerText()).contains("gửi bằng biểu mẫu.pdf").doesNotContain("rỗng.pdf");
        var empty = places.house.server.get(MessageSource.class).getMessage("refusal.bitstore.empty", null, Wording.VIETNAMESE);
        assertThat(clerk.locator(".notice[role=alert]").innerText()).contains("rỗng.pdf").contains(empty);
    }

    @Test
    void the_log_shows_who_did_what() {
        var administrator = signedIn(places.administrator);
        administrator.navigate(places.house.server.address() + "/administration/audit");
        assertThat(administrator.locator("main").innerText()).contains("Đăng ký văn bản đến");
    }
}
