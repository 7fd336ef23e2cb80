package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is dropped on the page: a clear answer for that file, and the next file is read as if nothing had been. */
class BadInputTest {

    private static ReadingRoom room;

    @BeforeAll
    static void open() {
        room = new ReadingRoom(RecognitionSettings.DEFAULT);
        room.threads.start();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @AfterEach
    void the_next_file_is_read() {
        assertThat(room.read(Papers.encoded(Papers.blank(400, 200), "png"), "sau đó.png").state()).isEqualTo(Reading.State.DONE);
    }

    @Test
    void a_text_file_that_calls_itself_pdf() {
        assertFails("Kính gửi các đơn vị".getBytes(), "báo cáo.pdf", ReadingFailure.UNKNOWN_KIND);
    }

    @Test
    void one_single_byte() {
        assertFails(new byte[] {0}, "một byte.tif", ReadingFailure.UNKNOWN_KIND);
    }

    @Test
    void a_wrong_extension_is_only_a_warning() {
        var reading = room.read(Papers.encoded(Papers.images(Papers.DISPATCH, 100).get(0), "png"), "ảnh.pdf");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        assertThat(reading.warnings()).contains(Reading.Warning.WRONG_EXTENSION);
    }

    @Test
    void a_pdf_cut_in_the_middle() {
        var whole = Papers.scannedPdf(Papers.images(Papers.DISPATCH, 100));
        assertFails(Arrays.copyOf(whole, whole.length / 2), "cụt.pdf", ReadingFailure.DAMAGED);
    }

    @Test
    void a_tiff_cut_in_the_middle() {
        var page = Papers.images(Papers.DISPATCH, 100).get(0);
        var whole = Papers.tiff(java.util.List.of(page, page));
        assertFails(Arrays.copyOf(whole, whole.length / 2), "cụt.tif", ReadingFailure.DAMAGED);
    }

    @Test
    void a_jpeg_cut_in_the_middle() {
        var whole = Papers.encoded(Papers.images(Papers.DISPATCH, 100).get(0), "jpeg");
        assertFails(Arrays.copyOf(whole, whole.length / 2), "cụt.jpg", ReadingFailure.DAMAGED);
    }

    @Test
    void a_pdf_with_a_password() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("chủ", "bí mật", new AccessPermission()));
            pdf.save(out);
        }
        assertFails(out.toByteArray(), "khóa.pdf", ReadingFailure.PASSWORD_PROTECTED);
    }

    @Test
    void a_pdf_of_five_thousand_pages() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < 5_000; i++) pdf.addPage(new PDPage());
            pdf.save(out);
        }
        assertFails(out.toByteArray(), "dày.pdf", ReadingFailure.TOO_MANY_PAGES);
    }

    @Test
    void an_image_that_claims_forty_thousand_pixels_a_side() {
        assertFails(pngHeader(40_000, 40_000), "khổng lồ.png", ReadingFailure.TOO_LARGE_IMAGE);
    }

    @Test
    void a_docx_that_unpacks_to_more_than_it_should() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) zip.write(zeros);
            zip.closeEntry();
        }
        assertFails(out.toByteArray(), "bom.docx", ReadingFailure.UNPACKS_TOO_LARGE);
    }

    @Test
    void a_zip_that_is_no_docx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../etc/passwd"));
            zip.write(1);
            zip.closeEntry();
        }
        assertFails(out.toByteArray(), "nén.docx", ReadingFailure.UNKNOWN_KIND);
    }

    @Test
    void an_honest_docx_has_pages_and_words_with_places() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText("Báo cáo tình hình thu gom rác thải <quý III> & nhiệm vụ quý IV");
            var table = docx.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Tổ dân phố Bình Minh");
            table.getRow(0).getCell(1).setText("42 hộ gia đình tham gia phân loại rác tại nguồn");
            docx.write(out);
        }
        var reading = room.read(out.toByteArray(), "báo cáo.docx");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        var page = room.readings.page(room.clerk, reading.id(), 1).orElseThrow();
        assertThat(page.text()).contains("thu gom rác thải <quý III>").contains("Bình Minh");
        assertThat(page.image()).isPresent();
    }

    @Test
    void a_pdf_with_javascript_is_read_and_the_script_is_not_run() throws IOException {
        var reading = room.read(changed(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"))), "mã lệnh.pdf");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        assertThat(reading.warnings()).contains(Reading.Warning.HAS_SCRIPT);
    }

    @Test
    void a_pdf_with_an_embedded_file_is_read_and_the_file_not_opened() throws IOException {
        var reading = room.read(changed(pdf -> {
            var file = new PDComplexFileSpecification();
            file.setFile("đính kèm.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {1, 2, 3})));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("đính kèm", file));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        }), "đính kèm.pdf");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        assertThat(reading.warnings()).contains(Reading.Warning.HAS_EMBEDDED_FILES);
    }

    @Test
    void a_photo_with_no_text_has_no_sure_field() {
        var photo = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = photo.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(20, 90, 180), 900, 600, new Color(240, 200, 120)));
        graphics.fillRect(0, 0, 900, 600);
        graphics.setPaint(new Color(30, 120, 40));
        graphics.fillOval(200, 250, 400, 300);
        graphics.dispose();
        var reading = room.read(Papers.encoded(photo, "jpeg"), "ảnh chụp.jpg");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        assertThat(reading.fields().orElseThrow().values().values()).noneMatch(FieldReading::sure);
    }

    @Test
    void a_blank_page_says_that_there_is_no_text() {
        var reading = room.read(Papers.encoded(Papers.blank(1240, 1754), "png"), "trắng.png");
        assertThat(reading.state()).isEqualTo(Reading.State.DONE);
        assertThat(reading.warnings()).contains(Reading.Warning.NO_TEXT);
        assertThat(reading.fields().orElseThrow().values()).isEmpty();
    }

    private static void assertFails(byte[] bytes, String fileName, ReadingFailure failure) {
        var reading = room.read(bytes, fileName);
        assertThat(reading.state()).isEqualTo(Reading.State.FAILED);
        assertThat(reading.failure()).contains(failure);
        assertThat(room.events).contains(new PagesRead(reading.id()));
    }

    private interface Change {
        void apply(PDDocument pdf) throws IOException;
    }

    private static byte[] changed(Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(Papers.pdf(Papers.DISPATCH))) {
            change.apply(pdf);
            pdf.save(out);
        }
        return out.toByteArray();
    }

    /** A PNG header with nothing behind it but an end mark: sizes are claimed, pixels are not there. */
    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 0).put(new byte[3]).array();
        var out = ByteBuffer.allocate(8 + 25 + 12);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", header);
        chunk(out, "IEND", new byte[0]);
        return out.array();
    }

    private static void chunk(ByteBuffer out, String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes());
        crc.update(content);
        out.putInt(content.length).put(name.getBytes()).put(content).putInt((int) crc.getValue());
    }
}
