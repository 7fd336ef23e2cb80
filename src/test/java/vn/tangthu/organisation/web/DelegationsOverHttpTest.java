package vn.tangthu.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Absences;
import vn.tangthu.organisation.Delegation;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

class DelegationsOverHttpTest {

    private static final TestServer server = TestServer.running();
    private static final LocalDate TODAY = LocalDate.now(Wording.ZONE);
    private static PersonId head;
    private static PersonId deputy;
    private static TestBrowser headAtWork;
    private static TestBrowser deputyAtWork;
    private static TestBrowser officer;
    private static TestBrowser headElsewhere;
    private static TestBrowser administrator;

    @BeforeAll
    static void people() {
        var agency = server.agency("T-UQ", "Sở Nội vụ (ủy quyền)");
        head = server.person(agency, "Nguyễn Văn Giám", Role.AGENCY_HEAD);
        deputy = server.person(agency, "Trần Thị Phó", Role.OFFICER);
        server.account("uq.giam", head, AccountType.OPERATIONAL);
        server.account("uq.pho", deputy, AccountType.OPERATIONAL);
        server.account("uq.vien", server.person(agency, "Lê Văn Viên", Role.OFFICER), AccountType.OPERATIONAL);
        var elsewhere = server.agency("T-UQ2", "Sở Tài chính (ủy quyền)");
        server.account("uq.khac", server.person(elsewhere, "Hồ Văn Khác", Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        server.account("uq.tri", server.person(elsewhere, "Phạm Văn Trị", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        headAtWork = server.signedIn("uq.giam");
        deputyAtWork = server.signedIn("uq.pho");
        officer = server.signedIn("uq.vien");
        headElsewhere = server.signedIn("uq.khac");
        administrator = server.signedIn("uq.tri");
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
    }

    @Test
    void a_head_delegates_sees_it_and_withdraws_it() {
        var day = TODAY.plusDays(100);
        headAtWork.get("/delegations");
        var made = headAtWork.post("/delegations", fields("ASSIGN_INCOMING", day, day.plusDays(3), "Giấy ủy quyền số 77/GUQ-SNV"));
        assertThat(made.location()).isEqualTo("/delegations");
        assertThat(headAtWork.get("/delegations").body()).contains("Đã lập ủy quyền.").contains("Trần Thị Phó").contains("77/GUQ-SNV").contains("Sắp tới");
        assertThat(deputyAtWork.get("/delegations").body()).contains("Nguyễn Văn Giám").contains("77/GUQ-SNV").doesNotContain("Thu hồi</button>");
        assertThat(officer.get("/delegations").body()).doesNotContain("77/GUQ-SNV");
        assertThat(headElsewhere.get("/delegations").body()).doesNotContain("77/GUQ-SNV");
        assertThat(headAtWork.post("/delegations/" + newest().id() + "/withdrawal", Map.of()).location()).isEqualTo("/delegations");
        assertThat(headAtWork.get("/delegations").body()).contains("Đã thu hồi");
    }

    @Test
    void what_is_refused_says_why_and_keeps_what_was_typed() {
        headAtWork.get("/delegations");
        var day = TODAY.plusDays(200);
        var without = headAtWork.post("/delegations", fields("SIGN_OUTGOING", day, day, " "));
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.body()).contains("chưa có căn cứ").contains(Days.shown(day));
        var typed = new HashMap<>(fields("SIGN_OUTGOING", day, day, "1/GUQ"));
        typed.put("to", "31/02/2027");
        assertThat(headAtWork.post("/delegations", typed).body()).contains("“31/02/2027” không phải một ngày");
        typed.remove("deputy");
        assertThat(headAtWork.post("/delegations", typed).body()).contains("chưa chọn người làm thay");
    }

    @Test
    void nobody_else_delegates_for_a_head_or_ends_it() {
        var day = TODAY.plusDays(300);
        headAtWork.get("/delegations");
        headAtWork.post("/delegations", fields("EXTEND_DEADLINE", day, day, "30/GUQ"));
        headAtWork.get("/delegations");
        var id = newest().id();
        for (var other : List.of(deputyAtWork, officer, headElsewhere)) {
            other.get("/delegations");
            assertThat(other.post("/delegations", fields("APPROVE_OUTGOING", day, day, "31/GUQ")).status()).isEqualTo(404);
            assertThat(other.post("/delegations/absences", absence(day)).status()).isEqualTo(404);
            assertThat(other.get("/delegations?head=" + head).status()).isEqualTo(404);
            other.post("/delegations/" + id + "/withdrawal", Map.of("why", "vì thế"));
        }
        for (var path : List.of("/delegations", "/delegations/absences", "/delegations/" + id + "/withdrawal", "/delegations/absences/" + id + "/cancellation")) {
            assertThat(server.browser().postWithoutToken(path, Map.of()).status()).as("stranger: " + path).isIn(302, 403);
        }
        assertThat(newest().withdrawal()).isEmpty();
        assertThat(newest().basis()).isEqualTo("30/GUQ");
        assertThat(server.get(Absences.class).coming(actor(head), head)).isEmpty();
    }

    @Test
    void an_administrator_enters_the_heads_paper_and_must_say_why_it_ends() {
        var day = TODAY.plusDays(400);
        administrator.get("/delegations?head=" + head);
        var made = administrator.post("/delegations", fields("APPROVE_OUTGOING", day, day, "40/GUQ-SNV"));
        assertThat(made.location()).isEqualTo("/delegations?head=" + head);
        var id = newest().id();
        assertThat(administrator.get("/delegations?head=" + head).body()).contains("Phạm Văn Trị nhập lúc");
        administrator.post("/delegations/" + id + "/withdrawal", Map.of("head", head.toString()));
        assertThat(administrator.get("/delegations?head=" + head).body()).contains("đề nghị ghi căn cứ hoặc lý do");
        administrator.post("/delegations/" + id + "/withdrawal", Map.of("head", head.toString(), "why", "Thông báo số 3/TB-SNV"));
        assertThat(newest().withdrawal().orElseThrow().why()).isEqualTo("Thông báo số 3/TB-SNV");
    }

    @Test
    void a_head_notes_days_of_absence_and_the_deputy_is_proposed() {
        var day = TODAY.plusDays(500);
        headAtWork.get("/delegations");
        assertThat(headAtWork.post("/delegations/absences", absence(day)).location()).isEqualTo("/delegations");
        assertThat(headAtWork.get("/delegations").body()).contains("Đã ghi nhận những ngày vắng mặt.").contains("đề xuất Trần Thị Phó thay");
        var absences = server.get(Absences.class);
        assertThat(absences.on(actor(deputy), day).get(head).deputy()).isEqualTo(deputy);
        assertThat(absences.on(actor(deputy), day.plusDays(1))).isEmpty();
        assertThat(server.get(Delegations.class).authority(actor(deputy), head, DelegationScope.ASSIGN_INCOMING, day)).as("a proposal is no right").isEmpty();
        var id = absences.on(actor(head), day).get(head).id();
        assertThat(absences.cancel(actor(deputy), id)).isPresent();
        headAtWork.post("/delegations/absences/" + id + "/cancellation", Map.of());
        assertThat(absences.on(actor(head), day)).isEmpty();
        headAtWork.get("/delegations");
        assertThat(headAtWork.post("/delegations/absences/" + id + "/cancellation", Map.of()).location()).isEqualTo("/delegations");
        assertThat(headAtWork.get("/delegations").body()).contains("Không tìm thấy những ngày vắng mặt này");
    }

    @Test
    void a_form_without_the_pages_token_does_nothing() {
        assertThat(headAtWork.postWithoutToken("/delegations", fields("SIGN_OUTGOING", TODAY, TODAY, "1/GUQ")).status()).isEqualTo(403);
    }

    private static Delegation newest() {
        return server.get(Delegations.class).own(actor(head)).stream().max(java.util.Comparator.comparing(Delegation::madeAt)).orElseThrow();
    }

    private static Actor actor(PersonId id) {
        return server.get(People.class).actor(id).orElseThrow();
    }

    private static Map<String, String> fields(String scope, LocalDate from, LocalDate to, String basis) {
        return Map.of("head", head.toString(), "deputy", deputy.toString(), "capacity", "TUQ", "scopes", scope,
                "from", Days.shown(from), "to", Days.shown(to), "basis", basis);
    }

    private static Map<String, String> absence(LocalDate day) {
        return Map.of("head", head.toString(), "deputy", deputy.toString(), "from", Days.shown(day), "to", Days.shown(day), "note", "đi họp");
    }
}
