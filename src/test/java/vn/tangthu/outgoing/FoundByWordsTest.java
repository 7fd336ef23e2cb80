package vn.tangthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.layout.Capacity;
import vn.tangthu.layout.LayoutContent;
import vn.tangthu.layout.Template;
import vn.tangthu.layout.Templates;
import vn.tangthu.organisation.People;
import vn.tangthu.search.Search;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** An issued document is found by the words that stand in it, by those who may see it, with real reading of scans. */
class FoundByWordsTest {

    private static TestServer server;
    private static AgencyId office;
    private static Actor head;
    private static Actor officer;
    private static Actor clerk;
    private static TestBrowser colleague;
    private static TestBrowser registry;
    private static TestBrowser stranger;

    @BeforeAll
    static void an_office_and_its_neighbour() {
        server = TestServer.reading();
        office = server.agency("WORDS", "Sở Xây dựng Bến Hạ");
        head = person("Lương Thị Sen", Role.AGENCY_HEAD);
        officer = person("Vũ Hồng Quang", Role.OFFICER);
        clerk = person("Bùi Thị Nhài", Role.CLERK);
        server.account("words-clerk", clerk.person(), AccountType.OPERATIONAL);
        server.account("words-colleague", person("Cao Minh Đạt", Role.OFFICER).person(), AccountType.OPERATIONAL);
        server.account("words-stranger", server.person(server.agency("WORDS2", "Sở Du lịch Bến Hạ"), "Tô Văn Lang", Role.CLERK, Role.AGENCY_HEAD), AccountType.OPERATIONAL);
        registry = server.signedIn("words-clerk");
        colleague = server.signedIn("words-colleague");
        stranger = server.signedIn("words-stranger");
    }

    private static Actor person(String name, Role role) {
        return server.get(People.class).actor(server.person(office, name, role)).orElseThrow();
    }

    @Test
    void by_the_words_of_its_text_as_soon_as_it_is_issued_and_only_by_those_who_may_see_it() throws Exception {
        var id = issued("V/v họp cuối năm", Sensitivity.INTERNAL, composed("Đề nghị thay toàn bộ ván cầu phao Bến Hạ."), pdf("Bản quét."));
        assertThat(found(colleague, "ván cầu phao")).contains("V/v họp cuối năm").contains("/outgoing/" + id);
        assertThat(found(stranger, "ván cầu phao")).doesNotContain("V/v họp cuối năm");
    }

    @Test
    void a_guarded_one_is_not_found_by_a_colleague_who_has_no_part_in_it() throws Exception {
        issued("V/v nhân sự", Sensitivity.RESTRICTED, composed("Quy hoạch chức danh thuyền trưởng tàu cuốc."), pdf("Bản quét."));
        assertThat(found(registry, "thuyền trưởng tàu cuốc")).contains("V/v nhân sự");
        assertThat(found(colleague, "thuyền trưởng tàu cuốc")).doesNotContain("V/v nhân sự");
    }

    @Test
    void a_scan_without_a_text_of_ours_is_read_and_then_found_by_its_words() throws Exception {
        var id = issued("V/v gửi bản quét", Sensitivity.INTERNAL, new Upload("ban-in.pdf", new ByteArrayInputStream(pdf("Nháp"))), pdf("Kiểm kê đèn biển và phao tiêu luồng lạch."));
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(found(colleague, "đèn biển và phao tiêu")).contains("/outgoing/" + id));
        assertThat(found(stranger, "đèn biển và phao tiêu")).doesNotContain("V/v gửi bản quét");
    }

    @Test
    void an_index_built_anew_finds_the_same() throws Exception {
        issued("V/v lập lại chỉ mục", Sensitivity.INTERNAL, composed("Bảo dưỡng xà lan chở đá hộc."), pdf("Bản quét."));
        var search = server.get(Search.class);
        var rebuild = search.rebuild("test");
        await().atMost(Duration.ofSeconds(60)).until(() -> search.progress(rebuild.id()).finished());
        assertThat(found(colleague, "xà lan chở đá hộc")).contains("V/v lập lại chỉ mục");
    }

    private static String found(TestBrowser browser, String words) throws InterruptedException {
        server.get(Search.class).awaitIndexed(Duration.ofSeconds(20));
        return browser.get("/search?q=" + URLEncoder.encode("\"" + words + "\"", StandardCharsets.UTF_8)).body();
    }

    /** The text of the draft in the layout of its kind. */
    private static Upload composed(String text) {
        return new Upload("du-thao.docx", new ByteArrayInputStream(Templates.docx(content(text))));
    }

    private static byte[] pdf(String text) {
        return Templates.pdf(content(text));
    }

    private static LayoutContent content(String text) {
        return LayoutContent.writing(Template.DISPATCH).by("", "Sở Xây dựng Bến Hạ").number("", "SXD-VP").at("Bến Hạ").titled("", "việc khác")
                .to("Sở Tài chính").text(text)
                .signedBy(LayoutContent.Signature.of(Capacity.OWN, "", "Giám đốc", "Lương Thị Sen")).sentTo("VT", "Như trên").done();
    }

    /** Signed by hand, scanned and sent. */
    private static OutgoingId issued(String about, Sensitivity label, Upload text, byte[] scan) {
        var drafting = server.get(Drafting.class);
        var deciding = server.get(Deciding.class);
        var issuing = server.get(Issuing.class);
        var particulars = new Particulars("Công văn", Medium.PAPER, about, "", label, "", head.person(), "", List.of(), Optional.empty(), "VT", 1, "");
        var id = ((Move.Made) drafting.begin(officer, particulars, List.of(Recipient.onPaper("Sở Tài chính")))).document();
        Bureau.made(drafting.addVersion(officer, id, revision(id), text, Optional.empty(), ""));
        Bureau.made(drafting.submit(officer, id, revision(id), Optional.of(head.person()), ""));
        Bureau.made(deciding.passContent(head, id, revision(id), ""));
        Bureau.made(deciding.passForm(clerk, id, revision(id), ""));
        Bureau.made(deciding.approve(head, id, revision(id), ""));
        Bureau.made(issuing.signedOnPaper(clerk, id, revision(id), ""));
        Bureau.made(server.get(Numbering.class).number(clerk, id, revision(id)));
        Bureau.made(issuing.scanned(clerk, id, revision(id), new Upload("quet.pdf", new ByteArrayInputStream(scan)), List.of(), false, Optional.empty()));
        Bureau.made(issuing.issue(clerk, id, revision(id)));
        return id;
    }

    private static int revision(OutgoingId id) {
        return server.get(OutgoingDocuments.class).find(clerk, id).orElseThrow().revision();
    }
}
