package vn.tangthu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.samples.MarkPictures;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.TestKeys;
import vn.tangthu.testing.Conforms;

/** A document is drafted, signed and issued by one agency, received and settled by another, and asked back: all in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoAgenciesJourneyTest {

    private static final double LIMIT = 30_000; // milliseconds, for one page on a busy machine
    private static final String ABOUT = "V/v rà soát bến thuyền Lăng Cô";

    @TempDir
    static Path folder;

    private final java.util.List<Page> opened = new java.util.ArrayList<>();
    private Chromium chromium;
    private Side from;
    private Side to;
    private TestKeys keys;

    /** An agency with one unit and its people. */
    private final class Side {
        final House house;
        final String code;
        final UnitId unit;
        final PersonId head;
        final PersonId officer;

        Side(String code, String name, String unitName, String headName) {
            this.code = code;
            house = new House(code, name);
            unit = house.server.get(Units.class).create(Actor.system("test"), house.agency, unitName, "", 1);
            head = person("lanhdao", headName, "Giám đốc", Optional.empty(), Role.AGENCY_HEAD);
            person("truongphong", "Lê Văn Trưởng", "Trưởng phòng", Optional.of(unit), Role.UNIT_HEAD);
            officer = person("chuyenvien", "Phạm Thị Viên", "Chuyên viên", Optional.of(unit), Role.OFFICER);
        }

        PersonId person(String login, String name, String post, Optional<UnitId> where, Role role) {
            var id = house.server.get(People.class).create(Actor.system("test"), new PersonForm(house.agency, where, name, post, Set.of(role)));
            house.server.account(code + "." + login, id, AccountType.OPERATIONAL);
            return id;
        }

        Page open(String login) {
            var page = chromium.person(Screen.OFFICE).newPage();
            page.setDefaultTimeout(LIMIT);
            opened.add(page);
            house.signIn(page, code + "." + login);
            return page;
        }
    }

    @BeforeAll
    void two_agencies() {
        chromium = Chromium.open();
        from = new Side("DULICH", "Sở Du lịch An Hải", "Phòng Quản lý lữ hành", "Phan Thị Mỹ Hạnh");
        to = new Side("CANGVU", "Cảng vụ đường thủy An Hải", "Phòng Bến bãi", "Trần Văn Giám");
        keys = new TestKeys(folder);
        var administrator = from.house.server.person(from.house.agency, "Trương Như Ý", Role.ADMINISTRATOR);
        keys.giveAgency(from.house.server.get(SigningKeys.class), from.house.server.get(People.class).actor(administrator).orElseThrow(), "Sở Du lịch An Hải");
    }

    /** What everybody saw last. */
    @AfterEach
    void last_pictures() {
        for (var page : opened) picture(page, "two-agencies-last-" + opened.indexOf(page));
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C1")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C6")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C9")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C13")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J1")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J2")
    void from_the_first_draft_over_the_other_agencys_result_to_the_document_given_back() {
        var sender = from.open("vanthu");
        var receiver = to.open("vanthu");
        drafted();
        decided(from.open("truongphong"), "Ông/bà kiểm tra nội dung dự thảo này");
        decided(sender, "Ông/bà kiểm tra thể thức dự thảo này");
        var head = from.open("lanhdao");
        addKey(head);
        decided(head, "Ông/bà duyệt văn bản này");
        decided(sender, "Cấp số và ngày cho văn bản này");
        signed(head);
        issued(sender);
        sees(sender, "Đã đến");

        taken(receiver);
        registered(receiver);
        sees(sender, "Đã tiếp nhận");
        settled(receiver, sender);

        askBack(sender);
        givenBack(receiver);
        sees(sender, "Đã trả theo yêu cầu");
        picture(sender, "two-agencies-dispatch");
    }

    private void drafted() {
        var officer = from.open("chuyenvien");
        go(officer, from, "/outgoing");
        officer.click("a[href='/outgoing/new']");
        officer.fill("#f-abstract", ABOUT);
        officer.check("input[name=agencies][value='" + to.house.agency + "']");
        officer.fill("#f-text", "Thực hiện Kế hoạch số 12/KH-UBND, Sở Du lịch đề nghị Cảng vụ rà soát các bến thuyền.\nKết quả gửi về trước ngày 15 tháng 12 năm 2026.");
        officer.click("main button.main");
        says(officer.locator(".now h2"), "Trình dự thảo này");
        officer.click(".now button.main");
        says(officer.locator(".head .state"), "Chờ kiểm tra nội dung");
    }

    /** From the list of what waits to the document, and forward. */
    private void decided(Page page, String heading) {
        go(page, from, "/outgoing");
        page.click("a.about");
        says(page.locator(".now h2"), heading);
        page.click(".now button.main");
        gone(page.locator(".now h2", new Page.LocatorOptions().setHasText(heading)));
    }

    private void addKey(Page head) {
        go(head, from, "/account");
        head.click("main a[href='/account/signing']");
        head.setInputFiles("#file", keys.file("Phan Thị Mỹ Hạnh"));
        head.fill("#passphrase", TestKeys.passphrase());
        head.click("form[action='/account/signing/key'] button.main");
        head.setInputFiles("#picture", new FilePayload("chu-ky.png", "image/png", MarkPictures.hand("Phan Thị Mỹ Hạnh")));
        head.click("form[action='/account/signing/picture'] button");
        assertThat(head.locator("img.mark-picture")).hasCount(1);
    }

    private void signed(Page head) {
        go(head, from, "/outgoing");
        head.click("a.about");
        says(head.locator(".now h2"), "Ông/bà ký văn bản này");
        head.fill(".now #passphrase", TestKeys.passphrase());
        head.click(".now button.main");
        says(head.locator("main .head .state"), "Đã ký");
    }

    private void issued(Page clerk) {
        go(clerk, from, "/outgoing");
        clerk.click("a.about");
        says(clerk.locator(".now button.main"), "Ký số");
        clerk.click(".now form[action$='/seal'] button.main");
        clerk.click(".now form[action$='/issue'] button.main");
        says(clerk.locator(".head .state"), "Đã phát hành");
        clerk.click(".head a[href^='/exchange/sent?document=']");
        clerk.waitForURL(Pattern.compile(".*/exchange/sent/[0-9a-f-]{36}"));
    }

    /** The sender's page of the document, looked at anew. */
    private static void sees(Page sender, String state) {
        sender.reload();
        says(sender.locator("table.slips tbody .way"), state);
    }

    private void taken(Page receiver) {
        go(receiver, to, "/exchange/inbox");
        says(receiver.locator("table.slips tbody"), ABOUT);
        receiver.click("table.slips tbody a");
        receiver.click("form[action$='/taking'] button.main");
        receiver.waitForURL("**/incoming/drafts/*");
        var draft = receiver.url().substring(receiver.url().lastIndexOf('/') + 1);
        to.house.read(java.util.UUID.fromString(draft));
        receiver.reload();
        org.assertj.core.api.Assertions.assertThat(receiver.inputValue("#abstractText")).isEqualTo(ABOUT);
    }

    private static void registered(Page receiver) {
        receiver.click("[data-register]");
        receiver.click(".toast a");
        says(receiver.locator(".about"), ABOUT);
        receiver.click("main .head a[href^='/incoming/cases/']");
    }

    private void settled(Page receiver, Page sender) {
        receiver.click("form[action$='/presentation'] button.main");
        says(receiver.locator(".headline"), "Chờ lãnh đạo cho ý kiến");
        var leader = atCase("lanhdao");
        Keys.choose(leader, "input[name=lead][value='" + to.unit + "']");
        leader.click("form[action$='/direction'] button.main");
        says(leader.locator(".headline"), "Chờ đơn vị giao người xử lý");
        var unitHead = atCase("truongphong");
        Keys.choose(unitHead, "input[name=lead][value='" + to.officer + "']");
        unitHead.click("form[action$='/assignment'] button.main");
        says(unitHead.locator(".headline"), "Đang xử lý");
        sees(sender, "Đang xử lý");
        var officer = atCase("chuyenvien");
        officer.fill("[id^=result-]", "Đã rà soát 14 bến thuyền, gửi kết quả bằng văn bản");
        officer.fill("[id^=answer-]", "21/CV-BB");
        officer.click("form[action$='/result'] button.main");
        says(officer.locator(".headline"), "Đã giải quyết");
        picture(officer, "two-agencies-case");
        sees(sender, "Hoàn thành");
    }

    /** From the list of what waits for this person to the case. */
    private Page atCase(String login) {
        var page = to.open(login);
        go(page, to, "/incoming/cases");
        page.click(".case-list a");
        return page;
    }

    private static void askBack(Page sender) {
        sender.click("details:has(form[action$='/recall']) summary");
        sender.fill("#why", "Ban hành nhầm thẩm quyền");
        sender.click("form[action$='/recall'] button");
        says(sender.locator(".notice"), "Ban hành nhầm thẩm quyền");
        sees(sender, "Đang yêu cầu lấy lại");
        sender.click("main a[href^='/outgoing/']");
        says(sender.locator("main"), "Đã thu hồi");
        sender.goBack();
    }

    private void givenBack(Page receiver) {
        go(receiver, to, "/exchange/inbox?shelf=RECALL");
        receiver.click("table.slips tbody a");
        says(receiver.locator(".notice"), "yêu cầu lấy lại văn bản này");
        receiver.click("form[action$='/recall-agreement'] button");
        says(receiver.locator("h1"), "Văn bản đã được thu hồi");
        go(receiver, to, "/incoming/register");
        var line = receiver.locator("tr", new Page.LocatorOptions().setHas(receiver.locator("a.came")));
        assertThat(line).hasCount(1);
        says(line, "01");
        assertThat(receiver.locator("main")).not().containsText(ABOUT);
        assertThat(receiver.locator("main")).not().containsText("/DULICH");
    }

    private static void go(Page page, Side side, String path) {
        page.navigate(side.house.server.address() + path);
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT));
    }

    private static void gone(Locator what) {
        assertThat(what).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")).setFullPage(true));
    }
}
