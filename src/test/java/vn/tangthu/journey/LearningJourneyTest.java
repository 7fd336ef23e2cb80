package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.ScanFormat;

/**
 * A clerk puts the same misread name right twice; the third time it is proposed right, and no longer once it is switched off.
 * All by keyboard.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearningJourneyTest {

    private static final String RIGHT = "SỞ NỘI VỤ";
    private static final String MISREAD = "SỞ NỘI VU";

    private Chromium chromium;
    private House house;
    private JdbcClient owner;
    private BrowserContext clerk;
    private Page page;
    private Keys keys;

    @BeforeAll
    void an_office_with_a_clerk() {
        chromium = Chromium.open();
        house = new House("hocviec", "Ủy ban nhân dân phường An Khê");
        owner = house.server.database.asOwner();
        clerk = chromium.person(Screen.OFFICE);
        page = clerk.newPage();
        keys = new Keys(page);
        house.signIn(page, house.clerk);
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_name_put_right_twice_is_proposed_right_the_third_time_until_it_is_switched_off() {
        putRight(scanned(91));
        putRight(scanned(92));

        var third = scanned(93);
        open(third);
        assertThat(page.inputValue("#author")).isEqualTo(RIGHT);
        assertThat(page.locator(".reviewed[data-field=author]").innerText()).contains("cần xem").contains("Máy đọc là “" + MISREAD + "”");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/learnt-review.png")));
        assertThat(Axe.serious(page)).isEmpty();

        page.navigate(house.server.address() + "/incoming/desk");
        keys.walkTo("a[href='/incoming/desk/learnt']").press("Enter");
        page.waitForURL("**/incoming/desk/learnt");
        assertThat(page.locator("main").innerText()).contains(RIGHT).contains(MISREAD).contains("2 lần xác nhận");
        var misread = page.locator("tr", new Page.LocatorOptions().setHasText("Từng đọc nhầm là")).getAttribute("id");
        keys.walkTo("#" + misread + " button").press("Enter");
        page.waitForSelector("#" + misread + ".off");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/learnt-off.png")).setFullPage(true));
        assertThat(Axe.serious(page)).isEmpty();

        open(third);
        assertThat(page.inputValue("#author")).isEqualTo(MISREAD);

        page.navigate(house.server.address() + "/incoming/desk/learnt");
        keys.walkTo("#" + misread + " button").press("Enter");
        page.waitForSelector("#" + misread + ":not(.off)");
        open(third);
        assertThat(page.inputValue("#author")).isEqualTo(RIGHT);
    }

    /** A scan in which recognition calls the wrong name sure. */
    private UUID scanned(int number) {
        var draft = house.handIn("công văn " + number + ".pdf", Post.scanned(number, ScanFormat.PDF, Degradation.CLEAN));
        house.read(draft);
        owner.sql("""
                update recognition.reading
                   set fields = jsonb_set(jsonb_set(fields, '{values,AGENCY,value}', to_jsonb(?::text)), '{values,AGENCY,confidence}', '0.97')
                 where id = (select reading_id from correspondence.draft where id = ?)""").params(MISREAD, draft).update();
        return draft;
    }

    private void open(UUID draft) {
        page.navigate(house.server.address() + "/incoming/drafts/" + draft);
        page.waitForSelector("#author");
    }

    private void putRight(UUID draft) {
        open(draft);
        assertThat(page.inputValue("#author")).isEqualTo(MISREAD);
        page.focus("#author");
        keys.press("Control+A").type(RIGHT).press("Control+Enter");
        page.waitForURL(url -> !url.contains(draft.toString()));
    }
}
