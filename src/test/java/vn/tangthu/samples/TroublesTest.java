package vn.tangthu.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;

class TroublesTest {

    @Test
    void the_locked_pdf_opens_with_its_password_only() throws IOException {
        assertThatThrownBy(() -> Loader.loadPDF(Troubles.lockedPdf())).isInstanceOf(InvalidPasswordException.class);
        try (var pdf = Loader.loadPDF(Troubles.lockedPdf(), Troubles.PASSWORD)) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void the_restricted_pdf_opens_without_a_password() throws IOException {
        try (var pdf = Loader.loadPDF(Troubles.restrictedPdf())) {
            assertThat(pdf.isEncrypted()).isTrue();
        }
    }

    @Test
    void five_thousand_pages_are_a_small_file() throws IOException {
        var file = Troubles.pdfOfPages(5_000);

        assertThat(file.length).isLessThan(2_000_000);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(5_000);
        }
    }

    @Test
    void the_huge_images_are_small_files_with_a_huge_claim() throws IOException {
        assertThat(claimed(Troubles.hugePng(40_000, 40_000))).isEqualTo(40_000);
        assertThat(claimed(Troubles.hugeTiff(40_000, 40_000))).isEqualTo(40_000);
        assertThat(Troubles.hugePng(40_000, 40_000).length).isLessThan(2_000_000);
        assertThat(Troubles.hugeTiff(40_000, 40_000).length).isLessThan(1_000);
    }

    @Test
    void the_bomb_unpacks_to_a_thousand_times_its_size() throws IOException {
        var bomb = Troubles.bombDocx(20);

        assertThat(bomb.length).isLessThan(60_000);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bomb))) {
            long unpacked = 0;
            while (zip.getNextEntry() != null) unpacked += zip.transferTo(java.io.OutputStream.nullOutputStream());
            assertThat(unpacked).isGreaterThan(20L << 20);
        }
    }

    @Test
    void script_and_attachment_are_really_inside() throws IOException {
        try (var pdf = Loader.loadPDF(Troubles.pdfWithScript())) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNotNull();
        }
        try (var pdf = Loader.loadPDF(Troubles.pdfWithAttachment())) {
            assertThat(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames()).containsKey("chay-di.exe");
        }
    }

    @Test
    void photo_and_blank_page_are_images_and_nothing_is_nothing() throws IOException {
        assertThat(ImageIO.read(new ByteArrayInputStream(Troubles.photo())).getWidth()).isEqualTo(1600);
        assertThat(ImageIO.read(new ByteArrayInputStream(Troubles.blankPage())).getHeight()).isEqualTo(1754);
        assertThat(Troubles.nothing()).isEmpty();
    }

    @Test
    void what_was_cut_is_shorter_and_still_begins_as_its_kind() {
        assertThat(new String(Troubles.cutPdf(), 0, 5)).isEqualTo("%PDF-");
        assertThat(Troubles.cutTiff()).startsWith('M', 'M', 0, 42);
    }

    private static int claimed(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            return reader.getWidth(0);
        }
    }
}
