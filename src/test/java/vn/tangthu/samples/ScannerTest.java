package vn.tangthu.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScannerTest {

    private static final SampleDocument TWO_PAGES = withPages(2);
    private static final SampleDocument ONE_PAGE = withPages(1);

    static List<Degradation> kinds() {
        return Degradation.kinds().stream().map(k -> k.atDpi(100)).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_scan_is_a_pdf_of_images_with_as_many_pages(Degradation kind) throws IOException {
        try (var pdf = Loader.loadPDF(new Scanner(kind, 1).scan(TWO_PAGES, ScanFormat.PDF))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(590f, 600f);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_scan_is_a_tiff_with_as_many_pages(Degradation kind) throws IOException {
        var tiff = new Scanner(kind, 1).scan(TWO_PAGES, ScanFormat.TIFF);

        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(tiff))) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
            assertThat(darkShare(reader.read(0))).isBetween(0.005, 0.25);
            reader.dispose();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void one_page_can_be_saved_as_jpeg_and_png(Degradation kind) throws IOException {
        for (var format : List.of(ScanFormat.JPEG, ScanFormat.PNG)) {
            var image = ImageIO.read(new ByteArrayInputStream(new Scanner(kind, 1).scan(ONE_PAGE, format)));
            assertThat(image.getWidth()).isBetween(825, 828);
        }
    }

    @Test
    void several_pages_do_not_go_into_one_jpeg() {
        assertThatThrownBy(() -> new Scanner(Degradation.OFFICE, 1).scan(TWO_PAGES, ScanFormat.JPEG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Found: 2");
    }

    @Test
    void the_same_seed_gives_the_same_scan_and_another_seed_other_noise() {
        var kind = Degradation.COARSE.atDpi(75);

        assertThat(new Scanner(kind, 4).scan(ONE_PAGE, ScanFormat.PDF)).isEqualTo(new Scanner(kind, 4).scan(ONE_PAGE, ScanFormat.PDF));
        assertThat(new Scanner(kind, 5).scan(ONE_PAGE, ScanFormat.PDF)).isNotEqualTo(new Scanner(kind, 4).scan(ONE_PAGE, ScanFormat.PDF));
    }

    private static SampleDocument withPages(int pages) {
        return Samples.write(SampleRequest.of(
                11, Authors.ALL.get(1), DocumentType.DISPATCH, "12", LocalDate.of(2026, 3, 4)).pages(1, pages - 1));
    }

    private static double darkShare(BufferedImage image) {
        int middle = image.getType() == BufferedImage.TYPE_BYTE_BINARY ? 1 : 128;
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) if (image.getRaster().getSample(x, y, 0) < middle) dark++;
        }
        return (double) dark / image.getWidth() / image.getHeight();
    }
}
