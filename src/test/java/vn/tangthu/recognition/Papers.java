package vn.tangthu.recognition;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Documents made for the tests: invented, true to form. */
final class Papers {

    private Papers() {}

    /** A dispatch of one page. */
    static final String DISPATCH = page("""
            <table><tr><td class="c" style="width:38%">UBND HUYỆN SÔNG THAO<br/><b>PHÒNG NỘI VỤ</b><br/>Số: 127/NV-VTLT<br/>V/v kiểm tra công tác<br/>văn thư, lưu trữ</td>
            <td class="c" style="white-space: nowrap"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b><br/><br/><i>Sông Thao, ngày 14 tháng 8 năm 2026</i></td></tr></table>
            <p class="c">Kính gửi: Các cơ quan, đơn vị thuộc huyện.</p>
            <p>Thực hiện kế hoạch công tác năm 2026, Phòng Nội vụ sẽ kiểm tra công tác văn thư, lưu trữ tại các cơ quan, đơn vị
            trên địa bàn huyện trong tháng 9. Đề nghị các cơ quan, đơn vị chuẩn bị báo cáo và gửi về trước ngày 25 tháng 8./.</p>
            <table><tr><td style="width:50%"><b><i>Nơi nhận:</i></b><br/>- Như trên;<br/>- UBND huyện (để báo cáo);<br/>- Lưu: Văn thư.</td>
            <td class="c"><b>TRƯỞNG PHÒNG</b><br/><br/><br/><br/><b>Đoàn Thị Mai Lan</b></td></tr></table>""");

    static String page(String body) {
        return """
                <html><head><style>
                @page { size: A4; margin: 20mm 18mm 20mm 30mm; font-family: 'Liberation Serif' }
                html { font-family: 'Liberation Serif'; font-size: 12pt }
                table { width: 100% } td { vertical-align: top } .c { text-align: center } .next { page-break-before: always }
                </style></head><body>""" + body + "</body></html>";
    }

    static byte[] pdf(String html) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(() -> Papers.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf"), "Liberation Serif");
            builder.useFont(() -> Papers.class.getResourceAsStream("/fonts/LiberationSerif-Bold.ttf"), "Liberation Serif",
                    700, PdfRendererBuilder.FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<BufferedImage> images(String html, int dpi) {
        try (var pdf = Loader.loadPDF(pdf(html))) {
            var images = new ArrayList<BufferedImage>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) images.add(new PDFRenderer(pdf).renderImageWithDPI(i, dpi, ImageType.GRAY));
            return images;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As a scanner delivers it: one picture per page, no text. */
    static byte[] scannedPdf(List<BufferedImage> pages) {
        try (var pdf = new PDDocument(); var out = new ByteArrayOutputStream()) {
            for (var image : pages) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
                }
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] tiff(List<BufferedImage> pages) {
        try (var out = new ByteArrayOutputStream()) {
            var writer = ImageIO.getImageWritersByFormatName("tiff").next();
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                var how = writer.getDefaultWriteParam();
                how.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType("LZW");
                for (var page : pages) writer.writeToSequence(new IIOImage(page, null, null), how);
                writer.endWriteSequence();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] encoded(BufferedImage image, String format) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static BufferedImage blank(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** As an office's scanner gives it. */
    static byte[] scanned(byte[] pdf) {
        try (var out = new ByteArrayOutputStream()) {
            new vn.tangthu.samples.Scanner(vn.tangthu.samples.Degradation.OFFICE, 3).scan(pdf, vn.tangthu.samples.ScanFormat.PDF, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
