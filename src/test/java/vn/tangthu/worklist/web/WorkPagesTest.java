package vn.tangthu.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestServer;
import vn.tangthu.worklist.WorkDesk;
import vn.tangthu.worklist.WorkItem;

/** Over HTTP: what each sees, and who is kept out. */
class WorkPagesTest {

    private static final TestServer server = TestServer.running();
    private static Actor officer;

    @BeforeAll
    static void an_office() {
        var agency = server.agency("T-WORK", "Sở Xây dựng");
        officer = account("work.cv", server.person(agency, "Lê Văn An", Role.OFFICER));
        var head = account("work.gd", server.person(agency, "Trần Thị Bình", Role.AGENCY_HEAD));
        account("work.tp", server.person(agency, "Phan Văn Trưởng", Role.UNIT_HEAD));
        account("work.la", server.person(server.agency("T-WORK-2", "Sở Tư pháp"), "Ngô Văn Lạ", Role.AGENCY_HEAD));
        var step = new WorkItem.Step("handling", UUID.randomUUID(), "assign");
        server.get(WorkDesk.class).handIn(head, new WorkItem(step, officer.person(), "reply", "số đến 7411", "Báo cáo cấp phép <b>xây dựng</b>",
                "/incoming/register/" + step.thing(), Sensitivity.INTERNAL, Optional.of(LocalDate.now(Wording.ZONE).minusDays(30)),
                Optional.of(new WorkItem.AskedBy(head.person(), head.name()))));
    }

    private static Actor account(String login, vn.tangthu.kernel.PersonId person) {
        server.account(login, person, AccountType.OPERATIONAL);
        return server.get(People.class).actor(person).orElseThrow();
    }

    @Test
    void an_officer_finds_their_work_on_the_home_page_and_no_figures_of_the_register() {
        var page = server.signedIn("work.cv").get("/").body();
        assertThat(page).contains("số đến 7411", "Trần Thị Bình giao").containsPattern("quá hạn \\d+ ngày làm việc").contains("&lt;b&gt;xây dựng");
        assertThat(page).doesNotContain("id=\"figures\"", "??");
        assertThat(server.signedIn("work.cv").get("/work?page=2").body()).doesNotContain("số đến 7411").contains("Không có việc nào chờ");
    }

    @Test
    void who_asked_sees_it_waiting_with_the_name_of_the_one_who_has_it() {
        assertThat(server.signedIn("work.gd").get("/work/waiting").body()).contains("số đến 7411", "Lê Văn An làm");
        assertThat(server.signedIn("work.gd").get("/").body()).contains("số đến 7411", "id=\"figures\"");
    }

    @Test
    void another_agency_sees_none_of_it() {
        var other = server.signedIn("work.la");
        for (var path : List.of("/", "/work", "/work/waiting", "/work/people")) {
            assertThat(other.get(path)).as(path).satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
                    .satisfies(answer -> assertThat(answer.body()).doesNotContain("số đến 7411", "Lê Văn An"));
        }
    }

    @Test
    void the_work_of_each_person_is_for_the_head_of_the_agency_alone() {
        assertThat(server.signedIn("work.gd").get("/work/people").body()).contains("Lê Văn An", "<rect");
        assertThat(server.signedIn("work.cv").get("/work/people").status()).isEqualTo(403);
        assertThat(server.signedIn("work.tp").get("/work/people").status()).isEqualTo(403);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        for (var path : List.of("/work", "/work/waiting", "/work/people", "/work/reminders")) {
            assertThat(server.browser().get(path).location()).as(path).startsWith("/sign-in");
        }
        for (var path : List.of("/work/reminders", "/work/reminders/seen")) {
            assertThat(server.browser().postWithoutToken(path, Map.of("wanted", "true")).status()).as(path).isIn(302, 403);
        }
    }

    @Test
    void everybody_sets_their_own_reminders_and_is_told_what_is_wrong_with_an_address() {
        var browser = server.signedIn("work.tp");
        assertThat(browser.get("/work/reminders").body()).contains("Hệ thống chưa được cài đặt để gửi thư");
        var refused = browser.post("/work/reminders", Map.of("address", "trưởng phòng@so", "wanted", "true", "hour", "7"));
        assertThat(refused.body()).contains("không phải là địa chỉ thư điện tử", "trưởng phòng@so");
        assertThat(browser.post("/work/reminders", Map.of("address", "", "wanted", "true", "hour", "7")).body()).contains("phải có địa chỉ thư");
        assertThat(browser.post("/work/reminders", Map.of("address", "a@b.vn", "hour", "31")).body()).contains("từ 0 đến 23");
        assertThat(browser.post("/work/reminders", Map.of("address", "truongphong@soxaydung.gov.vn", "wanted", "true", "hour", "9")).status()).isEqualTo(302);
        assertThat(browser.get("/work/reminders").body()).contains("truongphong@soxaydung.gov.vn", "sẽ gửi thư nhắc việc");
        assertThat(server.signedIn("work.cv").get("/work/reminders").body()).doesNotContain("truongphong@");
    }
}
