package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.testing.TestServer;

/** The main job in a real browser: twenty files dropped at once become registered, findable documents. */
class ClerkJourneyTest {

    private static final double LONG = 180_000; // milliseconds: for fifteen documents to be read on a busy machine

    /** Files that stay on the desk with a sentence, and which. */
    private static final Map<String, String> SENTENCES = Map.of(
            "cụt.pdf", "refusal.recognition.damaged",
            "khóa.pdf", "refusal.recognition.password-protected",
            "bom.docx", "refusal.recognition.unpacks-too-large",
            "nhầm đuôi.pdf", "reading.warning.wrong-extension");

    private final Chromium chromium = Chromium.open();
    private final House house = new House("journey", "Sở Nội vụ An Hải");
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private Keys keys;

    @BeforeEach
    void a_clerk_sits_down() {
        page = chromium.person(Screen.OFFICE).newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
        keys = new Keys(page);
    }

    @AfterEach
    void last_picture() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/journey-end.png")));
        chromium.close();
    }

    @Test
    void twenty_files_dropped_at_once_are_read_confirmed_by_keyboard_registered_found_and_corrected() {
        signIn();
        dropTwentyFiles();
        theFirstFieldsAreReadyWhileOthersAreStillRead();
        everyBadFileHasItsSentenceAndTheOthersGoOn();
        openTheScanByKeyboard();
        itsFieldsAreFilledAndFocusShowsWhereTheyStand();
        var subject = page.inputValue("#abstractText");
        var code = page.inputValue("#code");
        var line = confirmWithEnter();
        theNextOpensAndEscapeLeavesIt();
        find(withoutDiacritics(subject), code);
        find(subject, code);
        openTheHit(line);
        theRegisterShowsIt(line, code);
        correctIt(line, subject);
        anotherAgencysClerkFindsNothing(line, subject);
        signOut();
        assertThat(complaints).isEmpty();
    }

    private void signIn() {
        page.navigate(house.server.address() + "/");
        keys.type(house.clerk).press("Tab").type(TestServer.PASSWORD).press("Enter");
        page.waitForURL(house.server.address() + "/");
        keys.press("g", "2");
        page.waitForURL("**/incoming/desk");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    /** As a drop from the file manager arrives: one event that carries all files. */
    private void dropTwentyFiles() {
        var files = Stream.concat(Post.good().stream(), Post.bad().stream()).toArray(FilePayload[]::new);
        page.evaluate("() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'carried' }))");
        page.setInputFiles("#carried", files);
        var lines = page.evaluate("""
                () => {
                  const data = new DataTransfer();
                  const carried = document.getElementById('carried');
                  for (const file of carried.files) data.items.add(file);
                  carried.remove();
                  document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
                  return [...document.querySelectorAll('.sending-line')].filter(line => line.querySelector('progress')).map(line => line.querySelector('.name').textContent);
                }""");
        assertThat((List<?>) lines).hasSize(20).isEqualTo(Stream.of(files).map(file -> file.name).toList());
    }

    private void theFirstFieldsAreReadyWhileOthersAreStillRead() {
        page.waitForFunction(
                "() => document.querySelector('.desk-list[data-unfinished=true]') && document.querySelector('.drafts .how :is(use[href$=\"#look\"], use[href$=\"#sure\"])')",
                null, new Page.WaitForFunctionOptions().setTimeout(LONG));
    }

    private void everyBadFileHasItsSentenceAndTheOthersGoOn() {
        assertThat(page.locator(".sending-line.refused").allInnerTexts()).singleElement().asString()
                .contains("trống.pdf").contains(sentence("refusal.bitstore.empty"));
        page.waitForSelector(".desk-list[data-unfinished=false]", new Page.WaitForSelectorOptions().setTimeout(LONG));
        SENTENCES.forEach((file, key) -> assertThat(draft(file)).as(file).contains(sentence(key)));
        assertThat(page.locator(".drafts > li")).satisfies(all -> assertThat(all.count()).isEqualTo(19));
        assertThat(page.locator(".drafts .how :is(use[href$='#look'], use[href$='#sure'])").count()).isEqualTo(16);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/journey-desk.png")).setFullPage(true));
    }

    private String draft(String file) {
        return page.locator(".drafts > li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(file)).innerText();
    }

    private void openTheScanByKeyboard() {
        for (int i = 0; i < 20 && !keys.focused().contains("scan-01.pdf"); i++) keys.press("ArrowDown");
        assertThat(keys.focused()).contains("scan-01.pdf");
        keys.press("Enter");
        page.waitForURL("**/incoming/drafts/*");
        page.waitForSelector(".layer .text text", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private void itsFieldsAreFilledAndFocusShowsWhereTheyStand() {
        var written = Post.dispatch(1, 1);
        assertThat(page.inputValue("#code")).isEqualTo(written.code());
        assertThat(page.inputValue("#documentDate")).isEqualTo("%td/%<tm/%<tY".formatted(written.date()));
        assertThat(page.inputValue("#abstractText")).isNotBlank();
        assertThat(page.inputValue("#author")).isNotBlank();
        assertThat(page.inputValue("#signer")).isNotBlank();
        if (!keys.isOn("#entry *")) keys.press("F6");
        keys.walkTo("#code", (boolean) page.evaluate("() => !!(document.activeElement.compareDocumentPosition(document.getElementById('code')) & Node.DOCUMENT_POSITION_FOLLOWING)") ? "Tab" : "Shift+Tab");
        page.waitForSelector(".places rect.here[data-of=code]", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        var box = page.locator(".places rect.here").boundingBox();
        var paper = page.locator(".stage").boundingBox();
        assertThat(box.y).isBetween(paper.y, paper.y + paper.height);
        assertThat(box.x).isBetween(paper.x, paper.x + paper.width);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/journey-review.png")));
    }

    /** Enter from doubt to doubt; the last one registers. The line's address. */
    private String confirmWithEnter() {
        var here = page.url();
        for (int left = doubts(); left > 1 || left == 1 && !keys.isOn(".doubtful:not(.seen) *, .absent:not(.seen) *"); left = doubts()) keys.press("Enter");
        keys.press("Enter");
        page.waitForURL(url -> !url.equals(here));
        assertThat(page.locator(".toast").innerText()).contains("Đã vào sổ: số đến 01");
        return page.locator(".toast a").getAttribute("href");
    }

    private int doubts() {
        return page.locator(".reviewed.doubtful:not(.seen), .reviewed.absent:not(.seen)").count();
    }

    private void theNextOpensAndEscapeLeavesIt() {
        assertThat(page.url()).contains("/incoming/drafts/");
        assertThat(page.locator(".head .file").innerText()).isNotEqualTo("scan-01.pdf");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        keys.press("Escape");
        page.waitForURL("**/incoming/desk");
        assertThat(page.locator(".drafts > li").count()).isEqualTo(18);
    }

    private void find(String words, String code) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        var before = page.url();
        keys.press("/");
        keys.type(words).press("Enter");
        page.waitForURL(url -> url.contains("/search?") && !url.equals(before));
        House.await("the search to find " + words, () -> {
            if (page.locator(".hits li").count() > 0) return true;
            page.reload();
            return false;
        });
        assertThat(page.locator(".hits li").first().innerText()).contains(code);
        assertThat(page.locator(".hits li").first().locator("mark").count()).isPositive();
    }

    private void openTheHit(String line) {
        keys.walkTo(".hits h2 a").press("Enter");
        page.waitForURL(url -> url.contains(line + "?"));
        assertThat(page.locator("svg .hits rect").count()).isPositive();
        assertThat(page.locator("svg .hits rect").first().boundingBox().width).isPositive();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/journey-hit.png")));
    }

    private void theRegisterShowsIt(String line, String code) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        keys.press("g", "3");
        page.waitForURL("**/incoming/register");
        var row = page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a.came[href='" + line + "']")));
        assertThat(row.innerText()).contains("01").contains(code);
        keys.walkTo("a.came").press("Enter");
        page.waitForURL("**" + line);
    }

    private void correctIt(String line, String subject) {
        keys.walkTo("a[href='" + line + "/correction']").press("Enter");
        page.waitForURL("**" + line + "/correction");
        keys.walkTo("#why").type("Ghi thiếu trích yếu").walkTo("#abstractText").press("Control+A").type(subject + " (bản sửa)");
        keys.walkTo("#signer", "Shift+Tab").press("Enter");
        page.waitForURL("**" + line);
        assertThat(page.locator(".about del").innerText()).isEqualTo(subject);
        assertThat(page.locator(".about ins").innerText()).isEqualTo(subject + " (bản sửa)");
        assertThat(page.locator(".about .struck").textContent()).contains("Nguyễn Thị Thu Hà").contains("Ghi thiếu trích yếu");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/journey-corrected.png")));
    }

    private void anotherAgencysClerkFindsNothing(String line, String subject) {
        var other = house.server.agency("journey2", "Sở Tài chính An Hải");
        var id = house.server.person(other, "Lê Văn Khác", Role.CLERK);
        house.server.account("journey2.vanthu", id, AccountType.OPERATIONAL);
        try (var elsewhere = chromium.person(Screen.OFFICE)) {
            var theirs = elsewhere.newPage();
            house.signIn(theirs, "journey2.vanthu");
            theirs.fill("#seek", subject);
            theirs.press("#seek", "Enter");
            theirs.waitForURL(url -> url.contains("/search?"));
            assertThat(theirs.locator(".hits li").count()).isZero();
            theirs.navigate(house.server.address() + "/incoming/register");
            assertThat(theirs.locator("a.came").count()).isZero();
            assertThat(theirs.navigate(house.server.address() + line).status()).isEqualTo(404);
        }
    }

    private void signOut() {
        keys.walkTo("details.menu > summary", "Shift+Tab").press("Enter").walkTo("form[action='/sign-out'] button").press("Enter");
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
        page.navigate(house.server.address() + "/incoming/register");
        assertThat(page.url()).endsWith("/sign-in");
    }

    private String sentence(String key) {
        return house.server.get(MessageSource.class).getMessage(key, null, Wording.VIETNAMESE);
    }

    private static String withoutDiacritics(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    }
}
