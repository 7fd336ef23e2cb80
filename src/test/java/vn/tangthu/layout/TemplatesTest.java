package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.products.PdfaCheck;

class TemplatesTest {

    @Test
    void every_template_has_a_document_here() {
        assertThat(Documents.all().stream().map(LayoutContent::template).collect(Collectors.toSet())).containsExactlyInAnyOrder(Template.values());
    }

    @Test
    void every_template_is_printed_as_pdf_a_2b() {
        for (var content : Documents.all()) PdfaCheck.assertIsPdfA2b(Templates.pdf(content));
    }

    @Test
    void what_is_printed_reads_from_top_to_bottom_as_the_decree_orders_it() throws Exception {
        try (var pdf = Loader.loadPDF(Templates.pdf(Documents.decision()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).containsSubsequence(
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/QĐ-SNV", "QUYẾT ĐỊNH", "Về việc bổ nhiệm", "GIÁM ĐỐC SỞ NỘI VỤ", "năm 2025;", "Văn phòng Sở.",
                    "QUYẾT ĐỊNH:", "Điều 3.", "Quyết định này./.", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, VP.");
        }
    }

    @Test
    void the_docx_of_every_template_opens_in_another_reader_with_the_same_text() throws Exception {
        for (var content : Documents.all()) {
            try (var word = new XWPFDocument(new ByteArrayInputStream(Templates.docx(content))); var text = new XWPFWordExtractor(word)) {
                assertThat(text.getText()).contains("Sở Nội vụ".equals(content.head().agency()) ? "Sở Nội vụ" : content.head().agency());
                content.body().forEach(paragraph -> assertThat(text.getText()).contains(paragraph.text()));
                assertThat(word.getStyles().getStyle(Part.TYPE_NAME.styleId()).getName()).isEqualTo("VB Tên loại");
            }
        }
    }

    @Test
    void the_same_content_gives_the_same_docx_byte_for_byte() {
        assertThat(Templates.docx(Documents.dispatch())).isEqualTo(Templates.docx(Documents.dispatch()));
    }

    @Test
    void marks_and_numbers_below_ten_are_written_as_the_decree_wants_them() {
        assertThat(Printed.number("7", "SNV-VP")).isEqualTo("Số: 07/SNV-VP");
        assertThat(Printed.day(Documents.DAY)).isEqualTo("ngày 05 tháng 02 năm 2026");
        assertThat(Printed.day(Documents.DAY.withMonth(3))).isEqualTo("ngày 05 tháng 3 năm 2026");
    }

    @Test
    void text_of_a_drafter_is_text_and_no_markup() throws Exception {
        var content = LayoutContent.writing(Template.DISPATCH).by("", "Sở <Nội> & vụ").number("", "SNV-VP").at("Huế").titled("", "a <b>đậm</b>\u0001").text("\"x\" < y").done();
        try (var pdf = Loader.loadPDF(Templates.pdf(content)); var word = new XWPFDocument(new ByteArrayInputStream(Templates.docx(content)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("SỞ <NỘI> & VỤ", "V/v a <b>đậm</b>", "\"x\" < y");
            assertThat(new XWPFWordExtractor(word).getText()).contains("V/v a <b>đậm</b>");
        }
    }

    /** For looking at: -Dtangthu.layout.write=DIR. */
    @Test
    void they_are_written_to_a_folder_when_asked_for() throws Exception {
        var folder = System.getProperty("tangthu.layout.write");
        if (folder == null) return;
        var all = Documents.all();
        for (int i = 0; i < all.size(); i++) {
            Files.write(Path.of(folder, i + "-" + all.get(i).template() + ".pdf"), Templates.pdf(all.get(i)));
            Files.write(Path.of(folder, i + "-" + all.get(i).template() + ".docx"), Templates.docx(all.get(i)));
        }
        assertThat(Arrays.asList(Path.of(folder).toFile().list())).isNotEmpty();
    }
}
