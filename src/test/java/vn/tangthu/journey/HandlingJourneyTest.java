package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.samples.SampleWriter;

/** A document goes from the clerk over a leader at a phone and a unit head to the officer who finishes it, all in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlingJourneyTest {

    private static final LocalDate TODAY = LocalDate.now(Wording.ZONE);

    private Chromium chromium;
    private House house;
    private UnitId buildings;
    private UnitId finance;
    private LineId line;

    @BeforeAll
    void an_office_with_a_registered_document() {
        chromium = Chromium.open();
        house = new House("giaiquyet", "Sở Xây dựng (giải quyết)");
        buildings = unit("Phòng Quản lý xây dựng", 1);
        finance = unit("Phòng Kế hoạch - Tài chính", 2);
        unit("Phòng Quy hoạch - Kiến trúc và Phát triển đô thị", 3);
        person("lanhdao", "Trần Văn Giám", "Giám đốc", Optional.empty(), Role.AGENCY_HEAD);
        person("truongphong", "Lê Văn Trưởng", "Trưởng phòng", Optional.of(buildings), Role.UNIT_HEAD);
        person("vien", "Phạm Thị Viên", "Chuyên viên", Optional.of(buildings), Role.OFFICER);
        person("dong", "Võ Văn Đồng", "Chuyên viên", Optional.of(buildings), Role.OFFICER);
        person("tai", "Đỗ Thị Tài", "Trưởng phòng", Optional.of(finance), Role.UNIT_HEAD);
        var document = Post.dispatch(70, 1);
        var draft = house.handIn("công văn cần giải quyết.pdf", SampleWriter.pdf(document));
        house.read(draft);
        line = new LineId(house.registered(draft, document));
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    @Test
    void from_the_clerk_to_the_result_with_a_leader_at_a_phone() {
        var clerk = open(Screen.OFFICE, house.clerk);
        picture(clerk, "case-new");
        clerk.fill("#proposal", "Đề xuất giao Phòng Quản lý xây dựng chủ trì");
        clerk.click("form[action$='/presentation'] button.main");
        assertThat(clerk.innerText(".headline")).contains("Chờ lãnh đạo cho ý kiến").contains("Trần Văn Giám");

        var leader = open(Screen.PHONE, house.clerk.replace("vanthu", "lanhdao"));
        picture(leader, "case-direct");
        leader.fill("#opinion", "Đề nghị kiểm tra thực địa trước khi báo cáo; phối hợp rà soát kinh phí");
        Keys.choose(leader, "input[name=lead][value='" + buildings + "']");
        Keys.choose(leader, "input[name=cooperating][value='" + finance + "']");
        leader.fill("#due", "01/01/2020");
        leader.click("form[action$='/direction'] button.main");
        assertThat(leader.innerText("[role=alert]")).contains("sớm hơn ngày văn bản đến");
        assertThat(leader.inputValue("#opinion")).as("what was typed stays").contains("kiểm tra thực địa");
        leader.fill("#due", Days.shown(TODAY.plusDays(5)));
        leader.click("form[action$='/direction'] button.main");
        assertThat(leader.innerText(".headline")).contains("Chờ đơn vị giao người xử lý").contains("Phòng Quản lý xây dựng");

        var head = open(Screen.OFFICE, house.clerk.replace("vanthu", "truongphong"));
        picture(head, "case-assign");
        Keys.choose(head, "input[name=lead] >> nth=2");
        head.click("form[action$='/assignment'] button.main");
        assertThat(head.innerText(".headline")).contains("Đang xử lý");

        var name = head.innerText(".riders li >> nth=0");
        var login = name.contains("Viên") ? "vien" : name.contains("Đồng") ? "dong" : "truongphong";
        var officer = open(Screen.OFFICE, house.clerk.replace("vanthu", login));
        picture(officer, "case-own");
        officer.navigate(house.server.address() + "/incoming/cases");
        assertThat(officer.innerText("main")).contains("Đang xử lý");
        picture(officer, "cases");
        officer.click(".case-list a");
        officer.fill("[id^=result-]", "Đã có văn bản trả lời UBND thành phố");
        officer.fill("[id^=answer-]", "88/SXD-QLXD");
        officer.click("form[action$='/result'] button.main");
        assertThat(officer.innerText(".headline")).contains("Đã giải quyết");
        officer.click(".history > summary");
        picture(officer, "case-finished");
        officer.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        picture(officer, "case-finished-phone");
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")).setFullPage(true));
        assertThat(Axe.serious(page)).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s: nothing is wider than the screen", name).isTrue();
    }

    private Page open(Screen screen, String login) {
        var page = chromium.person(screen).newPage();
        house.signIn(page, login);
        page.navigate(house.server.address() + "/incoming/cases/" + line);
        return page;
    }

    private UnitId unit(String name, int position) {
        return house.server.get(Units.class).create(Actor.system("test"), house.agency, name, "", position);
    }

    private void person(String login, String name, String post, Optional<UnitId> unit, Role role) {
        var id = house.server.get(People.class).create(Actor.system("test"), new PersonForm(house.agency, unit, name, post, Set.of(role)));
        house.server.account("giaiquyet." + login, id, AccountType.OPERATIONAL);
    }
}
