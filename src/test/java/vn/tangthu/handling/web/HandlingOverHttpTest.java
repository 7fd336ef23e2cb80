package vn.tangthu.handling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.handling.CaseState;
import vn.tangthu.handling.Cases;
import vn.tangthu.handling.FollowUp;
import vn.tangthu.handling.HandlingSlip;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

class HandlingOverHttpTest {

    private static final TestServer server = TestServer.running();
    private static final LocalDate TODAY = LocalDate.now(Wording.ZONE);
    private static int documents;
    private static AgencyId agency;
    private static UnitId unit;
    private static Actor clerkActor;
    private static PersonId officerId;
    private static TestBrowser clerk;
    private static TestBrowser leader;
    private static TestBrowser head;
    private static TestBrowser officer;
    private static TestBrowser elsewhere;
    private LineId line;

    @BeforeAll
    static void people() {
        agency = server.agency("T-GQ", "Sở Xây dựng (giải quyết)");
        unit = server.get(Units.class).create(Actor.system("test"), agency, "Phòng Quản lý xây dựng", "QLXD", 1);
        clerkActor = server.get(People.class).actor(person("vanthu", "Nguyễn Thị Lành", Optional.empty(), Role.CLERK)).orElseThrow();
        var leaderId = person("giam", "Trần Văn Giám", Optional.empty(), Role.AGENCY_HEAD);
        person("truong", "Lê Văn Trưởng", Optional.of(unit), Role.UNIT_HEAD);
        officerId = person("vien", "Phạm Thị Viên", Optional.of(unit), Role.OFFICER);
        var other = server.agency("T-GQ2", "Sở Tài chính (giải quyết)");
        server.account("gq.khac", server.person(other, "Hồ Văn Khác", Role.AGENCY_HEAD, Role.CLERK, Role.UNIT_HEAD), AccountType.OPERATIONAL);
        clerk = server.signedIn("gq.vanthu");
        leader = server.signedIn("gq.giam");
        head = server.signedIn("gq.truong");
        officer = server.signedIn("gq.vien");
        elsewhere = server.signedIn("gq.khac");
        leaderOf = leaderId;
    }

    private static PersonId leaderOf;

    private static PersonId person(String login, String name, Optional<UnitId> unit, Role role) {
        var id = server.get(People.class).create(Actor.system("test"), new PersonForm(agency, unit, name, "Chuyên viên", Set.of(role)));
        server.account("gq." + login, id, AccountType.OPERATIONAL);
        return id;
    }

    @BeforeEach
    void a_document() {
        line = registered(Sensitivity.INTERNAL);
    }

    private static LineId registered(Sensitivity label) {
        var entry = new EntryDraft(
                TODAY, "Ủy ban nhân dân thành phố Hải Vân", "", ++documents + "/UBND-GQ", Optional.of(TODAY), "Công văn", "V/v rà soát tiến độ công trình", "Phan Thị Hạnh",
                "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", label);
        return ((Registration.Registered) server.get(IncomingRegister.class).registerPaper(clerkActor, entry, false)).line();
    }

