package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.recognition.ProductKind;
import vn.tangthu.recognition.Products;
import vn.tangthu.recognition.Reading;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;
import vn.tangthu.testing.TestBrowser;
import vn.tangthu.testing.TestServer;

/** Searchable PDF, ALTO and hOCR of a document, for those who may have it and nobody else. */
class ProductsOverHttpTest {

    private static final List<String> KINDS = List.of("pdf", "alto", "hocr");

    private static TestServer server;
    private static Actor clerk;
    private static Actor stranger;
    private static TestBrowser browser;
    private static DraftId scanned;
    /** Address of a line that only clerks, the head and the archivist see. */
    private static String guarded;

    @BeforeAll
    static void an_office_with_a_scan_on_its_desk_and_one_in_its_register() {
        server = TestServer.reading();
        var office = server.agency("PRODUCTS1", "Sở Nội vụ Hải Vân");
        var clerkId = server.person(office, "Nguyễn Thị Thu Hà", Role.CLERK);
        server.account("products-clerk", clerkId, AccountType.OPERATIONAL);
        server.account("products-officer", server.person(office, "Lê Ánh Nguyệt", Role.OFFICER), AccountType.OPERATIONAL);
        var elsewhere = server.agency("PRODUCTS2", "Sở Tài chính Hải Vân");
        var otherId = server.person(elsewhere, "Đỗ Hồng Vỹ", Role.CLERK);
        server.account("products-other", otherId, AccountType.OPERATIONAL);
        clerk = server.get(People.class).actor(clerkId).orElseThrow();
        stranger = server.get(People.class).actor(otherId).orElseThrow();
        browser = server.signedIn("products-clerk");
        scanned = received("Quét một.pdf", new Scanner(Degradation.OFFICE, 1).scan(sample("21"), ScanFormat.PDF));
        var second = received("Quét hai.pdf", new Scanner(Degradation.BILEVEL, 2).scan(sample("22"), ScanFormat.PDF));
        guarded = registered(second, Map.of("label", "RESTRICTED"));
    }

