package vn.tangthu.recognition.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.recognition.OfflineProducts;
import vn.tangthu.recognition.OfflineReader;
import vn.tangthu.recognition.OfflineReading;
import vn.tangthu.recognition.ProductKind;
import vn.tangthu.recognition.Word;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;

/** Printed, scanned, read by a worker and made into products, from end to end. */
class ProductsOfSamplesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private static OfflineReader reader;

    @BeforeAll
    static void open() throws IOException {
        reader = new OfflineReader(Files.createDirectory(folder.resolve("scratch")), 2, true);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void a_grey_scan_of_two_pages_keeps_its_pictures_and_gets_its_words() throws IOException {
        var reading = read("grey.pdf", new Scanner(Degradation.OFFICE, 3).scan(sample(2), ScanFormat.PDF));
        var pdf = product(reading);
        assertThat(reading.pages()).hasSizeGreaterThanOrEqualTo(2);
        PdfaCheck.assertIsPdfA2b(pdf);
        assertHoldsTheWords(pdf, reading);
        assertThat(filterAndColours(pdf)).isEqualTo("DCTDecode 1");
    }

    @Test
    void a_black_and_white_scan_is_packed_as_group_4_with_the_dots_of_the_scan() throws IOException {
        var scan = new Scanner(Degradation.BILEVEL, 3).scan(sample(1), ScanFormat.TIFF);
        var reading = read("bilevel.tif", scan);
        var pdf = product(reading);
        PdfaCheck.assertIsPdfA2b(pdf);
        assertHoldsTheWords(pdf, reading);
        assertThat(filterAndColours(pdf)).isEqualTo("CCITTFaxDecode 1");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(image(document).getWidth()).isEqualTo(2480);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(840f, 844f);
        }
        assertThat(pdf.length).isLessThan(2 * scan.length);
    }

    @Test
    void a_colour_scan_stays_in_colour() throws IOException {
        var reading = read("colour.jpg", new Scanner(Degradation.CLEAN, 3).scan(sample(1), ScanFormat.JPEG));
        var pdf = product(reading);
        PdfaCheck.assertIsPdfA2b(pdf);
        assertHoldsTheWords(pdf, reading);
        assertThat(filterAndColours(pdf)).isEqualTo("DCTDecode 3");
    }

    @Test
    void a_sheet_that_lies_on_its_side_stands_upright_as_it_is_shown_and_read() throws IOException {
        byte[] turned;
        try (var scan = Loader.loadPDF(new Scanner(Degradation.COARSE, 3).scan(sample(1), ScanFormat.PDF)); var out = new java.io.ByteArrayOutputStream()) {
            for (var page : scan.getPages()) page.setRotation(90);
            scan.save(out);
            turned = out.toByteArray();
        }
        var pdf = product(read("turned.pdf", turned));
        PdfaCheck.assertIsPdfA2b(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isGreaterThan(document.getPage(0).getMediaBox().getWidth());
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document)).contains("CỘNG HÒA");
        }
    }

    @Test
    void a_pdf_with_text_of_its_own_is_left_as_it_is() throws IOException {
        var original = SampleWriter.pdf(sample(1));
        var reading = read("born.pdf", original);
        var written = products().write(reading, ProductKind.PDF).orElseThrow();
        assertThat(written.asItWas()).isTrue();
        assertThat(Files.readAllBytes(written.file())).isEqualTo(original);
        assertThat(Files.readString(products().write(reading, ProductKind.ALTO).orElseThrow().file())).contains("CONTENT=\"Kính\"");
        assertThat(Files.readString(products().write(reading, ProductKind.HOCR).orElseThrow().file())).contains("ocrx_word");
    }

    @Test
    void a_blank_back_does_not_make_a_pdf_with_text_a_scan() throws IOException {
        byte[] withBack;
        try (var pdf = Loader.loadPDF(SampleWriter.pdf(sample(1))); var out = new java.io.ByteArrayOutputStream()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4));
            pdf.save(out);
            withBack = out.toByteArray();
        }
        assertThat(products().write(read("hai-mat.pdf", withBack), ProductKind.PDF).orElseThrow().asItWas()).isTrue();
        try (var blank = new PDDocument(); var out = new java.io.ByteArrayOutputStream()) {
            blank.addPage(new org.apache.pdfbox.pdmodel.PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4));
            blank.save(out);
            assertThat(products().write(read("trang.pdf", out.toByteArray()), ProductKind.PDF).orElseThrow().asItWas()).isFalse();
        }
    }

    @Test
    void a_docx_is_handed_out_as_its_rendition_which_is_pdf_a_with_true_text() throws IOException {
        var reading = read("van-ban.docx", SampleWriter.docx(sample(1)));
        var written = products().write(reading, ProductKind.PDF).orElseThrow();
        var pdf = Files.readAllBytes(written.file());
        assertThat(written.asItWas()).isFalse();
        assertThat(written.file()).hasFileName("van-ban.searchable.pdf");
        PdfaCheck.assertIsPdfA2b(pdf);
        assertThat(PdfWords.text(pdf)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA");
    }

    @Test
    void alto_of_a_scan_keeps_the_rules_of_alto() throws IOException {
        var reading = read("quet-alto.pdf", new Scanner(Degradation.OFFICE, 4).scan(sample(2), ScanFormat.PDF));
        var alto = Files.readString(products().write(reading, ProductKind.ALTO).orElseThrow().file());
        assertThat(alto).contains("CONTENT=\"Kính\"");
        assertThat(AltoRules.broken(AltoRulesTest.parsed(alto))).isEmpty();
    }

    @Test
    void what_cannot_be_read_has_no_products() throws IOException {
        var reading = read("hong.pdf", "%PDF-1.4 chưa hết".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var kind : ProductKind.values()) assertThat(products().write(reading, kind)).isEqualTo(Optional.empty());
    }

    private static SampleDocument sample(int pages) {
        var author = Author.headed(
                "Ủy ban nhân dân thành phố Hải Vân", "Sở Nội vụ", "SNV", "Hải Vân", new Author.Leader("Giám đốc", "Đoàn Thị Mai Lan"),
                new Author.Leader("Phó Giám đốc", "Cao Minh Triết"));
        return Samples.write(SampleRequest.of(11, author, DocumentType.DISPATCH, "127", LocalDate.of(2026, 8, 14))
                .pages(1, pages - 1).to(List.of("Các sở, ban, ngành")));
    }

    private static OfflineReading read(String name, byte[] bytes) throws IOException {
        return reader.read(Files.write(folder.resolve(name), bytes)).join();
    }

    private static OfflineProducts products() throws IOException {
        return new OfflineProducts(Files.createDirectories(folder.resolve("products")), CLOCK);
    }

    private static byte[] product(OfflineReading reading) throws IOException {
        return Files.readAllBytes(products().write(reading, ProductKind.PDF).orElseThrow().file());
    }

    private static void assertHoldsTheWords(byte[] pdf, OfflineReading reading) {
        for (var page : reading.pages()) {
            var read = page.words().stream().map(Word::text).map(PlainText::of).filter(text -> !text.isEmpty()).toList();
            assertThat(read).hasSizeGreaterThan(20);
            assertThat(PdfWords.of(pdf, page.number())).extracting(PdfWords.Found::text).containsExactlyElementsOf(read);
        }
    }

    private static String filterAndColours(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = image(document);
            return image.getCOSObject().getCOSName(COSName.FILTER).getName() + " " + image.getColorSpace().getNumberOfComponents();
        }
    }

    private static PDImageXObject image(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        return (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
    }
}
