package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;

/** A draft is begun, submitted and approved in a browser, on an office screen and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingScreensTest {

    private Chromium chromium;
    private House house;

    @BeforeAll
    void an_office() {
        chromium = Chromium.open();
        house = new House("vanbandi", "Sở Nội vụ An Thượng");
        house.account("vanbandi.giamdoc", "Phan Thị Mỹ Hạnh", AccountType.OPERATIONAL, Role.AGENCY_HEAD);
        house.account("vanbandi.chuyenvien", "Võ Doãn Cảnh", AccountType.OPERATIONAL, Role.OFFICER);
    }

    @AfterAll
    void leave() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_draft_goes_from_the_form_to_the_one_who_checks_it() {
        var officer = chromium.person(Screen.OFFICE).newPage();
        house.signIn(officer, "vanbandi.chuyenvien");
        officer.navigate(house.server.address() + "/outgoing/new");
        officer.fill("#f-abstract", "V/v rà soát thủ tục hành chính năm 2026");
        officer.fill("#f-recipient", "Ủy ban nhân dân phường An Hải\nSở Tài chính");
        officer.fill("#f-text", "Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ đề nghị các cơ quan rà soát thủ tục hành chính.\nBáo cáo gửi về trước ngày 15 tháng 12 năm 2026.");
        picture(officer, "outgoing-new");
        officer.click("button.main");
        assertThat(officer.locator(".now h2").innerText()).isEqualTo("Trình dự thảo này");
        picture(officer, "outgoing-draft");
        officer.click(".now button.main");
        var head = chromium.person(Screen.PHONE).newPage();
        house.signIn(head, "vanbandi.giamdoc");
        head.navigate(house.server.address() + "/outgoing");
        picture(head, "outgoing-list-phone");
        head.click("a.about");
        assertThat(head.locator(".now h2").innerText()).isEqualTo("Ông/bà kiểm tra nội dung dự thảo này");
        picture(head, "outgoing-check-phone");
        assertThat((Boolean) head.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("fits the phone").isTrue();
        head.click(".now button.main");
        var clerk = chromium.person(Screen.OFFICE).newPage();
        house.signIn(clerk, house.clerk);
        for (var page : new String[] {"register", "numbers", "copies", "postal"}) {
            clerk.navigate(house.server.address() + "/outgoing/" + page);
            picture(clerk, "outgoing-" + page);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")).setFullPage(true));
    }
}
