package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import vn.tangthu.kernel.Wording;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Troubles;

/** Whatever is handed in over HTTP: that file has its sentence, the next file is read as if nothing had been. */
class BadFilesTest {

    private static final AtomicInteger NEXT = new AtomicInteger(500);

    private static House house;

    @BeforeAll
    static void an_office() {
        house = new House("badfiles", "Sở Y tế An Hải");
    }

    @AfterEach
    void the_next_file_is_read_and_the_server_lives() {
        var document = Post.dispatch(NEXT.incrementAndGet(), 1);
        var draft = house.read(house.handIn("văn bản tốt.pdf", SampleWriter.pdf(document)));
        assertThat(draft.get("reading").asString()).isEqualTo("DONE");
        assertThat(draft.get("fields").get("number").get("value").asString()).isEqualTo(document.number());
        assertThat(house.server.browser().get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_extension_is_a_warning_and_the_file_is_read() {
        assertWarns("thực ra là word.pdf", SampleWriter.docx(Post.dispatch(400, 1)), "WRONG_EXTENSION");
    }

    @Test
    void something_that_is_no_document_at_all() {
        assertFails("bảng kê.pdf", "không phải PDF".getBytes(), "UNKNOWN_KIND");
    }

    @Test
    void a_truncated_pdf() {
        assertFails("cụt.pdf", Troubles.cutPdf(), "DAMAGED");
    }

    @Test
    void a_truncated_tiff() {
        assertFails("cụt.tif", Troubles.cutTiff(), "DAMAGED");
    }

    @Test
    void a_pdf_protected_by_a_password() {
        assertFails("khóa.pdf", Troubles.lockedPdf(), "PASSWORD_PROTECTED");
    }

    @Test
    void a_pdf_of_five_thousand_pages() {
        assertFails("năm nghìn trang.pdf", Troubles.pdfOfPages(5_000), "TOO_MANY_PAGES");
    }

    @Test
    void an_image_of_forty_thousand_pixels_a_side() {
        assertFails("rất to.png", Troubles.hugePng(40_000, 40_000), "TOO_LARGE_IMAGE");
        assertFails("rất to.tif", Troubles.hugeTiff(40_000, 40_000), "TOO_LARGE_IMAGE");
    }

    @Test
    void a_zip_bomb_in_a_docx() {
        assertFails("bom.docx", Troubles.bombDocx(400), "UNPACKS_TOO_LARGE");
    }

    @Test
    void a_pdf_with_javascript_is_read_with_a_warning() {
        assertWarns("mã lệnh.pdf", Troubles.pdfWithScript(), "HAS_SCRIPT");
    }

    @Test
    void a_pdf_with_embedded_files_is_read_with_a_warning() {
        assertWarns("đính kèm.pdf", Troubles.pdfWithAttachment(), "HAS_EMBEDDED_FILES");
    }

    @Test
    void a_photo_with_no_text_has_no_sure_field() {
        var draft = house.read(house.handIn("phong cảnh.jpg", Troubles.photo()));
        assertThat(draft.get("reading").asString()).isEqualTo("DONE");
        assertThat(draft.get("fields").values()).noneMatch(field -> field.get("sure").asBoolean());
    }

    @Test
    void a_blank_page_says_that_there_is_no_text() {
        assertWarns("trắng.png", Troubles.blankPage(), "NO_TEXT");
    }

    private static void assertFails(String fileName, byte[] bytes, String failure) {
        var draft = house.read(house.handIn(fileName, bytes));
        assertThat(draft.get("reading").asString()).isEqualTo("FAILED");
        assertThat(draft.get("failure").asString()).isEqualTo(failure);
        assertSaid(draft, "refusal.recognition." + key(failure));
    }

    private static void assertWarns(String fileName, byte[] bytes, String warning) {
        var draft = house.read(house.handIn(fileName, bytes));
        assertThat(draft.get("reading").asString()).isEqualTo("DONE");
        assertThat(draft.get("warnings").values()).extracting(JsonNode::asString).contains(warning);
        assertSaid(draft, "reading.warning." + key(warning));
    }

    /** In both languages, and on the desk in the very line of this file. */
    private static void assertSaid(JsonNode draft, String key) {
        var words = house.server.get(MessageSource.class);
        assertThat(words.getMessage(key, null, Locale.ENGLISH)).isNotEqualTo(words.getMessage(key, null, Wording.VIETNAMESE));
        var desk = house.desk();
        int line = desk.indexOf("draft-" + UUID.fromString(draft.get("id").asString()));
        assertThat(desk.substring(line, desk.indexOf("</li>", line))).contains(words.getMessage(key, null, Wording.VIETNAMESE));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
