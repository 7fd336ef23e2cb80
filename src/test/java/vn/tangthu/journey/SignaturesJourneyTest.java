package vn.tangthu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Role;
import vn.tangthu.signing.SignedSamples;

/** A line tells who signed its document and whether that holds, to whoever may have the document. */
class SignaturesJourneyTest {

    @TempDir
    static Path folder;

    private static House house;
    private static Path trust;
    private static String signed;
    private static String changed;
    private static String unsigned;

    @BeforeAll
    static void three_documents() throws IOException {
        house = new House("kyso", "Sở Nội vụ Ký Số");
        var samples = SignedSamples.in(folder);
        trust = house.server.get(DataFolder.class).folder("trust");
        try (var files = Files.list(Path.of(samples.trust()))) {
            for (var file : files.toList()) Files.copy(file, trust.resolve(file.getFileName()));
        }
        signed = registered("đã ký.pdf", samples.good(), 71);
        changed = registered("đã sửa.pdf", samples.changed(), 72);
        unsigned = registered("chưa ký.pdf", samples.unsigned(), 73);
    }

    private static String registered(String name, String file, int seed) throws IOException {
        var draft = house.handIn(name, Files.readAllBytes(Path.of(file)));
        house.read(draft);
        return "/incoming/register/" + house.registered(draft, Post.dispatch(seed, 1));
    }

    @AfterAll
    static void nobody_is_trusted_any_more() throws IOException {
        try (var files = Files.list(trust)) {
            for (var file : files.toList()) Files.delete(file);
        }
        Files.delete(trust);
    }

    @Test
    void the_page_of_a_line_says_what_is_found_when_it_is_found() {
        try (var chromium = Chromium.open(); var person = chromium.person(Screen.OFFICE)) {
            var page = person.newPage();
            house.signIn(page, house.clerk);
            for (var expected : Map.of(signed, "look-valid", changed, "look-invalid", unsigned, "look-not-signed").entrySet()) {
                page.navigate(house.server.address() + expected.getKey());
                page.locator(".signatures." + expected.getValue()).waitFor(new Locator.WaitForOptions().setTimeout(60_000)); // the process that checks starts first
                picture(page, expected.getValue());
            }
            page.navigate(house.server.address() + "/account/signing");
            picture(page, "own");
            page.navigate(house.server.address() + signed);
            assertThat(page.locator(".signatures")).containsText("Nguyễn Văn An");
            assertThat(page.locator(".signatures")).containsText("theo đồng hồ của người ký, chưa có dấu thời gian");
        }
    }

    @Test
    void an_administrator_sees_whom_is_trusted_on_a_phone_too() {
        var signedIn = signedIn(house.administrator()); // once: a code of the second factor opens once
        for (var screen : Screen.values()) {
            try (var chromium = Chromium.open(); var person = chromium.person(screen, signedIn)) {
                var page = person.newPage();
                page.navigate(house.server.address() + "/administration/signing");
                assertThat(page.locator("main table").first()).containsText("Gốc chứng thực thử");
                assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("nothing is cut off").isTrue();
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/signing-administration-" + screen + ".png")));
            }
        }
    }

    private static String signedIn(String login) {
        try (var chromium = Chromium.open(); var person = chromium.person(Screen.OFFICE)) {
            house.signIn(person.newPage(), login);
            return person.storageState();
        }
    }

    @Test
    void without_script_the_link_leads_to_a_page() {
        try (var chromium = Chromium.open(); var person = chromium.personWithoutScript(Screen.OFFICE)) {
            var page = person.newPage();
            house.signIn(page, house.clerk);
            page.navigate(house.server.address() + changed);
            page.locator(".signatures-slot a").click();
            assertThat(page.locator("main .signatures.look-invalid")).containsText("Tài liệu đã bị sửa sau khi ký.");
            assertThat(page.locator("h1")).hasText("Chữ ký số");
        }
    }

    @Test
    void it_is_told_to_whoever_may_have_the_document_and_to_nobody_else() {
        house.account("kyso.cv", "Võ Văn Viên", AccountType.OPERATIONAL, Role.OFFICER);
        var elsewhere = house.server.agency("kyso-2", "Sở khác");
        house.server.account("kyso2.vt", house.server.person(elsewhere, "Đỗ Thị Xa", Role.CLERK), AccountType.OPERATIONAL);
        var path = signed + "/signatures";
        assertThat(house.server.signedIn("kyso.cv").get(path).body()).contains("look-valid");
        assertThat(house.server.signedIn("kyso.cv").get(path + "?fragment=true").body()).contains("look-valid").doesNotContain("<html");
        assertThat(house.server.signedIn("kyso2.vt").get(path).status()).isEqualTo(404);
        assertThat(house.server.signedIn(house.clerk).get("/incoming/register/" + UUID.randomUUID() + "/signatures").status()).isEqualTo(404);
        assertThat(house.server.browser().get(path).location()).isEqualTo("/sign-in");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/signatures-" + name + ".png")));
    }
}