    @Test
    void a_document_on_the_desk_offers_its_products_and_gives_them() {
        assertThat(browser.get("/incoming/drafts/" + scanned).body()).contains("PDF tìm được chữ").doesNotContain("chính là tệp gốc");
        var pdf = browser.get("/incoming/drafts/" + scanned + "/products/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF-1.7").contains("GTS_PDFA1").endsWith("%%EOF\n");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).contains("attachment").contains("searchable.pdf");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get("/incoming/drafts/" + scanned + "/products/alto").body()).contains("<alto ").contains("CONTENT=\"Hạnh\"");
        assertThat(browser.get("/incoming/drafts/" + scanned + "/products/hocr").body()).contains("ocrx_word").contains(">Hạnh<");
    }

    @Test
    void a_line_of_the_register_offers_them_too() {
        assertThat(browser.get(guarded).body()).contains(guarded + "/products/pdf").contains(guarded + "/products/alto").contains(guarded + "/products/hocr");
        assertThat(browser.get(guarded + "/products/pdf").body()).contains("CCITTFaxDecode");
    }

    @Test
    void a_document_with_text_of_its_own_says_that_it_is_its_own_searchable_pdf() throws IOException {
        var born = received("soan-thao.pdf", withBlankBack(SampleWriter.pdf(sample("23"))));
        assertThat(browser.get("/incoming/drafts/" + born).body()).contains("chính là tệp gốc");
        var pdf = browser.get("/incoming/drafts/" + born + "/products/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).contains("soan-thao.pdf").doesNotContain("searchable");
        assertThat(pdf.body()).startsWith("%PDF").doesNotContain("TangThuUnseen");
        assertThat(browser.get("/incoming/drafts/" + born + "/products/alto").body()).contains("CONTENT=\"Hạnh\"");
    }

    @Test
    void whoever_may_not_have_the_document_may_not_have_what_was_made_of_it() {
        var nobody = server.browser();
        var other = server.signedIn("products-other");
        var officer = server.signedIn("products-officer");
        for (var kind : KINDS) {
            var ofDraft = "/incoming/drafts/" + scanned + "/products/" + kind;
            var ofLine = guarded + "/products/" + kind;
            for (var address : List.of(ofDraft, ofLine)) {
                assertThat(nobody.get(address).location()).as("not signed in: " + address).contains("/sign-in");
                assertThat(other.get(address).status()).as("another agency: " + address).isEqualTo(404);
                assertThat(officer.get(address).status()).as("an officer: " + address).isEqualTo(404);
            }
        }
    }

    @Test
    void when_too_many_are_made_at_once_it_is_said_in_words_when_to_try_again() {
        var downloads = server.get(ProductDownloads.class);
        var first = (ProductDownloads.Turn.Begun) downloads.begin(clerk);
        var second = (ProductDownloads.Turn.Begun) downloads.begin(clerk);
        try (first; second) {
            var answer = browser.get("/incoming/drafts/" + scanned + "/products/alto");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            assertThat(answer.body()).contains("Máy chủ đang bận").contains("Ông/bà đang tải 2 bản có chữ cùng lúc").contains("/incoming/drafts/" + scanned);
        }
        for (int i = 0; i < 4; i++) assertThat(browser.get("/incoming/drafts/" + scanned + "/products/alto").status()).isEqualTo(200);
    }

    @Test
    void behind_the_pages_the_database_refuses_too() {
        var reading = server.get(IncomingDesk.class).find(clerk, scanned).orElseThrow().readingId();
        for (var kind : ProductKind.values()) {
            assertThat(server.get(Products.class).find(clerk, reading, kind)).isPresent();
            assertThat(server.get(Products.class).find(stranger, reading, kind)).isEmpty();
        }
    }

    @Test
    void what_is_still_being_read_or_cannot_be_read_is_said_in_words() {
        var broken = received("hong.pdf", "không phải văn bản".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(browser.get("/incoming/drafts/" + broken).body()).doesNotContain("/products/");
        var answer = browser.get("/incoming/drafts/" + broken + "/products/pdf");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/incoming/drafts/" + broken);
        assertThat(browser.get("/incoming/drafts/" + broken).body()).contains("Không đọc được tệp này: chỉ nhận PDF");
        assertThat(browser.get("/incoming/drafts/" + scanned + "/products/docx").status()).isEqualTo(404);
    }

    private static byte[] withBlankBack(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static SampleDocument sample(String number) {
        var author = Author.headed(
                "Ủy ban nhân dân thành phố Hải Vân", "Sở Xây dựng", "SXD", "Hải Vân", new Author.Leader("Giám đốc", "Đoàn Thị Mai Lan"),
                new Author.Leader("Phó Giám đốc", "Cao Minh Triết"));
        return Samples.write(SampleRequest.of(11, author, DocumentType.DISPATCH, number, LocalDate.of(2026, 8, 14)));
    }

    /** Lies on the desk and has been read to its end. */
    private static DraftId received(String name, byte[] bytes) {
        var desk = server.get(IncomingDesk.class);
        var draft = ((Receipt.Received) desk.receive(clerk, name, new ByteArrayInputStream(bytes))).draft();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> {
            var state = desk.find(clerk, draft).orElseThrow().reading().state();
            return state == Reading.State.DONE || state == Reading.State.FAILED;
        });
        return draft;
    }

    private static String registered(DraftId draft, Map<String, String> more) {
        var entry = new HashMap<>(Map.of(
                "author", "Sở Xây dựng Hải Vân", "code", "22/SXD-VP", "documentDate", "14/08/2026", "kind", "Công văn", "abstractText",
                "Về việc tải bản có chữ", "signer", "Đoàn Thị Mai Lan", "arrivedOn", "21/11/2026"));
        entry.putAll(more);
        browser.get("/incoming/drafts/" + draft);
        assertThat(browser.post("/incoming/drafts/" + draft + "/registration", entry).status()).isEqualTo(302);
        return browser.get("/incoming/drafts/" + draft).location();
    }
}