    @Test
    void a_document_goes_its_way_over_the_pages() throws Exception {
        var at = "/incoming/cases/" + line;
        assertThat(clerk.get(at).body()).contains("Chưa chuyển giải quyết").contains("Trần Văn Giám");
        assertThat(post(clerk, at + "/presentation", Map.of("leader", leaderOf.toString(), "seen", "0")).location()).isEqualTo(at);
        assertThat(leader.get("/incoming/cases").body()).contains(at);
        var tooEarly = post(leader, at + "/direction", Map.of("words", "Giao Phòng QLXD", "lead", unit.toString(), "due", Days.shown(TODAY.minusDays(1)), "seen", "1"));
        assertThat(tooEarly.status()).isEqualTo(200);
        assertThat(tooEarly.body()).contains("sớm hơn ngày văn bản đến").contains("Giao Phòng QLXD");
        assertThat(post(leader, at + "/direction", Map.of("words", "Giao Phòng QLXD", "lead", unit.toString(), "due", "hôm nào", "seen", "1")).body()).contains("“hôm nào” không phải một ngày");
        assertThat(post(leader, at + "/direction", Map.of("words", "Giao Phòng QLXD", "lead", unit.toString(), "due", Days.shown(TODAY.plusDays(3)), "seen", "1")).location()).isEqualTo(at);
        assertThat(post(leader, at + "/direction", Map.of("lead", unit.toString(), "seen", "1")).body()).as("decided on a page from before").contains("Trần Văn Giám đã quyết định trước");
        assertThat(post(head, at + "/assignment", Map.of("task", "1", "seen", "1", "lead", officerId.toString())).location()).isEqualTo(at);
        assertThat(officer.get(at).body()).contains("Việc của bạn").contains("Giao Phòng QLXD");
        assertThat(post(officer, at + "/result", Map.of("task", "2", "words", "Đã trả lời", "answer", "9/SXD")).location()).isEqualTo(at);
        assertThat(clerk.get(at).body()).contains("Đã giải quyết").contains("Đã trả lời");
        var actor = server.get(People.class).actor(officerId).orElseThrow();
        var slip = new java.io.ByteArrayOutputStream();
        server.get(HandlingSlip.class).slip(actor, server.get(IncomingRegister.class).find(actor, line).orElseThrow(), slip);
        try (var pdf = Loader.loadPDF(slip.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN").contains("Giao Phòng QLXD").contains("Phạm Thị Viên").contains("Đã trả lời");
        }
        var stamp = new java.io.ByteArrayOutputStream();
        server.get(HandlingSlip.class).stamp(actor, server.get(IncomingRegister.class).find(actor, line).orElseThrow(), stamp);
        try (var pdf = Loader.loadPDF(stamp.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).as("52 mm with the edge").isBetween(147f, 148f);
            assertThat(new PDFTextStripper().getText(pdf)).contains("ĐẾN").contains(Days.shown(TODAY));
        }
    }

    @Test
    void strangers_other_agencies_and_lower_roles_change_nothing() {
        var at = "/incoming/cases/" + line;
        post(clerk, at + "/presentation", Map.of("leader", leaderOf.toString(), "seen", "0"));
        for (var path : List.of("presentation", "hand-over", "direction", "assignment", "unit-return", "more-time", "no-reply-answer", "beginning", "report", "more-time-request",
                "hand-back", "result", "no-reply", "return", "reopening")) {
            var fields = Map.of("leader", leaderOf.toString(), "seen", "1", "lead", unit.toString(), "task", "1", "words", "vì thế", "until", Days.shown(TODAY.plusDays(30)), "granted", "true");
            assertThat(server.browser().postWithoutToken(at + "/" + path, fields).status()).as("stranger: " + path).isIn(302, 403);
            assertThat(post(elsewhere, at + "/" + path, fields).status()).as("other agency: " + path).isEqualTo(404);
            assertThat(post(officer, at + "/" + path, fields).status()).as("lower role: " + path).isEqualTo(200);
        }
        assertThat(server.get(Cases.class).find(clerkActor, line).orElseThrow().state()).isEqualTo(CaseState.PRESENTED);
        assertThat(server.get(Cases.class).events(clerkActor, line)).hasSize(1);
        for (var path : List.of("", "/slip.pdf", "/stamp.pdf")) {
            assertThat(elsewhere.get(at + path).status()).as(path).isEqualTo(404);
            assertThat(server.browser().get(at + path).status()).as(path).isIn(302, 401);
        }
        assertThat(elsewhere.get("/incoming/register/handling").body()).doesNotContain("/UBND-GQ");
    }

    @Test
    void a_guarded_document_is_not_there_for_those_to_whom_it_was_not_given() {
        var guarded = registered(Sensitivity.RESTRICTED);
        assertThat(officer.get("/incoming/cases/" + guarded).status()).isEqualTo(404);
        assertThat(leader.get("/incoming/cases/" + guarded).status()).isEqualTo(200);
    }

    @Test
    void the_api_reads_directs_assigns_and_finishes_and_refuses_others() {
        var at = "/api/incoming/cases/" + line;
        assertThat(leader.get(at, "Accept", "application/json").status()).as("nothing done yet").isEqualTo(404);
        post(clerk, "/incoming/cases/" + line + "/presentation", Map.of("leader", leaderOf.toString(), "seen", "0"));
        var direction = "{\"opinion\":\"Giao\",\"units\":[{\"unit\":\"" + unit + "\",\"lead\":true,\"dueOn\":\"" + TODAY.plusDays(4) + "\"}],\"revision\":1}";
        assertThat(server.browser().send(at + "/direction", "application/json", direction.getBytes(StandardCharsets.UTF_8)).status()).isIn(401, 403);
        assertThat(send(elsewhere, at + "/direction", direction)).isEqualTo(404);
        assertThat(elsewhere.get(at, "Accept", "application/json").status()).isEqualTo(404);
        assertThat(send(officer, at + "/direction", direction)).isEqualTo(403);
        assertThat(send(leader, at + "/direction", direction)).isEqualTo(200);
        assertThat(send(leader, at + "/direction", direction)).as("decided on what was seen before").isEqualTo(409);
        var assignment = "{\"task\":1,\"people\":[\"" + officerId + "\"],\"revision\":1}";
        assertThat(send(officer, at + "/assignment", assignment)).isEqualTo(403);
        assertThat(send(head, at + "/assignment", assignment)).isEqualTo(200);
        assertThat(send(head, at + "/result", "{\"task\":2,\"result\":\"xong\"}")).isEqualTo(403);
        assertThat(send(officer, at + "/result", "{\"task\":2,\"result\":\"\"}")).isEqualTo(422);
        assertThat(send(officer, at + "/result", "{\"task\":2,\"result\":\"xong\"}")).isEqualTo(200);
        assertThat(officer.get(at, "Accept", "application/json").body()).contains("\"FINISHED\"").contains("\"GIVEN_TO_PERSON\"");
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L2")
    @Test
    void the_follow_up_register_and_the_report_count_what_was_given() {
        var before = server.get(FollowUp.class).report(clerkActor, TODAY, TODAY).units().stream().mapToLong(FollowUp.Figures::received).sum();
        post(clerk, "/incoming/cases/" + line + "/hand-over", Map.of("lead", unit.toString(), "due", Days.shown(TODAY), "seen", "0"));
        var report = server.get(FollowUp.class).report(clerkActor, TODAY, TODAY);
        assertThat(report.units()).singleElement().satisfies(figures -> {
            assertThat(figures.received()).isEqualTo(before + 1);
            assertThat(figures.received()).isEqualTo(figures.onTime() + figures.late() + figures.open() + figures.openLate());
        });
        assertThat(server.get(FollowUp.class).report(server.get(People.class).actor(officerId).orElseThrow(), TODAY, TODAY).units()).as("not an officer's to know").isEmpty();
        var page = clerk.get("/incoming/register/handling");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Chờ đơn vị giao người xử lý").contains("Phòng Quản lý xây dựng").contains("<svg class=\"chart\"");
        for (var path : List.of("handling.xlsx", "handling.pdf", "handling-report.pdf")) assertThat(clerk.get("/incoming/register/" + path).status()).as(path).isEqualTo(200);
    }

    private static final String PRINTED_BY = "In từ Hệ thống Tàng Thư. Người in: Nguyễn Thị Lành. Lúc ";

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L2")
    @Test
    void form_VIII_and_the_report_have_their_titles_columns_and_lines_and_say_who_printed_them() throws Exception {
        post(clerk, "/incoming/cases/" + line + "/hand-over", Map.of("lead", unit.toString(), "due", Days.shown(TODAY), "seen", "0"));
        var of = server.get(IncomingRegister.class).find(clerkActor, line).orElseThrow();
        var document = "Công văn, " + of.entry().code() + ", " + Days.shown(TODAY) + ", Ủy ban nhân dân thành phố Hải Vân";
        var question = new vn.tangthu.correspondence.RegisterQuestion(TODAY.getYear(), "", "", "", Optional.of(TODAY), Optional.of(TODAY),
                vn.tangthu.correspondence.RegisterQuestion.Sort.NUMBER, true, 1, 50);
        var report = server.get(FollowUp.class).report(clerkActor, TODAY, TODAY);
        var print = server.get(vn.tangthu.handling.FollowUpPrint.class);

        var sheet = new java.io.ByteArrayOutputStream();
        print.xlsx(clerkActor, question, report, sheet);
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(sheet.toByteArray()))) {
            var register = book.getSheet("Sổ theo dõi");
            assertThat(cells(register, 0)).containsExactly("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN NĂM " + TODAY.getYear());
            assertThat(cells(register, 1)).isEqualTo(FollowUp.HEADS);
            var rows = new java.util.ArrayList<List<String>>();
            for (int n = 2; n <= register.getLastRowNum(); n++) rows.add(cells(register, n));
            assertThat(rows).filteredOn(row -> row.get(1).equals(document)).containsExactly(List.of(
                    of.number().toString(), document, "Phòng Quản lý xây dựng", Days.shown(TODAY), "Chờ đơn vị giao người xử lý", "", ""));
            var figures = book.getSheet("Báo cáo");
            assertThat(cells(figures, 0)).containsExactly("BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN từ ngày " + Days.shown(TODAY) + " đến ngày " + Days.shown(TODAY));
            assertThat(cells(figures, 2)).containsExactly("Tên", "Nhận", "Xong đúng hạn", "Xong trễ hạn", "Đang làm, trong hạn", "Đang làm, trễ hạn");
            var one = report.units().get(0);
            assertThat(cells(figures, 3)).containsExactly("Phòng Quản lý xây dựng", String.valueOf(one.received()), String.valueOf(one.onTime()),
                    String.valueOf(one.late()), String.valueOf(one.open()), String.valueOf(one.openLate()));
            for (var each : List.of(register, figures)) assertThat(each.getFooter().getLeft()).startsWith(PRINTED_BY);
        }

