package vn.tangthu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tangthu.samples.Author.Leader;

class SampleWriterTest {

    private static final Author SO_NOI_VU = Author.headed(
            "Ủy ban nhân dân thành phố Hải Vân", "Sở Nội vụ", "SNV", "Hải Vân", new Leader("Giám đốc", "Hoàng Ngọc Ẩn"),
            new Leader("Phó Giám đốc", "Đỗ Thế Vỹ"));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_text_in_the_pdf_is_the_text_of_the_truth(long seed) throws IOException {
        var document = Samples.random(seed);

        assertThat(textOf(SampleWriter.pdf(document))).isEqualTo(folded(document.fullText()));
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void every_type_of_document_can_be_written_over_several_pages_with_annexes(DocumentType type) throws IOException {
        var document = Samples.write(SampleRequest.of(9, SO_NOI_VU, type, "07", LocalDate.of(2026, 2, 5)).pages(3, 2));
        var pdf = SampleWriter.pdf(document);

        assertThat(textOf(pdf)).isEqualTo(folded(document.fullText()));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isBetween(4, 8);
        }
    }

    @Test
    void stacked_diacritics_come_back_composed() throws IOException {
        var request = SampleRequest.of(1, SO_NOI_VU, DocumentType.DISPATCH, "01", LocalDate.of(2026, 1, 2)).to(List.of("Ề Ặ Ỡ ự ẵ ỷ đ Đ"));

        var text = textOf(SampleWriter.pdf(Samples.write(request)));

        assertThat(text).contains("Ề Ặ Ỡ ự ẵ ỷ đ Đ").contains("Hải Vân, ngày 02 tháng 01 năm 2026");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_another_document() {
        assertThat(SampleWriter.pdf(Samples.random(5))).isEqualTo(SampleWriter.pdf(Samples.random(5)));
        assertThat(Samples.random(5)).isEqualTo(Samples.random(5)).isNotEqualTo(Samples.random(6));
    }

    @Test
    void all_fonts_are_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(SampleWriter.pdf(Samples.random(8)))) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_word_file_has_every_line_of_the_truth(long seed) throws IOException {
        var document = Samples.random(seed);

        try (var word = new XWPFDocument(new ByteArrayInputStream(SampleWriter.docx(document)));
                var extractor = new XWPFWordExtractor(word)) {
            var text = folded(extractor.getText());
            for (var line : document.fullText().split("\n")) assertThat(text).contains(folded(line));
        }
    }

    @Test
    void a_party_document_joins_number_and_symbol_with_a_hyphen() {
        var party = Author.party(
                "Đảng bộ thành phố Hải Vân", "Đảng ủy phường Vân Hải", "ĐU", "Vân Hải", new Leader("Bí thư", "Dương Tấn Ngữ"),
                new Leader("Phó Bí thư", "Lý Thị Quỳnh Như"));

        var document = Samples.write(SampleRequest.of(3, party, DocumentType.PLAN, "15", LocalDate.of(2026, 6, 1)));

        assertThat(document.code()).isEqualTo("15-KH/ĐU");
        assertThat(document.signers().get(0).authority()).contains("T/M");
        assertThat(document.fullText()).startsWith("ĐẢNG BỘ THÀNH PHỐ HẢI VÂN").doesNotContain(SampleDocument.NATION);
    }

    /** Without the page numbers, which are no part of the text. */
    private static String textOf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var onPage = folded(stripper.getText(pdf));
                if (page > 1) assertThat(onPage).startsWith(page + " ");
                text.append(page > 1 ? onPage.substring((page + " ").length()) : onPage).append(' ');
            }
            return folded(text.toString());
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
