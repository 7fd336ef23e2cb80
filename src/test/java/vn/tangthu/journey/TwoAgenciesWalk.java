package vn.tangthu.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.TestKeys;
import vn.tangthu.testing.TestServer;

/**
 * A document is drafted, signed and issued by one agency, received, answered and settled by another, and asked back: all in the
 * browser. What lies between the two is another matter in each of the tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoAgenciesWalk {

    private static final double LIMIT = 30_000; // milliseconds, for one page on a busy machine
    private static final String ABOUT = "V/v rà soát bến thuyền Lăng Cô";
    private static final String ANSWER = "V/v kết quả rà soát bến thuyền Lăng Cô";

    @TempDir
    static Path folder;

    private final TestServer sending;
    private final TestServer receiving;
    private final Map<String, Page> opened = new LinkedHashMap<>();
    private Chromium chromium;
    Side from;
    Side to;
    private TestKeys keys;

    TwoAgenciesWalk(TestServer sending, TestServer receiving) {
        this.sending = sending;
        this.receiving = receiving;
    }

    /** They come to know each other, where that needs somebody to do something. */
    abstract void meet();

    /** An agency with one unit and its people. */
    final class Side {
        final House house;
        final String code;
        final String name;
        final UnitId unit;
        final PersonId head;
        final PersonId officer;

        Side(TestServer server, String code, String name, String unitName, String headName) {
            this.code = code;
            this.name = name;
            house = new House(server, code, name);
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

        /** The page of this person, signed in once. */
        Page at(String login, String path) {
            var page = opened.computeIfAbsent(code + "." + login, this::signedIn);
            go(page, path);
            return page;
        }

        private Page signedIn(String login) {
            var page = chromium.person(Screen.OFFICE).newPage();
            page.setDefaultTimeout(LIMIT);
            house.signIn(page, login);
            return page;
        }

        void go(Page page, String path) {
            page.navigate(house.server.address() + path);
        }
    }

    @BeforeAll
    void two_agencies() {
        chromium = Chromium.open();
        from = new Side(sending, prefix() + "DL", "Sở Du lịch " + town(), "Phòng Quản lý lữ hành", "Phan Thị Mỹ Hạnh");
        to = new Side(receiving, prefix() + "CV", "Cảng vụ đường thủy " + town(), "Phòng Bến bãi", "Trần Văn Giám");
        keys = new TestKeys(folder);
        var administrator = from.house.server.person(from.house.agency, "Trương Như Ý", Role.ADMINISTRATOR);
        keys.giveAgency(from.house.server.get(SigningKeys.class), from.house.server.get(People.class).actor(administrator).orElseThrow(), from.name);
        meet();
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    /** When it ends early, a picture is kept of what everybody saw last. */
    void walk() {
        try {
            from_the_first_draft_to_the_document_given_back();
        } catch (RuntimeException | AssertionError e) {
            opened.forEach((login, page) -> picture(page, "two-agencies-last-" + login));
            throw e;
        }
    }

    private void from_the_first_draft_to_the_document_given_back() {
        drafted();
        decided(from, "truongphong", "Ông/bà kiểm tra nội dung dự thảo này");
        decided(from, "vanthu", "Ông/bà kiểm tra thể thức dự thảo này");
        addKey();
        decided(from, "lanhdao", "Ông/bà duyệt văn bản này");
        decided(from, "vanthu", "Cấp số và ngày cho văn bản này");
        signed();
        var sender = issued();
        var sent = sender.url();
        sees(sender, sent, "Đã đến");

        var receiver = taken();
        registered(receiver);
        sees(sender, sent, "Đã tiếp nhận");
        handedOver(receiver);
        sees(sender, sent, "Đang xử lý");
        var known = sender.textContent("main .head h1");
        var answer = answered();
        arrivedAsAnswer(sender, known);
        settled(answer);
        sees(sender, sent, "Hoàn thành");

        askBack(sender, sent);
        givenBack(receiver);
        sees(sender, sent, "Đã trả theo yêu cầu");
        picture(sender, prefix() + "-two-agencies-dispatch");
    }

    /** Of codes and accounts, which one server has once. */
    abstract String prefix();

    /** In the names of both: of two agencies of one name an address finds the one in the house. */
    abstract String town();

    private void drafted() {
        var officer = from.at("chuyenvien", "/outgoing");
        officer.click("a[href='/outgoing/new']");
        officer.fill("#f-abstract", ABOUT);
        officer.locator("label.check", new Page.LocatorOptions().setHasText(to.name)).locator("input").check();
        officer.fill("#f-text", "Thực hiện Kế hoạch số 12/KH-UBND, Sở Du lịch đề nghị Cảng vụ rà soát các bến thuyền.\nKết quả gửi về trước ngày 15 tháng 12 năm 2026.");
        picture(officer, prefix() + "-two-agencies-draft");
        officer.click("main button.main");
        submitted(officer);
    }

    private static void submitted(Page officer) {
        says(officer.locator(".now h2"), "Trình dự thảo này");
        officer.click(".now button.main");
        says(officer.locator(".head .state"), "Chờ kiểm tra nội dung");
    }

    /** From the list of what waits to the document, and forward. */
    private static void decided(Side side, String login, String heading) {
        var page = side.at(login, "/outgoing");
        page.click("a.about");
        says(page.locator(".now h2"), heading);
        page.click(".now button.main");
        gone(page.locator(".now h2", new Page.LocatorOptions().setHasText(heading)));
    }

    private void addKey() {
        var head = from.at("lanhdao", "/account");
        head.click("main a[href='/account/signing']");
        head.setInputFiles("#file", keys.file("Phan Thị Mỹ Hạnh"));
        head.fill("#passphrase", TestKeys.passphrase());
        head.click("form[action='/account/signing/key'] button.main");
        head.setInputFiles("#picture", new FilePayload("chu-ky.png", "image/png", MarkPictures.hand("Phan Thị Mỹ Hạnh")));
        head.click("form[action='/account/signing/picture'] button");
        assertThat(head.locator("img.mark-picture")).hasCount(1);
    }

    private void signed() {
        var head = from.at("lanhdao", "/outgoing");
        head.click("a.about");
        says(head.locator(".now h2"), "Ông/bà ký văn bản này");
        head.fill(".now #passphrase", TestKeys.passphrase());
        head.click(".now button.main");
        says(head.locator("main .head .state"), "Đã ký");
    }

    /** @return at the sender's page of what was sent */
    private Page issued() {
        var clerk = from.at("vanthu", "/outgoing");
        clerk.click("a.about");
        says(clerk.locator(".now button.main"), "Ký số");
        clerk.click(".now form[action$='/seal'] button.main");
        clerk.click(".now form[action$='/issue'] button.main");
        says(clerk.locator(".head .state"), "Đã phát hành");
        clerk.click(".head a[href^='/exchange/sent?document=']");
        clerk.waitForURL(Pattern.compile(".*/exchange/sent/[0-9a-f-]{36}"));
        return clerk;
    }

    /** Looked at anew until it is there: between two installations a word takes a few seconds. */
    private static void sees(Page page, String address, String where, String words) {
        long end = System.nanoTime() + (long) (LIMIT * 1e6);
        page.navigate(address);
        while (System.nanoTime() < end && page.locator(where).allTextContents().stream().noneMatch(text -> text.contains(words))) {
            page.waitForTimeout(300);
            page.reload();
        }
        says(page.locator(where).first(), words);
    }

    private static void sees(Page sender, String sent, String state) {
        sees(sender, sent, "table.slips tbody .way", state);
    }

    private Page taken() {
        var receiver = to.at("vanthu", "/exchange/inbox");
        sees(receiver, receiver.url(), "table.slips tbody", ABOUT);
        receiver.click("table.slips tbody a");
        receiver.click("form[action$='/taking'] button.main");
        // the page goes on by itself once its pages are read, which may be at once
        receiver.waitForURL("**/incoming/drafts/*", new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
        to.house.read(UUID.fromString(receiver.url().substring(receiver.url().lastIndexOf('/') + 1)));
        assertThat(receiver.locator(".review:not([data-unread=true])")).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT));
        assertThat(receiver.locator("#abstractText")).hasValue(ABOUT);
        return receiver;
    }

    private static void registered(Page receiver) {
        receiver.click("[data-register]");
        receiver.click(".toast a");
        says(receiver.locator(".about"), ABOUT);
        receiver.click("main .head a[href^='/incoming/cases/']");
    }

    private void handedOver(Page receiver) {
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
    }

    /** From the list of what waits for this person to the case. */
    private Page atCase(String login) {
        var page = to.at(login, "/incoming/cases");
        page.click(".case-list a");
        return page;
    }

    /** On paper, as an office does whose head has no key. @return number and symbol of the answer */
    private String answered() {
        var officer = atCase("chuyenvien");
        picture(officer, prefix() + "-two-agencies-case-in-hand");
        officer.click("a[href^='/outgoing/new?answers=']");
        org.assertj.core.api.Assertions.assertThat(officer.inputValue("#f-recipient")).as("an answer goes to who wrote").isEqualTo(from.name);
        officer.fill("#f-abstract", ANSWER);
        officer.selectOption("#f-medium", "PAPER");
        officer.fill("#f-text", "Cảng vụ đã rà soát 14 bến thuyền, trong đó 2 bến chưa đủ phao cứu sinh.");
        officer.click("main button.main");
        submitted(officer);
        decided(to, "truongphong", "Ông/bà kiểm tra nội dung dự thảo này");
        decided(to, "vanthu", "Ông/bà kiểm tra thể thức dự thảo này");
        decided(to, "lanhdao", "Ông/bà duyệt văn bản này");
        var clerk = to.at("vanthu", "/outgoing");
        clerk.click("a.about");
        clerk.click(".now form[action$='/paper-signature'] button.main");
        clerk.click(".now form[action$='/number'] button.main");
        clerk.setInputFiles("#scan", new FilePayload("ban-quet.pdf", "application/pdf", SampleWriter.pdf(Post.dispatch(21, 1))));
        clerk.click(".now form[action$='/scan'] button.main");
        clerk.click(".now form[action$='/issue'] button.main");
        says(clerk.locator(".head .state"), "Đã phát hành");
        clerk.click(".head a[href^='/exchange/sent?document=']");
        return clerk.textContent("main .head h1").strip();
    }

    /** @param known what the sender calls the document that was answered */
    private void arrivedAsAnswer(Page sender, String known) {
        from.go(sender, "/exchange/inbox");
        sees(sender, sender.url(), "table.slips tbody tr", ANSWER);
        says(sender.locator("table.slips tbody tr"), "trả lời văn bản của cơ quan");
        sender.click("table.slips tbody a");
        says(sender.locator("dl.facts"), "Trả lời văn bản");
        says(sender.locator("dl.facts"), known.strip());
        picture(sender, prefix() + "-two-agencies-answer");
    }

    private void settled(String answer) {
        var officer = atCase("chuyenvien");
        officer.fill("[id^=result-]", "Đã rà soát 14 bến thuyền, gửi kết quả bằng văn bản");
        officer.fill("[id^=answer-]", answer);
        officer.click("form[action$='/result'] button.main");
        says(officer.locator(".headline"), "Đã giải quyết");
        picture(officer, prefix() + "-two-agencies-case");
    }

    private static void askBack(Page sender, String sent) {
        sender.click("details:has(form[action$='/recall']) summary");
        sender.fill("#why", "Ban hành nhầm thẩm quyền");
        sender.click("form[action$='/recall'] button");
        says(sender.locator(".notice"), "Ban hành nhầm thẩm quyền");
        sees(sender, sent, "Đang yêu cầu lấy lại");
        sender.click("main a[href^='/outgoing/']");
        says(sender.locator("main"), "Đã thu hồi");
    }

    private void givenBack(Page receiver) {
        to.go(receiver, "/exchange/inbox?shelf=RECALL");
        sees(receiver, receiver.url(), "main", ABOUT);
        receiver.click("table.slips tbody a");
        says(receiver.locator(".notice"), "yêu cầu lấy lại văn bản này");
        receiver.click("form[action$='/recall-agreement'] button");
        says(receiver.locator("h1"), "Văn bản đã được thu hồi");
        to.go(receiver, "/incoming/register");
        var line = receiver.locator("tr", new Page.LocatorOptions().setHas(receiver.locator("a.came")));
        assertThat(line).hasCount(1);
        says(line, "01");
        assertThat(receiver.locator("main")).not().containsText(ABOUT);
        assertThat(receiver.locator("main")).not().containsText("/" + from.code);
    }

    static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LIMIT));
    }

    private static void gone(Locator what) {
        assertThat(what).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")).setFullPage(true));
    }
}
