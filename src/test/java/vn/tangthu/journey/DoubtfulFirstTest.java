package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.ScanFormat;

/** The review screen in a browser: what wants a look stands first, and nothing moves under the hands of a clerk at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubtfulFirstTest {

    private final SampleDocument document = Post.dispatch(81, 1);
    private Chromium chromium;
    private House house;
    private JdbcClient owner;
    private UUID reading;
    private String path;
    private BrowserContext clerk;
    private Page page;
    private Keys keys;

    @BeforeAll
    void a_scan_whose_code_and_signer_were_read_with_doubt() {
        chromium = Chromium.open();
        house = new House("nghingo", "Sở Tư pháp An Hải");
        owner = house.server.database.asOwner();
        var draft = house.handIn("công văn nghi ngờ.pdf", Post.scanned(81, ScanFormat.PDF, Degradation.CLEAN));
        house.read(draft);
        path = "/incoming/drafts/" + draft;
        reading = owner.sql("select reading_id from correspondence.draft where id = ?").param(draft).query(UUID.class).single();
        confidence("0.99", "AGENCY_PARENT", "AGENCY", "SYMBOL", "DATE", "TYPE", "ABSTRACT");
        confidence("0.5", "NUMBER", "CODE", "SIGNER");
        clerk = chromium.person(Screen.OFFICE);
        house.signIn(clerk.newPage(), house.clerk);
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void another_tab() {
        page = clerk.newPage();
        keys = new Keys(page);
    }

    @AfterEach
    void closed() {
        page.close();
    }

    private void confidence(String confidence, String... names) {
        for (var name : names) {
            owner.sql("""
                    update recognition.reading set fields = jsonb_set(fields, array['values', :name, 'confidence'], :confidence::jsonb)
                    where id = :id and fields -> 'values' -> :name is not null""")
                    .param("name", name).param("confidence", confidence).param("id", reading).update();
        }
    }

    private void open() {
        page.navigate(house.server.address() + path);
        page.waitForSelector(".layer .text text", attached());
    }

    @Test
    void the_first_doubtful_field_stands_first_has_the_focus_and_its_place_on_the_paper_is_marked() {
        open();
        assertThat(headings()).containsExactly("Cần xem lại (2)", "Đã đọc chắc");
        assertThat(inputs()).startsWith("code", "signer");
        assertThat(keys.isOn("#code")).isTrue();
        assertMarked("code");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/doubtful-first.png")));
        keys.press("Enter");
        assertThat(headings()).startsWith("Cần xem lại (1)");
        assertThat(keys.isOn("#signer")).isTrue();
        assertMarked("signer");
        keys.press("Tab");
        assertThat(keys.isOn("#" + inputs().get(2))).isTrue();
        assertThat(Axe.serious(page)).isEmpty();
    }

    @Test
    void without_a_script_the_page_has_the_same_order() {
        var body = house.server.signedIn(house.clerk).get(path).body();
        assertThat(body).containsSubsequence("Cần xem lại (2)", "id=\"code\"", "id=\"signer\"", "Đã đọc chắc", "id=\"authorParent\"", "id=\"abstractText\"", "id=\"note\"");
    }

    @Test
    void what_is_typed_into_a_doubtful_field_is_no_longer_counted_and_stays_where_it_is() {
        open();
        keys.press("Control+A").type(document.code());
        assertThat(headings()).startsWith("Cần xem lại (1)");
        assertThat(inputs()).startsWith("code", "signer");
        assertThat(keys.isOn("#code")).isTrue();
    }

    @Test
    void a_reading_that_comes_in_puts_the_doubtful_fields_first_while_nobody_is_at_work() {
        whileItIsRead(() -> {
            open();
            assertThat(headings()).isEmpty();
            assertThat(inputs()).startsWith("authorParent", "author");
        });
        page.waitForSelector("#code:focus");
        assertThat(headings()).startsWith("Cần xem lại (2)");
        assertThat(inputs()).startsWith("code", "signer");
    }

    @Test
    void a_reading_that_comes_in_moves_nothing_under_the_hands_of_a_clerk_and_keeps_what_was_typed() {
        double[] top = new double[1];
        whileItIsRead(() -> {
            open();
            page.fill("#code", "12/TỰ-NHẬP");
            page.focus("#abstractText");
            top[0] = page.locator("#abstractText").boundingBox().y;
        });
        page.waitForSelector(".reviewed.doubtful", attached());
        assertThat(inputs()).startsWith("authorParent", "author", "code");
        assertThat(page.inputValue("#code")).isEqualTo("12/TỰ-NHẬP");
        assertThat(page.inputValue("#abstractText")).isNotBlank();
        assertThat(headings()).containsExactly("Cần xem lại (1)");
        assertThat(keys.isOn("#abstractText")).isTrue();
        assertThat(page.locator("#abstractText").boundingBox().y).isCloseTo(top[0], org.assertj.core.data.Offset.offset(2.0));
        assertMarked("abstractText");
        keys.press("Alt+ArrowDown");
        assertThat(keys.isOn("#signer")).isTrue();
        assertThat(Axe.serious(page)).isEmpty();
    }

    /** As if the reading were still going on. */
    private void whileItIsRead(Runnable act) {
        var fields = owner.sql("select fields::text from recognition.reading where id = ?").param(reading).query(String.class).single();
        owner.sql("update recognition.reading set state = 'READING', leased_until = now() + interval '1 hour', fields = null where id = ?").param(reading).update();
        try {
            act.run();
        } finally {
            owner.sql("update recognition.reading set state = 'DONE', leased_until = null, fields = ?::jsonb where id = ?").param(fields).param(reading).update();
        }
    }

    private void assertMarked(String name) {
        page.waitForSelector(".places rect.here[data-of=" + name + "]", attached());
        var box = page.locator(".places rect.here").boundingBox();
        var paper = page.locator(".stage").boundingBox();
        assertThat(box.y).isBetween(paper.y, paper.y + paper.height);
    }

    private List<String> headings() {
        return page.locator("#entry h2").allInnerTexts();
    }

    @SuppressWarnings("unchecked")
    private List<String> inputs() {
        return (List<String>) page.locator("#entry .reviewed").evaluateAll("fields => fields.map(field => field.dataset.field)");
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
