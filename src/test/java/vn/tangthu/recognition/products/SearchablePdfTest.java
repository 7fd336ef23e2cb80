package vn.tangthu.recognition.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.SrgbProfile;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

class SearchablePdfTest {

    private static final Instant MADE = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<String> LINES = List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 127/NV-VTLT ngày 14 tháng 8 năm 2026",
            "Thực hiện kế hoạch công tác, đề nghị các cơ quan chuẩn bị", "gặp gỡ, trao đổi; quý ngài (gửi) ạ", "Đoàn Thị Mai Lan");
    /** Points per pixel of these pages, which are A4. */
    private static final double SCALE = 842.0 / PagesInMemory.HEIGHT;

    @Test
    void each_word_lies_where_it_is_seen_and_as_wide() {
        var words = PagesInMemory.typeset(LINES, 40);
        var found = PdfWords.of(pdf(PagesInMemory.of(words)), 1);
        assertThat(found).extracting(PdfWords.Found::text).containsExactlyElementsOf(words.stream().map(Word::text).toList());
        for (int i = 0; i < words.size(); i++) {
            var box = words.get(i).box();
            assertThat(found.get(i).left() / SCALE).as("left of " + words.get(i).text()).isCloseTo(box.x(), within(2.0));
            assertThat(found.get(i).right() / SCALE).as("right of " + words.get(i).text()).isCloseTo(box.x() + box.width(), within(2.0));
        }
    }

    @Test
    void words_stand_on_the_baseline_of_their_line_though_it_leans_and_letters_reach_below_it() {
        var words = PagesInMemory.typeset(LINES, 40);
        var found = PdfWords.of(pdf(PagesInMemory.of(words)), 1);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            double middle = word.box().x() + word.box().width() / 2.0;
            assertThat(found.get(i).baseline() / SCALE).as("foot of " + word.text())
                    .isCloseTo(PagesInMemory.baseline(word.line(), middle, 40), within(2.0));
        }
    }

    @Test
    void the_text_is_unseen_and_copies_as_composed_vietnamese() {
        var decomposed = java.text.Normalizer.normalize("Hội đồng nhân dân", java.text.Normalizer.Form.NFD);
        var pdf = pdf(PagesInMemory.of(words(decomposed.split(" "))));
        assertThat(PdfWords.allUnseen(pdf)).isTrue();
        assertThat(PdfWords.text(pdf).strip()).isEqualTo("Hội đồng nhân dân");
    }

    @Test
    void words_that_no_page_should_have_are_written_lawfully_or_left_out() {
        var odd = words(
                "dòng\u0000\u0007một", "", " ", "\u200b", "\uD83D", "😀😀", "x".repeat(3000), "a\u00a0b", "(ngoặc)\\", "\uFFFE", "e\u0302\u0323\u0301", "漢喃");
        var pdf = pdf(PagesInMemory.of(odd));
        PdfaCheck.assertIsPdfA2b(pdf);
        assertThat(PdfWords.of(pdf, 1)).extracting(PdfWords.Found::text)
                .containsExactly("dòngmột", "😀😀", "x".repeat(3000), "a", "b", "(ngoặc)\\", "ệ\u0301", "漢喃");
    }

    @Test
    void words_written_from_right_to_left_are_read_in_their_order() {
        assertThat(PdfWords.text(pdf(PagesInMemory.of(words("số", "سلام", "và", "שלום", "rồi")))).strip()).isEqualTo("số سلام và שלום rồi");
    }

    @Test
    void boxes_that_make_no_sense_do_no_harm() {
        var words = List.of(
                new Word("rỗng", new Box(10, 10, 0, 0), 0.5, 0), new Word("ngoài", new Box(5000, 9000, 50, 20), 0.5, 1),
                new Word("âm", new Box(-40, -30, 60, 20), 0.5, 2), new Word("chồng", new Box(-40, -30, 60, 20), 0.5, 2));
        var pdf = pdf(PagesInMemory.of(words));
        PdfaCheck.assertIsPdfA2b(pdf);
        assertThat(PdfWords.of(pdf, 1)).extracting(PdfWords.Found::text).containsExactly("rỗng", "ngoài", "âm", "chồng");
    }

    @Test
    void lines_of_a_sheet_that_lay_turned_run_the_way_they_are_seen() throws Exception {
        for (var frame : Frame.values()) {
            var words = new ArrayList<Word>();
            for (int n = 0; n < 4; n++) words.add(new Word("chữ" + n, turned(new Box(200 + n * 100, 300, 80, 30), frame), 0.9, 0));
            var pages = PagesInMemory.of(words);
            assertThat(Frame.of(words)).isEqualTo(frame);
            try (var pdf = Loader.loadPDF(pdf(pages))) {
                var content = new String(pdf.getPage(0).getContents().readAllBytes());
                var matrix = List.of("1 0 0 1", "0 -1 1 0", "-1 0 0 -1", "0 1 -1 0").get(frame.ordinal());
                assertThat(content).contains(matrix);
            }
            PdfaCheck.assertIsPdfA2b(pdf(pages));
        }
    }

    private static Box turned(Box upright, Frame frame) {
        int width = PagesInMemory.WIDTH, height = PagesInMemory.HEIGHT;
        return switch (frame) {
            case RIGHT -> upright;
            case DOWN -> new Box(width - upright.y() - upright.height(), upright.x(), upright.height(), upright.width());
            case LEFT -> new Box(width - upright.x() - upright.width(), height - upright.y() - upright.height(), upright.width(), upright.height());
            case UP -> new Box(upright.y(), height - upright.x() - upright.width(), upright.height(), upright.width());
        };
    }

    @Test
    void a_page_that_could_not_be_read_has_its_image_or_a_sheet_that_says_so_and_no_text() throws Exception {
        var image = PagesInMemory.jpeg(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB));
        var pages = PagesInMemory.of(words("một"))
                .and(List.of(), Optional.of(image), PageReading.State.FAILED)
                .and(List.of(), Optional.empty(), PageReading.State.FAILED);
        var pdf = pdf(pages);
        PdfaCheck.assertIsPdfA2b(pdf);
        assertThat(PdfWords.text(pdf).strip()).isEqualTo("một");
        try (var document = Loader.loadPDF(pdf)) {
            var metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(metadata).contains("Không đọc được trang 2, 3").contains("Công văn &lt;\"số\" 1 &amp; 2&gt;.pdf");
            assertThat(document.getPage(1).getMediaBox().getWidth()).isGreaterThan(document.getPage(1).getMediaBox().getHeight());
            var sheet = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImage(2);
            assertThat(sheet.getWidth()).isEqualTo(595);
        }
    }

    @Test
    void the_same_pages_at_the_same_moment_give_the_same_bytes() {
        var words = PagesInMemory.typeset(LINES, 40);
        assertThat(pdf(PagesInMemory.of(words).and(words))).isEqualTo(pdf(PagesInMemory.of(words).and(words)));
    }

    @Test
    void a_document_without_any_words_is_a_lawful_pdf_too() {
        PdfaCheck.assertIsPdfA2b(pdf(PagesInMemory.of(List.of())));
    }

    @Test
    void the_colour_profile_means_srgb() {
        var profile = java.awt.color.ICC_Profile.getInstance(SrgbProfile.bytes());
        var space = new java.awt.color.ICC_ColorSpace(profile);
        var rgb = space.toRGB(new float[] {0.2f, 0.5f, 0.8f});
        assertThat(rgb[0]).isCloseTo(0.2f, within(0.01f));
        assertThat(rgb[1]).isCloseTo(0.5f, within(0.01f));
        assertThat(rgb[2]).isCloseTo(0.8f, within(0.01f));
    }

    private static List<Word> words(String... texts) {
        var words = new ArrayList<Word>();
        for (int n = 0; n < texts.length; n++) words.add(new Word(texts[n], new Box(50 + n * 80, 100, 70, 30), 0.8, 0));
        return words;
    }

    private static byte[] pdf(PagesInMemory pages) {
        return PagesInMemory.bytes(out -> SearchablePdf.write(pages, MADE, out));
    }
}
