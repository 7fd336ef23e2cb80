package vn.tangthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.exchange.Dispatches;
import vn.tangthu.exchange.Inbox;
import vn.tangthu.exchange.IssuedRow;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.People;
import vn.tangthu.outgoing.DocumentIssued;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** What people see of the exchange, page by page, without a script; and who is kept out. */
class ExchangeOverHttpTest {

    private static final AtomicInteger NEXT = new AtomicInteger(500);

    private static TestServer server;
    private static AgencyId from;
    private static AgencyId to;
    private static Actor sender;
    private static Actor receiver;
    private static TestBrowser sending;
    private static TestBrowser receiving;
    private static TestBrowser officer;
    private static TestBrowser third;
    private static TestBrowser head;

    @BeforeAll
    static void two_offices_and_a_third() {
        server = TestServer.running();
        from = server.agency("EX-FROM", "UBND phường Hải Châu");
        to = server.agency("EX-TO", "Sở Y tế An Hải");
        sender = clerk(from, "ex-from", "Lê Thị Gửi");
        receiver = clerk(to, "ex-to", "Trần Thị Nhận");
        clerk(server.agency("EX-THIRD", "Sở Tài chính An Hải"), "ex-third", "Đỗ Hồng Vỹ");
        server.account("ex-officer", server.person(to, "Lê Ánh Nguyệt", Role.OFFICER), AccountType.OPERATIONAL);
        sending = server.signedIn("ex-from");
        receiving = server.signedIn("ex-to");
        officer = server.signedIn("ex-officer");
        server.account("ex-head", server.person(to, "Phan Văn Đầu", Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        head = server.signedIn("ex-head");
        third = server.signedIn("ex-third");
    }

    private static Actor clerk(AgencyId agency, String account, String name) {
        PersonId id = server.person(agency, name, Role.CLERK);
        server.account(account, id, AccountType.OPERATIONAL);
        return server.get(People.class).actor(id).orElseThrow();
    }

    private record Sent(String code, String document, String dispatch, String delivery) {}

    private static Sent issued() {
        return issued(List.of(new IssuedDocument.Recipient("Sở Y tế An Hải", Optional.of(to), Optional.empty(), IssuedDocument.Way.EXCHANGE)));
    }

    private static Sent issued(List<IssuedDocument.Recipient> recipients) {
        int number = NEXT.incrementAndGet();
        var stored = (Storing.Stored) server.get(Bitstore.class).put(
                new ByteArrayInputStream(("%PDF " + number).getBytes(StandardCharsets.UTF_8)), ByteCount.mebibytes(1), Sensitivity.INTERNAL);
        var annex = (Storing.Stored) server.get(Bitstore.class).put(
                new ByteArrayInputStream(("phụ lục " + number).getBytes(StandardCharsets.UTF_8)), ByteCount.mebibytes(1), Sensitivity.INTERNAL);
        var document = new IssuedDocument(
                new OutgoingId(UUID.randomUUID()), from, number, number + "/UBND-VX", LocalDate.of(2026, 11, 19), "Hải Vân", "Công văn",
                "V/v phòng chống dịch số " + number, "Phan Thị Mỹ Hạnh", "Phó Chủ tịch", "KT.", "Khẩn", Sensitivity.INTERNAL, Optional.of(LocalDate.of(2026, 12, 5)),
                List.of(new IssuedDocument.IssuedFile(stored.checksum(), "công văn.pdf", stored.size(), true),
                        new IssuedDocument.IssuedFile(annex.checksum(), "phụ lục.xlsx", annex.size(), false)),
                recipients, List.of());
        IssuedRow.put(server.database, document);
        server.get(vn.tangthu.database.ActingAs.class).run(sender, () -> server.publish(new DocumentIssued(sender, document)));
        var dispatch = server.get(Dispatches.class).of(sender, document.id().value()).orElseThrow().id();
        var delivery = server.get(Inbox.class).list(receiver, Inbox.Shelf.WAITING, 50, 1).arrived().stream()
                .filter(a -> a.document().orElseThrow().code().equals(document.code())).findFirst().map(a -> a.delivery().id().toString()).orElse("");
        return new Sent(document.code(), document.id().value().toString(), "/exchange/sent/" + dispatch, "/exchange/inbox/" + delivery);
    }

    @Test
    void a_document_goes_from_one_office_to_the_others_desk() {
        var sent = issued();
        assertThat(receiving.get("/exchange/inbox").body()).contains(sent.code()).contains("UBND phường Hải Châu").contains("Đã đến");
        var page = receiving.get(sent.delivery());
        assertThat(page.body()).contains("Đưa lên Bàn văn thư").contains("công văn.pdf").contains("KT. Phó Chủ tịch Phan Thị Mỹ Hạnh").contains("05/12/2026");
        assertThat(receiving.get(sent.delivery() + "/files/1").headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        var taken = receiving.post(sent.delivery() + "/taking", Map.of());
        assertThat(taken.location()).startsWith("/incoming/drafts/");
        var review = receiving.get(taken.location()).body();
        assertThat(review).contains(sent.code()).contains("V/v phòng chống dịch");
        assertThat(receiving.get("/exchange/inbox?shelf=TAKEN").body()).contains(sent.code());
    }

    @Test
    void the_sender_sees_how_it_stands_and_filters_by_state() {
        var sent = issued();
        assertThat(sending.get("/exchange/sent").body()).contains(sent.code());
        assertThat(sending.get(sent.dispatch()).body()).contains("Sở Y tế An Hải").contains("Đã đến");
        assertThat(sending.get(sent.dispatch() + "?state=06").body()).doesNotContain("/recipients/");
        var recipient = sending.get(sent.dispatch()).body().replaceAll("(?s).*href=\"(/exchange/sent/[^\"]+/recipients/[^\"]+)\".*", "$1");
        assertThat(sending.get(recipient).body()).contains("Nơi nhận đã báo").contains("Đã đến");
    }

    @Test
    void an_issued_document_leads_to_how_it_fares_for_its_own_agency_only() {
        var sent = issued();
        var address = "/exchange/sent?document=" + sent.document();
        assertThat(sending.get(address).location()).isEqualTo(sent.dispatch());
        server.account("ex-from-head", server.person(from, "Mai Thị Đầu", Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        server.account("ex-from-officer", server.person(from, "Mai Văn Viên", Role.OFFICER), AccountType.OPERATIONAL);
        var senderHead = server.signedIn("ex-from-head");
        assertThat(senderHead.get(address).location()).isEqualTo(sent.dispatch());
        assertThat(senderHead.get("/exchange/sent").body()).contains(sent.code());
        assertThat(server.signedIn("ex-from-officer").get(address).location()).isEqualTo(sent.dispatch());
        for (var other : List.of(receiving, third)) {
            var answer = other.get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("Không tìm thấy văn bản này").doesNotContain(sent.code());
        }
        assertThat(sending.get("/exchange/sent?document=" + UUID.randomUUID()).body()).as("sent nowhere").contains("Không tìm thấy văn bản này");
        assertThat(administrator("ex-admin-sent").get(address).status()).as("whoever handles no documents").isEqualTo(403);
        assertThat(server.browser().get(address).location()).startsWith("/sign-in");
    }

    private static TestBrowser administrator(String account) {
        server.account(account, server.person(to, "Phạm Văn Trị", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        var administrator = server.browser();
        administrator.signIn(account, TestServer.PASSWORD);
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(vn.tangthu.accounts.SecondFactor.class).codeNow(TestServer.SECRET)));
        return administrator;
    }

    @Test
    void the_way_to_the_exchange_is_in_the_rail_of_clerks_and_heads() {
        for (var who : List.of(receiving, head)) {
            var home = who.get("/").body();
            assertThat(home).contains("href=\"/exchange/inbox\"");
            assertThat(who.get("/exchange/inbox").body()).contains("href=\"/exchange/sent\"");
        }
        assertThat(head.get("/exchange/inbox").body()).doesNotContain("href=\"/exchange/aside\"");
        assertThat(officer.get("/").body()).doesNotContain("href=\"/exchange/inbox\"");
    }

    @Test
    void the_page_of_a_document_to_thousands_shows_fifty_at_a_time_and_counts_all() {
        var recipients = java.util.stream.IntStream.rangeClosed(1, 5_000)
                .mapToObj(n -> new IssuedDocument.Recipient("Trường tiểu học số " + n, Optional.of(new AgencyId(UUID.randomUUID())), Optional.empty(), IssuedDocument.Way.EXCHANGE)).toList();
        var page = issued(recipients).dispatch();
        var first = sending.get(page).body();
        assertThat(first).contains("Trang 1 / 100").contains("<b class=\"count\">5000</b>").contains(">Trường tiểu học số 50<").doesNotContain(">Trường tiểu học số 51<");
        assertThat(sending.get(page + "?page=100").body()).contains("Trang 100 / 100").contains(">Trường tiểu học số 5000<").doesNotContain("Trang sau");
        assertThat(sending.get(page + "?name=so+4999").body()).as("without accents").contains(">Trường tiểu học số 4999<").doesNotContain(">Trường tiểu học số 499<").doesNotContain("Trang 1");
        var part = sending.get(page + "?state=01&name=ti%E1%BB%83u+h%E1%BB%8Dc+s%E1%BB%91+1").body();
        assertThat(part).as("1, 10 to 19, 100 to 199, 1000 to 1999").contains("Trang 1 / 23").contains("state=01&amp;name=ti%E1%BB%83u%20h%E1%BB%8Dc%20s%E1%BB%91%201&amp;page=2");
        assertThat(sending.get(page + "?state=01&name=ti%E1%BB%83u%20h%E1%BB%8Dc%20s%E1%BB%91%201&page=23").body()).contains("Trang 23 / 23").contains(">Trường tiểu học số 1999<");
        assertThat(sending.get(page + "?name=kh%C3%B4ng+c%C3%B3").body()).contains("Không có nơi nhận nào như vậy");
        assertThat(sending.get(page + "?name=%25").body()).as("a sign is no pattern").contains("Trang 1 / 100");
        assertThat(sending.get(page + "?state=03").body()).as("nobody has registered it").doesNotContain("/recipients/");
    }

    @Test
    void returned_with_a_reason_or_told_that_one_is_missing() {
        var sent = issued();
        receiving.get(sent.delivery());
        var answer = receiving.post(sent.delivery() + "/return", Map.of("why", " "));
        assertThat(receiving.get(answer.location()).body()).contains("Chưa có lý do");
        receiving.post(sent.delivery() + "/return", Map.of("why", "Gửi nhầm nơi nhận"));
        assertThat(sending.get(sent.dispatch()).body()).contains("Đã trả lại");
    }

    @Test
    void asked_back_and_given_back() {
        var sent = issued();
        sending.get(sent.dispatch());
        sending.post(sent.dispatch() + "/recall", Map.of("why", "Sai thể thức"));
        var page = sending.get(sent.dispatch()).body();
        assertThat(page).contains("Văn bản bị khóa").contains("Sai thể thức");
        var outgoing = sending.get(page.replaceAll("(?s).*href=\"(/outgoing/[0-9a-f-]{36})\".*", "$1")).body();
        assertThat(outgoing).contains("Đã thu hồi").contains("Văn bản bị khóa, không sửa đổi được nữa").contains("Sai thể thức").doesNotContain("name=\"revision\"");
        assertThat(receiving.get("/exchange/inbox?shelf=RECALL").body()).contains(sent.code());
        assertThat(receiving.get(sent.delivery()).body()).contains("yêu cầu lấy lại văn bản này").doesNotContain("Đưa lên Bàn văn thư");
        receiving.post(sent.delivery() + "/recall-agreement", Map.of());
        assertThat(receiving.get(sent.delivery()).body()).contains("Văn bản đã được thu hồi").doesNotContain(sent.code());
        assertThat(sending.get(sent.dispatch()).body()).contains("Đã trả theo yêu cầu");
    }

    @Test
    void asked_back_and_kept() {
        var sent = issued();
        sending.get(sent.dispatch());
        sending.post(sent.dispatch() + "/recall", Map.of("why", "Sai thể thức"));
        receiving.get(sent.delivery());
        receiving.post(sent.delivery() + "/recall-refusal", Map.of("why", "Đã thực hiện xong"));
        assertThat(receiving.get(sent.delivery()).body()).contains("Từ chối trả lại").contains("Đã thực hiện xong");
    }

    @Test
    void another_agency_finds_nothing_and_changes_nothing() {
        var sent = issued();
        third.get("/exchange/inbox");
        for (var path : List.of(sent.delivery(), sent.delivery() + "/files/1", sent.dispatch(), sent.dispatch() + "/files/1",
                sent.dispatch() + "/recipients/" + UUID.randomUUID())) assertThat(third.get(path).status()).as(path).isEqualTo(404);
        third.get("/exchange/inbox");
        for (var act : List.of("/taking", "/return", "/recall-agreement", "/recall-refusal")) third.post(sent.delivery() + act, Map.of("why", "x"));
        third.post(sent.dispatch() + "/recall", Map.of("why", "x"));
        assertThat(receiving.get(sent.delivery()).body()).contains("Đưa lên Bàn văn thư");
        assertThat(receiving.get(sent.dispatch()).status()).as("who else got it is the sender's").isEqualTo(404);
    }

    @Test
    void an_officer_receives_nothing_and_asks_nothing_back() {
        var sent = issued();
        officer.get("/");
        assertThat(officer.get("/exchange/inbox").status()).isEqualTo(403);
        for (var path : List.of(sent.delivery(), sent.delivery() + "/files/1")) assertThat(officer.get(path).status()).as(path).isEqualTo(404);
        officer.get("/exchange/sent");
        for (var act : List.of("/taking", "/return", "/recall-agreement", "/recall-refusal")) {
            assertThat(officer.post(sent.delivery() + act, Map.of("why", "x")).status()).as(act).isEqualTo(403);
        }
        assertThat(receiving.get(sent.delivery()).body()).contains("Đưa lên Bàn văn thư");
    }

    @Test
    void the_registered_line_leads_to_the_delivery_and_back_for_whoever_sees_the_line() {
        var sent = issued();
        receiving.get(sent.delivery());
        var review = receiving.post(sent.delivery() + "/taking", Map.of()).location();
        assertThat(receiving.get(review).body()).contains("UBND phường Hải Châu gửi qua liên thông, kèm 2 tệp.").contains("href=\"" + sent.delivery() + "\"");
        var draft = new vn.tangthu.correspondence.DraftId(UUID.fromString(review.substring(review.lastIndexOf('/') + 1)));
        var desk = server.get(vn.tangthu.correspondence.IncomingDesk.class);
        var entry = desk.find(receiver, draft).orElseThrow().typed().orElseThrow();
        var line = ((vn.tangthu.correspondence.Registration.Registered) server.get(vn.tangthu.correspondence.IncomingRegister.class).register(receiver, draft, entry, false)).line();
        for (var who : List.of(receiving, officer, head)) {
            assertThat(who.get("/incoming/register/" + line).body()).contains("gửi qua liên thông, kèm 2 tệp.").contains("href=\"" + sent.delivery() + "\"");
            var page = who.get(sent.delivery());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("/incoming/register/" + line).contains("phụ lục.xlsx").contains("Đã tiếp nhận vào sổ").doesNotContain("Trả lại nơi gửi");
            assertThat(who.get(sent.delivery() + "/files/2").body()).startsWith("phụ lục");
        }
        assertThat(officer.get(sent.delivery()).body()).as("the inbox is not theirs").doesNotContain("href=\"/exchange/inbox\"");
        for (var path : List.of(sent.delivery(), sent.delivery() + "/files/2")) assertThat(third.get(path).status()).isEqualTo(404);
        var stranger = server.browser();
        assertThat(stranger.get(sent.delivery()).location()).startsWith("/sign-in");
    }

    @Test
    void a_head_looks_into_the_inbox_and_acts_on_nothing() {
        var sent = issued();
        assertThat(head.get("/exchange/inbox").body()).contains(sent.code());
        assertThat(head.get(sent.delivery()).body()).contains("công văn.pdf").doesNotContain("Đưa lên Bàn văn thư").doesNotContain("Trả lại nơi gửi");
        for (var act : List.of("/taking", "/return", "/recall-agreement", "/recall-refusal")) {
            assertThat(head.post(sent.delivery() + act, Map.of("why", "x")).status()).as(act).isEqualTo(403);
        }
        assertThat(receiving.get(sent.delivery()).body()).contains("Đưa lên Bàn văn thư");
    }

    @Test
    void messages_set_aside_are_for_clerks_and_a_key_of_another_agency_is_not_found() {
        assertThat(receiving.get("/exchange/aside").body()).contains("Không có thông điệp nào bị để riêng");
        assertThat(receiving.get("/exchange/aside/aside-x/file").status()).isEqualTo(404);
        assertThat(receiving.get(receiving.post("/exchange/aside/aside-x/settlement", Map.of()).location()).body()).contains("Không tìm thấy");
        assertThat(receiving.get(receiving.post("/exchange/aside/aside-x/another-try", Map.of()).location()).body()).contains("Không tìm thấy");
        officer.get("/exchange/sent");
        for (var path : List.of("/exchange/aside", "/exchange/aside/aside-x/file")) assertThat(officer.get(path).status()).as(path).isEqualTo(403);
        for (var act : List.of("/settlement", "/another-try")) assertThat(officer.post("/exchange/aside/aside-x" + act, Map.of()).status()).as(act).isEqualTo(403);
    }

    @Test
    void an_administrator_keeps_partners_and_is_told_what_is_wrong_and_nobody_else_does() {
        var administrator = administrator("ex-admin");
        administrator.get("/administration/partners/new");
        var fields = new java.util.HashMap<>(Map.of("name", "UBND tỉnh Gió", "codes", "G77.1, 000.00.01.G77", "keptBy", to.toString(), "transport", "HTTPS",
                "address", "http://ngoai.example", "account", "gio", "token", "tt_x"));
        assertThat(administrator.post("/administration/partners", fields).body()).contains("không phải địa chỉ https").contains("UBND tỉnh Gió");
        fields.put("address", "https://gio.example");
        fields.put("certificate", "không phải");
        assertThat(administrator.post("/administration/partners", fields).body()).contains("Chứng thư không đọc được");
        fields.put("certificate", "");
        assertThat(administrator.post("/administration/partners", fields).location()).isEqualTo("/administration/partners");
        var list = administrator.get("/administration/partners").body();
        assertThat(list).contains("UBND tỉnh Gió").contains("G77.1, 000.00.01.G77").doesNotContain("tt_x");
        var page = "/administration/partners/" + list.replaceAll("(?s).*?/administration/partners/([0-9a-f-]{36}).*", "$1");
        assertThat(administrator.get(page).status()).isEqualTo(200);
        fields.put("codes", "EX-FROM");
        assertThat(administrator.post(page, fields).body()).contains("đã thuộc một cơ quan khác");
        receiving.get("/");
        assertThat(receiving.get(page).status()).isEqualTo(403);
        receiving.get("/");
        assertThat(receiving.post(page, fields).status()).isEqualTo(403);
        assertThat(receiving.post("/administration/partners", fields).status()).isEqualTo(403);
    }

    @Test
    void a_partner_is_closed_with_a_reason_and_stays_in_the_list_and_is_opened_again() {
        var administrator = administrator("ex-admin-closing");
        administrator.get("/administration/partners/new");
        administrator.post("/administration/partners", Map.of("name", "UBND tỉnh Sáp Nhập", "codes", "G78.1", "keptBy", to.toString(), "transport", "FOLDER", "address", "sap-nhap"));
        var page = "/administration/partners/" + administrator.get("/administration/partners").body().replaceAll("(?s).*/administration/partners/([0-9a-f-]{36})\">UBND tỉnh Sáp Nhập.*", "$1");
        assertThat(administrator.get(administrator.post(page + "/closure", Map.of("why", " ")).location()).body()).contains("Chưa ghi lý do");
        for (var lower : List.of(receiving, head)) {
            lower.get("/");
            for (var act : List.of("/closure", "/reopening")) assertThat(lower.post(page + act, Map.of("why", "x")).status()).as(act).isEqualTo(403);
        }
        assertThat(administrator.get(administrator.post(page + "/reopening", Map.of()).location()).body()).as("it is open").contains("đã được người khác thay đổi");
        administrator.get(page);
        var closed = administrator.get(administrator.post(page + "/closure", Map.of("why", "Sáp nhập vào tỉnh Biển")).location()).body();
        assertThat(closed).contains("Đã ngừng liên thông từ").contains("Phạm Văn Trị").contains("Sáp nhập vào tỉnh Biển").contains("Liên thông lại");
        assertThat(administrator.get("/administration/partners").body()).contains("UBND tỉnh Sáp Nhập").contains("đã ngừng");
        administrator.get(page);
        assertThat(administrator.get(administrator.post(page + "/reopening", Map.of()).location()).body()).contains("Lý do ngừng").doesNotContain("Sáp nhập vào tỉnh Biển");
        assertThat(server.database.asOwner().sql("select act from audit.entry where object_id = ? and act like 'partner.%' order by id")
                .param(page.substring(page.lastIndexOf('/') + 1)).query(String.class).list()).containsExactly("partner.added", "partner.closed", "partner.reopened");
    }

    @Test
    void an_administrator_adds_old_and_new_codes_of_an_agency_and_nobody_else_does() {
        var administrator = administrator("ex-admin-codes");
        var agency = server.agency("EX-CODES", "Sở Nhiều Mã");
        var page = "/administration/agencies/" + agency;
        assertThat(administrator.get(page).body()).contains("Mã định danh trong liên thông").contains("mang mã EX-CODES");
        var added = administrator.get(administrator.post(page + "/codes", Map.of("code", "h78.15", "kind", "QD20", "from", "01/07/2025")).location()).body();
        assertThat(added).contains("H78.15").contains("01/07/2025").contains("mang mã H78.15");
        var old = administrator.get(administrator.post(page + "/codes", Map.of("code", "000.00.15.H78", "kind", "QCVN102", "to", "30/06/2025")).location()).body();
        assertThat(old).contains("000.00.15.H78").contains("không còn dùng để gửi").contains("mang mã H78.15");
        var identifiers = server.get(vn.tangthu.organisation.Identifiers.class);
        for (var code : List.of("H78.15", "000.00.15.H78", "EX-CODES")) assertThat(identifiers.agency(sender, code)).as(code).contains(agency);
        for (var wrong : Map.of("H", "không phải mã định danh", "h78.15", "đã thuộc cơ quan khác", "EX-FROM", "đã thuộc cơ quan khác").entrySet()) {
            assertThat(administrator.get(administrator.post(page + "/codes", Map.of("code", wrong.getKey())).location()).body()).as(wrong.getKey()).contains(wrong.getValue());
        }
        assertThat(administrator.get(administrator.post(page + "/codes", Map.of("code", "H78.16", "from", "hôm nào")).location()).body()).contains("“hôm nào” không phải một ngày");
        assertThat(administrator.get(administrator.post(page + "/codes", Map.of("code", "H78.16", "from", "02/01/2026", "to", "01/01/2026")).location()).body()).contains("hết hạn trước đó");
        receiving.get("/");
        assertThat(receiving.post(page + "/codes", Map.of("code", "H78.17")).status()).isEqualTo(403);
        assertThat(server.browser().postWithoutToken(page + "/codes", Map.of("code", "H78.17")).status()).isIn(302, 403);
        assertThat(identifiers.of(sender, agency)).extracting(code -> code.code()).containsExactlyInAnyOrder("H78.15", "000.00.15.H78");
        assertThat(server.database.asOwner().sql("select count(*) from audit.entry where act = 'agency.code-added' and object_id = ?").param(agency.toString())
                .query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void a_partner_named_among_the_recipients_of_a_draft_is_sent_to_over_the_exchange_until_it_is_closed() {
        var administrator = administrator("ex-admin-naming");
        administrator.get("/administration/partners/new");
        administrator.post("/administration/partners", Map.of("name", "UBND tỉnh Ven Biển", "codes", "G79.1", "keptBy", to.toString(), "transport", "FOLDER", "address", "ven-bien"));
        var partner = UUID.fromString(administrator.get("/administration/partners").body().replaceAll("(?s).*/administration/partners/([0-9a-f-]{36})\">UBND tỉnh Ven Biển.*", "$1"));
        assertThat(recipients(drafted("ubnd  tỉnh ven biển;\nHội Nông dân\nSở Y tế An Hải"))).containsExactly("EXCHANGE " + partner, "PAPER null", "EXCHANGE null");
        administrator.get("/");
        administrator.post("/administration/partners/" + partner + "/closure", Map.of("why", "Sáp nhập"));
        assertThat(recipients(drafted("UBND tỉnh Ven Biển"))).containsExactly("PAPER null");
    }

    private static UUID drafted(String recipients) {
        var signer = server.person(from, "Phan Thị Ký", Role.AGENCY_HEAD);
        sending.get("/outgoing/new");
        var answer = sending.post("/outgoing", Map.of("kind", "Công văn", "medium", "ELECTRONIC", "abstractText", "V/v gửi ra ngoài", "label", "INTERNAL",
                "signer", signer.value().toString(), "recipients", recipients, "keptBy", "VT", "copies", "1"));
        assertThat(answer.location()).as(answer.body()).startsWith("/outgoing/");
        return UUID.fromString(answer.location().replaceAll(".*/outgoing/([0-9a-f-]{36}).*", "$1"));
    }

    private static List<String> recipients(UUID document) {
        return server.database.asOwner().sql("select way || ' ' || coalesce(partner::text, 'null') from outgoing.recipient where document_id = ? order by ordinal")
                .param(document).query(String.class).list();
    }
}
