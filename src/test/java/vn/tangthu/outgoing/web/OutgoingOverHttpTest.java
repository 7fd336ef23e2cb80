package vn.tangthu.outgoing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.exchange.Partners;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.People;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.OutgoingQuestion;
import vn.tangthu.outgoing.Upload;
import vn.tangthu.signing.KeyTaking;
import vn.tangthu.signing.NewKey;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.TestKeys;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** What the people of an office see and do with outgoing documents, page by page, without a script; and what others cannot. */
class OutgoingOverHttpTest {

    @TempDir
    static java.nio.file.Path folder;

    private static TestServer server;
    private static PersonId headId;
    private static Actor clerk;
    private static Actor drafter;
    private static TestBrowser drafts;
    private static TestBrowser checks;
    private static TestBrowser registry;
    private static TestBrowser head;
    private static TestBrowser colleague;
    private static TestBrowser stranger;

    @BeforeAll
    static void an_office_with_all_its_people_and_another_office() {
        server = TestServer.running();
        var office = server.agency("GUI1", "Sở Nội vụ An Hải");
        headId = server.person(office, "Phan Thị Mỹ Hạnh", Role.AGENCY_HEAD);
        var clerkId = server.person(office, "Nguyễn Thị Lành", Role.CLERK);
        server.account("gui-head", headId, AccountType.OPERATIONAL);
        server.account("gui-clerk", clerkId, AccountType.OPERATIONAL);
        server.account("gui-unit", server.person(office, "Phạm Đình Lữ", Role.UNIT_HEAD), AccountType.OPERATIONAL);
        var drafterId = server.person(office, "Võ Doãn Cảnh", Role.OFFICER);
        server.account("gui-officer", drafterId, AccountType.OPERATIONAL);
        drafter = server.get(People.class).actor(drafterId).orElseThrow();
        server.account("gui-colleague", server.person(office, "Hoàng Thành Ưng", Role.OFFICER), AccountType.OPERATIONAL);
        server.account("gui-other", server.person(server.agency("GUI2", "Sở Tài chính An Hải"), "Đỗ Hồng Vỹ", Role.CLERK, Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        clerk = server.get(People.class).actor(clerkId).orElseThrow();
        drafts = opened("gui-officer");
        checks = opened("gui-unit");
        registry = opened("gui-clerk");
        head = opened("gui-head");
        colleague = opened("gui-colleague");
        stranger = opened("gui-other");
    }

    private static TestBrowser opened(String account) {
        var browser = server.signedIn(account);
        browser.get("/outgoing");
        return browser;
    }

    static String begun(TestBrowser browser, String about, String medium) {
        var form = new HashMap<>(Map.of("kind", "Công văn", "abstractText", about, "signer", headId.toString(), "medium", medium, "label", "INTERNAL",
                "recipients", "Sở Tài chính An Hải\nỦy ban nhân dân phường An Hải\nBáo An Hải (bưu điện)", "keptBy", "VT", "copies", "3"));
        form.put("text", "Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ đề nghị các cơ quan báo cáo kết quả.\nBáo cáo gửi về trước ngày 15 tháng 12 năm 2026.");
        browser.get("/outgoing/new");
        var answer = browser.post("/outgoing", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.location();
    }

    private static TestBrowser.Answer act(TestBrowser browser, String path, String noun, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("revision", revision(path));
        browser.get(path); // what was said before is read
        return browser.post(path + "/" + noun, form);
    }

    private static String revision(String path) {
        return String.valueOf(server.get(OutgoingDocuments.class).find(clerk, OutgoingId.of(path.substring("/outgoing/".length()))).orElseThrow().revision());
    }

    private static String through(String path) {
        act(drafts, path, "submission", Map.of("checker", person("Phạm Đình Lữ")));
        act(checks, path, "content-check", Map.of("opinion", "Đồng ý nội dung"));
        act(registry, path, "form-check", Map.of());
        act(head, path, "approval", Map.of("opinion", "Duyệt"));
        return path;
    }

    private static String person(String name) {
        return server.get(People.class).atWork(clerk).stream().filter(one -> one.fullName().equals(name)).findFirst().orElseThrow().id().toString();
    }

    @Test
    void a_draft_is_begun_from_a_form_and_shown_in_its_layout_with_what_the_drafter_can_do() {
        var path = begun(drafts, "V/v rà soát thủ tục hành chính", "ELECTRONIC");
        var page = drafts.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Trình dự thảo này").contains("Kính gửi").contains("Báo cáo gửi về trước ngày 15 tháng 12 năm 2026")
                .contains("trục liên thông").contains("bưu điện").contains("Máy kiểm tra thể thức").contains("Lần 1");
        assertThat(page.body()).doesNotContain("??");
        assertThat(drafts.get("/outgoing?whose=mine").body()).contains("V/v rà soát thủ tục hành chính");
        assertThat(drafts.get(path + "/versions/1/files/0").headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(drafts.get(path + "/template").status()).isEqualTo(200);
    }

    @Test
    void an_agency_outside_with_which_documents_are_exchanged_is_ticked_or_named_like_one_of_the_house() {
        server.get(Partners.class).keep(Actor.system("test"), Optional.empty(), new Partners.Form("Cục Thuế khu vực ngoài", "", "T01.9", Optional.of(clerk.home()), "FOLDER", "cuc-thue-ngoai", "", "", "", true));
        var partner = server.get(Partners.class).all(clerk).stream().filter(one -> one.code().equals("T01.9")).findFirst().orElseThrow().id();
        assertThat(drafts.get("/outgoing/new").body()).contains("Cục Thuế khu vực ngoài").contains(partner.toString());
        for (var choice : List.of(Map.of("agencies", partner.toString()), Map.of("recipients", "- cục thuế khu vực ngoài;"), Map.of("agencies", partner.toString(), "recipients", "Cục Thuế khu vực ngoài"))) {
            var form = new HashMap<>(Map.of("kind", "Công văn", "abstractText", "V/v gửi ra ngoài", "signer", headId.toString(), "medium", "PAPER", "label", "INTERNAL", "text", "Kính gửi."));
            form.putAll(choice);
            drafts.get("/outgoing/new");
            var document = OutgoingId.of(drafts.post("/outgoing", form).location().substring("/outgoing/".length()));
            assertThat(server.get(OutgoingDocuments.class).recipients(drafter, document, 0, 10)).singleElement().satisfies(to -> {
                assertThat(to.partner()).contains(partner);
                assertThat(to.way()).isEqualTo(IssuedDocument.Way.EXCHANGE);
                assertThat(to.name()).isEqualTo("Cục Thuế khu vực ngoài");
            });
            assertThat(drafts.get("/outgoing/" + document + "/particulars").body()).contains("Cục Thuế khu vực ngoài");
        }
    }

    @Test
    void every_step_is_offered_to_the_one_whose_it_is_and_to_nobody_else() {
        var path = begun(drafts, "V/v từng bước", "ELECTRONIC");
        act(drafts, path, "submission", Map.of("checker", person("Phạm Đình Lữ")));
        assertThat(checks.get(path).body()).contains("Ông/bà kiểm tra nội dung dự thảo này");
        assertThat(registry.get(path).body()).doesNotContain("Ông/bà kiểm tra thể thức dự thảo này");
        act(checks, path, "content-check", Map.of("opinion", "Đồng ý nội dung"));
        assertThat(registry.get(path).body()).contains("Ông/bà kiểm tra thể thức dự thảo này").contains("Đồng ý nội dung");
        act(registry, path, "form-check", Map.of());
        assertThat(head.get(path).body()).contains("Ông/bà duyệt văn bản này");
        assertThat(head.get("/outgoing").body()).contains("V/v từng bước");
        act(head, path, "approval", Map.of());
        assertThat(registry.get(path).body()).contains("Cấp số và ngày cho văn bản này");
        assertThat(act(registry, path, "number", Map.of()).location()).isEqualTo(path);
        assertThat(head.get(path).body()).contains("Ông/bà ký văn bản này").contains("Chưa cấu hình khóa ký của ông/bà").contains("Mở bản PDF");
        assertThat(registry.get(path + "/files/0").headers().firstValue("Content-Type").orElse("")).contains("application/pdf");
        assertThat(head.post(path + "/signature", Map.of("revision", revision(path))).status()).isEqualTo(302);
        assertThat(head.get(path).body()).contains("Chưa cấu hình khóa ký của ông/bà nên chưa ký được");
    }

    @Test
    void the_preview_has_blanks_for_the_day_before_the_number_and_the_day_of_the_number_after() {
        var path = through(begun(drafts, "V/v ngày của số", "ELECTRONIC"));
        assertThat(drafts.get(path).body()).contains("ngày ... tháng ... năm ...");
        act(registry, path, "number", Map.of());
        var on = server.get(OutgoingDocuments.class).find(clerk, OutgoingId.of(path.substring("/outgoing/".length()))).orElseThrow().number().orElseThrow().on();
        var month = on.getMonthValue() < 3 ? "0" + on.getMonthValue() : String.valueOf(on.getMonthValue());
        assertThat(drafts.get(path).body()).contains("ngày %02d tháng %s năm %d".formatted(on.getDayOfMonth(), month, on.getYear())).doesNotContain("ngày ... tháng");
    }

    @Test
    void before_a_passphrase_is_asked_the_signer_is_told_what_is_missing_and_where_to_add_it() throws Exception {
        var path = through(begun(drafts, "V/v nhắc trước khi ký", "ELECTRONIC"));
        act(registry, path, "number", Map.of());
        assertThat(head.get(path).body()).contains("Chưa cấu hình khóa ký của ông/bà").contains("href=\"/account/signing\"").doesNotContain("name=\"passphrase\"");
        var keys = server.get(SigningKeys.class);
        var signer = server.get(People.class).actor(headId).orElseThrow();
        var p12 = java.nio.file.Files.readAllBytes(new TestKeys(folder).file(signer.name()));
        var taken = (KeyTaking.Taken) keys.take(signer, new NewKey.Own(p12, TestKeys.secret()));
        assertThat(head.get(path).body()).contains("Khóa của bạn chưa có hình chữ ký").contains("href=\"/account/signing\"").doesNotContain("name=\"passphrase\"");
        keys.retire(signer, taken.key());
        new TestKeys(folder).give(keys, signer);
        assertThat(head.get(path).body()).contains("name=\"passphrase\"").doesNotContain("href=\"/account/signing\">Mở trang");
        keys.retire(signer, keys.own(signer).orElseThrow().id());
    }

    @Test
    void a_clerk_copies_an_incoming_document_from_its_page_and_others_are_not_offered_it() {
        var register = server.get(IncomingRegister.class);
        var entry = new EntryDraft(java.time.LocalDate.now(), "UBND phường An Hải", "", "45/UBND-VX", Optional.of(java.time.LocalDate.of(2026, 11, 20)), "Công văn",
                "Về việc sao để gửi", "Nguyễn Văn Ẩn", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", Sensitivity.INTERNAL);
        var line = ((Registration.Registered) register.registerPaper(clerk, entry, false)).line();
        var link = "/outgoing/copies?incoming=" + line;
        assertThat(registry.get("/incoming/register/" + line).body()).contains("href=\"" + link + "\"").contains("Làm bản sao");
        assertThat(registry.get(link).body()).contains("45/UBND-VX").contains("value=\"incoming:" + line + "\"");
        assertThat(colleague.get("/incoming/register/" + line).body()).contains("45/UBND-VX").doesNotContain("/outgoing/copies?incoming=");
        assertThat(stranger.get(link).body()).doesNotContain("45/UBND-VX");
    }

    @Test
    void the_file_of_a_copy_is_made_again_by_a_clerk_of_the_same_office_alone() {
        var copy = java.util.UUID.randomUUID();
        assertThat(registry.post("/outgoing/copies/" + copy + "/file", Map.of()).status()).as("no such copy").isEqualTo(404);
        stranger.get("/outgoing/copies");
        assertThat(stranger.post("/outgoing/copies/" + copy + "/file", Map.of()).status()).isEqualTo(404);
        colleague.get("/outgoing/copies");
        assertThat(colleague.post("/outgoing/copies/" + copy + "/file", Map.of()).status()).isEqualTo(302);
        assertThat(colleague.get("/outgoing/copies").body()).contains("văn thư");
    }

    @Test
    void a_copy_that_lost_its_file_between_number_and_file_gets_it_from_its_line() {
        var entry = new EntryDraft(java.time.LocalDate.now(), "UBND phường An Hải", "", "46/UBND-VX", Optional.of(java.time.LocalDate.of(2026, 11, 20)), "Công văn",
                "Về việc máy dừng giữa chừng", "Nguyễn Văn Ẩn", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", Sensitivity.INTERNAL);
        var line = ((Registration.Registered) server.get(IncomingRegister.class).registerPaper(clerk, entry, false)).line();
        registry.get("/outgoing/copies?incoming=" + line);
        registry.post("/outgoing/copies", Map.of("of", "incoming:" + line, "kind", "SY", "medium", "PAPER", "signer", headId.toString(), "recipients", "Kho bạc An Hải", "copies", "2"));
        var copy = server.database.asOwner().sql("select id from outgoing.copy where of_incoming = ?").param(line.value()).query(java.util.UUID.class).single();
        assertThat(registry.get("/outgoing/copies/" + copy + "/file").status()).isEqualTo(200);
        server.database.asOwner().sql("update outgoing.copy set sha256 = null, size = null where id = ?").param(copy).update();
        assertThat(registry.get("/outgoing/copies").body()).contains("/outgoing/copies/" + copy + "/file").contains("Làm lại tệp").doesNotContain("??");
        assertThat(head.get("/outgoing/copies").body()).contains("46/UBND-VX").doesNotContain("Làm lại tệp");
        assertThat(registry.post("/outgoing/copies/" + copy + "/file", Map.of()).location()).isEqualTo("/outgoing/copies");
        assertThat(registry.get("/outgoing/copies").body()).contains("Đã làm bản sao").doesNotContain("Làm lại tệp");
        assertThat(registry.get("/outgoing/copies/" + copy + "/file").headers().firstValue("Content-Type").orElse("")).contains("application/pdf");
    }

    @Test
    void faults_of_form_are_shown_to_the_clerk_who_passes_them_only_with_a_reason() throws Exception {
        var path = begun(drafts, "V/v thể thức có lỗi", "ELECTRONIC");
        var id = OutgoingId.of(path.substring("/outgoing/".length()));
        var drafter = server.get(People.class).actor(new PersonId(java.util.UUID.fromString(person("Võ Doãn Cảnh")))).orElseThrow();
        try (var docx = new org.apache.poi.xwpf.usermodel.XWPFDocument(); var bytes = new java.io.ByteArrayOutputStream()) {
            docx.createParagraph().createRun().setText("Một tờ giấy không theo thể thức nào");
            docx.write(bytes);
            var upload = new Upload("khac.docx", new java.io.ByteArrayInputStream(bytes.toByteArray()));
            assertThat(server.get(Drafting.class).addVersion(drafter, id, Integer.parseInt(revision(path)), upload, Optional.empty(), "")).isInstanceOf(Move.Made.class);
        }
        act(drafts, path, "submission", Map.of("checker", person("Phạm Đình Lữ")));
        act(checks, path, "content-check", Map.of());
        assertThat(registry.get(path).body()).contains("chỗ sai quy định của Phụ lục I").contains("name=\"despite\"").doesNotContain("??");
        act(registry, path, "form-check", Map.of("opinion", "Không xem"));
        assertThat(registry.get(path).body()).contains("chưa xác nhận").contains("Chờ kiểm tra thể thức");
        act(registry, path, "form-check", Map.of("despite", "true", "opinion", "Mẫu riêng của ngành"));
        assertThat(registry.get(path).body()).contains("Xác nhận thể thức dù còn chỗ sai").contains("Mẫu riêng của ngành").doesNotContain("??");
    }

    @Test
    void the_columns_filled_in_with_the_handover_are_offered_to_the_clerk_and_stand_in_the_register() {
        var path = through(begun(drafts, "V/v ghi sổ khi giao", "ELECTRONIC"));
        assertThat(registry.get(path).body()).as("no number, no line in the register").doesNotContain(path + "/columns");
        act(registry, path, "number", Map.of());
        assertThat(registry.get(path).body()).contains("action=\"" + path + "/columns\"").doesNotContain("??");
        assertThat(drafts.get(path).body()).doesNotContain(path + "/columns");
        act(registry, path, "columns", Map.of("keptBy", "VT, TCCB", "copies", "7", "receipt", "Chị Nhàn đã nhận", "note", "Giao trực tiếp"));
        assertThat(registry.get("/outgoing/register?q=ghi+s%E1%BB%95").body()).contains("VT, TCCB").contains("Chị Nhàn đã nhận").contains("Giao trực tiếp");
        act(drafts, path, "columns", Map.of("keptBy", "x", "copies", "1"));
        assertThat(drafts.get(path).body()).contains("văn thư");
        assertThat(stranger.post(path + "/columns", Map.of("revision", "1", "copies", "1")).status()).isEqualTo(404);
        assertThat(registry.get("/outgoing/register?q=ghi+s%E1%BB%95").body()).contains("VT, TCCB");
    }

    @Test
    void on_paper_it_is_numbered_after_the_signature_and_issued_with_its_scan() {
        var path = through(begun(drafts, "V/v ký giấy", "PAPER"));
        assertThat(registry.get(path).body()).contains("Văn bản ký trên giấy: chờ bản đã ký");
        act(registry, path, "paper-signature", Map.of());
        act(registry, path, "number", Map.of());
        assertThat(registry.get(path).body()).contains("Đóng dấu, quét và gửi bản quét");
        assertThat(act(registry, path, "issue", Map.of()).status()).isEqualTo(302);
        assertThat(registry.get(path).body()).contains("Chưa thực hiện được “Phát hành” vì văn bản đang ở bước “Đã cấp số”");
    }

    @Test
    void what_is_missing_is_said_beside_the_form_and_nothing_typed_is_lost() {
        drafts.get("/outgoing/new");
        var answer = drafts.post("/outgoing", Map.of("kind", "Công văn", "abstractText", "", "signer", headId.toString(), "recipients", "Sở Tài chính An Hải", "text", "Đã gõ"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Chưa có “Trích yếu nội dung”").contains("Sở Tài chính An Hải").contains("Đã gõ");
        var secret = drafts.post("/outgoing", Map.of("kind", "Báo cáo", "abstractText", "x", "signer", headId.toString(), "secrecy", "Mật"));
        assertThat(secret.body()).contains("thuộc bí mật nhà nước");
        var day = drafts.post("/outgoing", Map.of("kind", "Báo cáo", "abstractText", "x", "signer", headId.toString(), "dueOn", "31/02/2026"));
        assertThat(day.body()).contains("“31/02/2026” không phải là một ngày có thật");
    }

    @Test
    void the_second_of_two_is_told_what_the_first_did() {
        var path = begun(drafts, "V/v hai người", "ELECTRONIC");
        act(drafts, path, "submission", Map.of("checker", person("Phạm Đình Lữ")));
        var seen = revision(path);
        head.post(path + "/return", Map.of("revision", seen, "opinion", "Thiếu căn cứ"));
        checks.post(path + "/content-check", Map.of("revision", seen));
        assertThat(checks.get(path).body()).contains("Phan Thị Mỹ Hạnh vừa thực hiện “Trả lại”");
    }

    @Test
    void another_office_sees_nothing_and_does_nothing_and_a_colleague_sees_no_draft() {
        var path = begun(drafts, "V/v không của ai khác", "ELECTRONIC");
        var before = revision(path);
        for (var other : List.of(stranger, colleague)) {
            for (var page : List.of("", "/particulars", "/template", "/versions/1/files/0", "/files/0")) assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
            for (var noun : List.of("submission", "content-check", "form-check", "approval", "return", "comments", "cancellation", "number", "paper-signature",
                    "signature", "seal", "issue", "recall", "particulars")) {
                assertThat(other.post(path + "/" + noun, Map.of("revision", before, "opinion", "x")).status()).as(noun).isEqualTo(404);
            }
        }
        assertThat(revision(path)).isEqualTo(before);
        assertThat(stranger.get("/outgoing?whose=all").body()).doesNotContain("V/v không của ai khác");
    }

    @Test
    void lower_roles_of_the_same_office_are_told_whose_it_is_and_change_nothing() {
        var path = through(begun(drafts, "V/v vai trò", "ELECTRONIC"));
        var before = revision(path);
        for (var noun : List.of("number", "issue", "seal", "recall", "form-check")) {
            drafts.get(path);
            assertThat(drafts.post(path + "/" + noun, Map.of("revision", before, "opinion", "x")).status()).as(noun).isEqualTo(302);
            assertThat(drafts.get(path).body()).as(noun).contains("là việc của");
        }
        assertThat(revision(path)).isEqualTo(before);
        assertThat(server.browser().get(path).location()).startsWith("/sign-in");
    }

    @Test
    void what_was_approved_and_is_changed_goes_back_and_says_so_before() {
        var path = through(begun(drafts, "V/v sửa sau duyệt", "ELECTRONIC"));
        assertThat(drafts.get(path + "/particulars").body()).contains("Văn bản đã duyệt");
        var form = new HashMap<>(Map.of("kind", "Công văn", "abstractText", "V/v đã sửa", "signer", headId.toString(), "recipients", "Sở Y tế", "revision", revision(path)));
        assertThat(drafts.post(path + "/particulars", form).location()).isEqualTo(path);
        assertThat(drafts.get(path).body()).contains("V/v đã sửa").contains("Chờ kiểm tra nội dung");
    }

    @Test
    void the_list_counts_what_waits() {
        long waiting = server.get(OutgoingDocuments.class).list(clerk, OutgoingQuestion.of(OutgoingQuestion.Whose.WAITING)).total();
        through(begun(drafts, "V/v chờ số", "ELECTRONIC"));
        assertThat(server.get(OutgoingDocuments.class).list(clerk, OutgoingQuestion.of(OutgoingQuestion.Whose.WAITING)).total()).isEqualTo(waiting + 1);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L3")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L4")
    @Test
    void the_registry_has_its_books_on_the_screen_as_spreadsheets_and_in_print() {
        var path = through(begun(drafts, "V/v vào sổ đi", "ELECTRONIC"));
        act(registry, path, "number", Map.of());
        assertThat(registry.get("/outgoing/register").body()).contains("V/v vào sổ đi").doesNotContain("??");
        registry.get("/outgoing/postal");
        registry.post("/outgoing/postal", Map.of("sentOn", "27/11/2026", "code", "05/GM-SNV", "place", "Báo An Hải", "envelopes", "2"));
        assertThat(registry.get("/outgoing/postal?year=2026").body()).contains("05/GM-SNV").doesNotContain("??");
        registry.post("/outgoing/file-use", Map.of("on", "27/11/2026", "user", "Mai Gia Huy", "code", "05/GM-SNV ngày 27/11/2026", "title", "Giấy mời họp", "allowedBy", "Phan Thị Mỹ Hạnh"));
        assertThat(registry.get("/outgoing/file-use?year=2026").body()).contains("Mai Gia Huy").doesNotContain("??");
        assertThat(registry.get("/outgoing/report?by=person").body()).contains("Võ Doãn Cảnh").doesNotContain("??");
        for (var book : List.of("register", "postal", "copies", "file-use", "report")) {
            assertThat(registry.get("/outgoing/" + book + ".xlsx").headers().firstValue("Content-Type").orElse("")).as(book).contains("spreadsheet");
            assertThat(registry.get("/outgoing/" + book + ".pdf").headers().firstValue("Content-Type").orElse("")).as(book).contains("pdf");
        }
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L3")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L4")
    @Test
    void form_I_and_the_report_have_their_titles_columns_and_lines_and_say_who_printed_them() throws Exception {
        var path = through(begun(drafts, "V/v in sổ đi", "ELECTRONIC"));
        act(registry, path, "number", Map.of());
        var register = server.get(vn.tangthu.outgoing.OutgoingRegister.class);
        int year = java.time.LocalDate.now(vn.tangthu.kernel.Wording.ZONE).getYear();
        var question = new vn.tangthu.outgoing.OutgoingRegisterQuestion(year, "in sổ đi", "", java.util.Optional.empty(), java.util.Optional.empty(), 1, 50);
        var line = register.list(clerk, question).lines().get(0);
        var heads = List.of("Số, ký hiệu", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung", "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu",
                "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú");
        var bytes = new java.io.ByteArrayOutputStream();
        register.xlsx(clerk, question, bytes);
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(cells(sheet, 1).get(0)).isEqualTo("Sở Nội vụ An Hải");
            assertThat(cells(sheet, 2).get(0)).isEqualTo("SỔ ĐĂNG KÝ VĂN BẢN ĐI");
            assertThat(cells(sheet, 3).get(0)).isEqualTo("Năm: " + year);
            assertThat(cells(sheet, 5)).isEqualTo(heads);
            assertThat(cells(sheet, 7)).startsWith(line.code(), vn.tangthu.kernel.Days.shown(line.on()), "V/v in sổ đi", "Phan Thị Mỹ Hạnh");
            assertThat(sheet.getLastRowNum()).as("what was asked for").isEqualTo(7);
            assertThat(sheet.getFooter().getLeft()).startsWith("In từ Hệ thống Tàng Thư. Người in: Nguyễn Thị Lành. Lúc ");
        }
        bytes.reset();
        register.pdf(clerk, question, bytes);
        assertThat(text(bytes)).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI").contains("Năm: " + year).contains("(10)").contains(line.code()).contains("V/v in sổ đi")
                .contains("In từ Hệ thống Tàng Thư. Người in: Nguyễn Thị Lành. Lúc ");
        bytes.reset();
        server.get(vn.tangthu.outgoing.OutgoingReport.class).pdf(clerk, line.on().minusDays(1), line.on().plusDays(1), true, bytes);
        assertThat(text(bytes)).contains("TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐI").contains("Đã phát hành").contains("Võ Doãn Cảnh").contains("Người in: Nguyễn Thị Lành");
    }

    private static List<String> cells(org.apache.poi.ss.usermodel.Sheet sheet, int row) {
        var cells = new java.util.ArrayList<String>();
        for (var cell : sheet.getRow(row)) cells.add(cell.getStringCellValue());
        return cells;
    }

    private static String text(java.io.ByteArrayOutputStream pdf) throws java.io.IOException {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toByteArray())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void numbers_are_kept_back_and_given_up_with_a_reason_and_the_rules_are_shown() {
        registry.get("/outgoing/numbers");
        registry.post("/outgoing/numbers/reservation", Map.of("series", "VBM", "why", "Giữ cho văn bản đang chờ"));
        assertThat(registry.get("/outgoing/numbers?series=VBM").body()).contains("Giữ cho văn bản đang chờ").contains("Giữ lại").doesNotContain("??");
        registry.post("/outgoing/numbers/reservation", Map.of("series", "VBM", "why", ""));
        assertThat(registry.get("/outgoing/numbers?series=VBM").body()).contains("Cần ghi lý do");
        assertThat(registry.get("/outgoing/series").body()).contains("Văn bản hành chính").doesNotContain("??");
    }

    @Test
    void a_copy_is_numbered_from_its_own_series() {
        assertThat(stranger.get("/outgoing/copies").body()).contains("Chưa có bản sao nào").doesNotContain("??");
        registry.get("/outgoing/copies");
        registry.post("/outgoing/copies", Map.of("of", "", "kind", "SY"));
        assertThat(registry.get("/outgoing/copies").body()).contains("Chưa có “Văn bản”");
    }

    @Test
    void the_books_are_the_registrys() {
        for (var page : List.of("numbers", "series", "postal", "file-use", "report", "postal.xlsx", "report.pdf", "copies.xlsx", "copies.pdf")) assertThat(colleague.get("/outgoing/" + page).status()).as(page).isEqualTo(403);
        for (var noun : List.of("postal", "file-use", "numbers/reservation", "numbers/skipping", "numbers/paper")) {
            assertThat(colleague.post("/outgoing/" + noun, Map.of("series", "VB", "why", "x", "sentOn", "27/11/2026", "on", "27/11/2026")).status()).as(noun).isEqualTo(403);
        }
        assertThat(colleague.get("/outgoing/copies").body()).doesNotContain("Làm bản sao</button>");
        assertThat(stranger.get("/outgoing/register").body()).doesNotContain("V/v vào sổ đi");
    }

    @Test
    void programs_see_what_their_person_sees_and_no_more() {
        var path = begun(drafts, "V/v giao diện lập trình", "ELECTRONIC");
        var api = "/api" + path;
        assertThat(drafts.get(api, "Accept", "application/json").body()).contains("\"state\":\"DRAFTING\"").contains("V/v giao diện lập trình");
        assertThat(drafts.get("/api/outgoing?q=giao+dien", "Accept", "application/json").body()).contains("V/v giao diện lập trình");
        assertThat(server.browser().get(api, "Accept", "application/json").status()).isEqualTo(401);
        assertThat(stranger.get(api, "Accept", "application/json").status()).isEqualTo(404);
        assertThat(colleague.get(api, "Accept", "application/json").status()).isEqualTo(404);
        assertThat(registry.send(api + "/versions?revision=" + revision(path) + "&name=x.pdf", "application/octet-stream", "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).status())
                .isEqualTo(403);
        assertThat(stranger.send(api + "/versions?revision=1&name=x.pdf", "application/octet-stream", new byte[] {1}).status()).isEqualTo(404);
    }
}
