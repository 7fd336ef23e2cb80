package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.correspondence.SeparatorSheets;
import vn.tangthu.recognition.PageOutline;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.Scanner;
import vn.tangthu.samples.Stack;

/** Codes on pages and blank backs. */
class PageMarksTest {

    @ParameterizedTest
    @ValueSource(ints = {75, 100, 150, 200, 300, 600})
    void a_separator_sheet_is_known_at_every_resolution(int dpi) throws Exception {
        assertThat(marks(rendered(sheet(), dpi), dpi).codes()).containsExactly(PageOutline.SEPARATOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270, 5, -8})
    void a_separator_sheet_is_known_however_it_lies(int degrees) throws Exception {
        assertThat(marks(turned(rendered(sheet(), 150), degrees), 150).codes()).contains(PageOutline.SEPARATOR);
    }

    @Test
    void a_separator_sheet_is_known_in_a_bad_copy() throws Exception {
        for (var degradation : Degradation.kinds()) {
            var image = new Scanner(degradation.skewedBy(2.5), 7).page(sheet(), 0);
            assertThat(marks(image, degradation.dpi()).codes()).as(degradation.toString()).contains(PageOutline.SEPARATOR);
        }
    }

    @Test
    void a_document_has_no_codes_and_is_not_blank() throws Exception {
        long seed = 0;
        for (var degradation : Degradation.kinds()) {
            var image = new Scanner(degradation, ++seed).page(SampleWriter.pdf(Samples.random(seed)), 0);
            assertThat(marks(image, degradation.dpi())).as(degradation.toString()).isEqualTo(new Answer.MarksRead(List.of(), false));
        }
    }

    @Test
    void the_back_of_a_sheet_is_blank_and_a_line_of_type_is_not() throws Exception {
        var back = rendered(Stack.blankSheet(), 150);
        assertThat(marks(back, 150).blank()).isTrue();
        var line = rendered(Stack.blankSheet(), 150);
        var ink = line.createGraphics();
        ink.setColor(Color.BLACK);
        ink.setFont(ink.getFont().deriveFont(26f));
        ink.drawString("Phụ lục này gồm 02 trang và có hiệu lực từ ngày ký", 200, 300);
        ink.dispose();
        assertThat(marks(line, 150).blank()).isFalse();
    }

    @Test
    void a_grey_back_with_specks_and_a_shadow_at_the_edge_is_blank() throws Exception {
        var back = rendered(Stack.blankSheet(), 150);
        var ink = back.createGraphics();
        ink.setColor(new Color(214, 214, 214));
        ink.fillRect(0, 0, back.getWidth(), back.getHeight());
        ink.setColor(Color.BLACK);
        ink.fillRect(0, 0, 30, back.getHeight());
        for (int i = 0; i < 40; i++) ink.fillRect(100 + i * 25, 100 + i * 37, 2, 2);
        ink.dispose();
        assertThat(marks(back, 150).blank()).isTrue();
    }

    @Test
    void other_codes_are_kept_as_plain_text() throws Exception {
        var page = rendered(Stack.blankSheet(), 200);
        draw(page, "https://tracuu.example.vn/vb?so=12\u0007", BarcodeFormat.QR_CODE, 200, 200, 100);
        draw(page, "H17-2026-000123", BarcodeFormat.CODE_128, 700, 300, 900);
        assertThat(marks(page, 200).codes()).containsExactlyInAnyOrder("https://tracuu.example.vn/vb?so=12", "H17-2026-000123");
    }

    @Test
    void a_separator_may_be_a_bar_code_too() throws Exception {
        var page = rendered(Stack.blankSheet(), 200);
        draw(page, PageOutline.SEPARATOR, BarcodeFormat.CODE_128, 1300, 150, 800);
        assertThat(marks(page, 200).codes()).containsExactly(PageOutline.SEPARATOR);
    }

    private static Answer.MarksRead marks(BufferedImage image, int dpi) {
        return PageMarks.of(new PageRaster(image, dpi));
    }

    private static byte[] sheet() throws Exception {
        var out = new ByteArrayOutputStream();
        SeparatorSheets.write(1, out);
        return out.toByteArray();
    }

    private static BufferedImage rendered(byte[] pdf, int dpi) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        }
    }

    private static BufferedImage turned(BufferedImage image, int degrees) {
        boolean lying = degrees % 180 == 90 || degrees % 180 == -90;
        int width = lying ? image.getHeight() : image.getWidth(), height = lying ? image.getWidth() : image.getHeight();
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = turned.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, width, height);
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        ink.drawImage(image, turn, null);
        ink.dispose();
        return turned;
    }

    private static void draw(BufferedImage page, String text, BarcodeFormat format, int width, int height, int top) throws Exception {
        var code = new MultiFormatWriter().encode(text, format, width, height);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) if (code.get(x, y)) page.getRaster().setSample(150 + x, top + y, 0, 0);
        }
    }
}