        var paper = new java.io.ByteArrayOutputStream();
        print.pdf(clerkActor, question, paper);
        assertThat(text(paper)).contains("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN").contains("Năm " + TODAY.getYear()).contains("Sở Xây dựng (giải quyết)")
                .contains(of.entry().code()).contains("Chờ đơn vị giao").contains("(7)").contains(PRINTED_BY);
        var figures = new java.io.ByteArrayOutputStream();
        print.pdf(clerkActor, report, figures);
        assertThat(text(figures)).contains("BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN").contains("từ ngày " + Days.shown(TODAY)).contains("Theo đơn vị").contains("Theo người xử lý")
                .contains("Phòng Quản lý xây dựng " + report.units().get(0).received()).contains(PRINTED_BY);
        var slip = new java.io.ByteArrayOutputStream();
        server.get(HandlingSlip.class).slip(clerkActor, of, slip);
        assertThat(text(slip)).contains("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN").contains("Cơ quan, tổ chức ban hành: Ủy ban nhân dân thành phố Hải Vân").contains(PRINTED_BY);
    }

    private static List<String> cells(org.apache.poi.ss.usermodel.Sheet sheet, int row) {
        var format = new org.apache.poi.ss.usermodel.DataFormatter();
        var cells = new java.util.ArrayList<String>();
        for (var cell : sheet.getRow(row)) cells.add(format.formatCellValue(cell));
        return cells;
    }

    /** In one line: where a cell breaks is the typesetter's. */
    private static String text(java.io.ByteArrayOutputStream pdf) throws java.io.IOException {
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int send(TestBrowser browser, String path, String json) {
        browser.get("/incoming/cases");
        return browser.send(path, "application/json", json.getBytes(StandardCharsets.UTF_8)).status();
    }

    private static TestBrowser.Answer post(TestBrowser browser, String path, Map<String, String> fields) {
        browser.get("/incoming/cases");
        return browser.post(path, fields);
    }
}
