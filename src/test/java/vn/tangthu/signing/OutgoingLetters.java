package vn.tangthu.signing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.tangthu.recognition.products.SrgbProfile;

/** A letter ready to be signed, as PDF/A-2b: the name of its signer in the text and again below, beside the list of recipients. */
public final class OutgoingLetters {

    private static final String LETTER = """
            <html><head><style>
            @page { size: A4; margin: 20mm 15mm 20mm 30mm }
            body { font-family: 'Liberation Serif'; font-size: 14pt }
            td { vertical-align: top; width: 50%% } .c { text-align: center } .b { font-weight: bold }
            </style></head><body>
            <p class="c b">SỞ NỘI VỤ THỬ</p>
            <p>Số: 12/SNV-VP</p>
            <p>Ông %1$s đề nghị các đơn vị gửi báo cáo trước ngày 15 tháng 12.</p>
            %2$s
            <table style="width: 100%%"><tr>
            <td><i>Nơi nhận:</i><br/>- Như trên;<br/>- UBND thành phố;<br/>- Các phòng;<br/>- Website Sở;<br/>- Lưu: VT, VP.</td>
            <td class="c"><p class="b" style="margin: 0 0 60pt 0">KT. GIÁM ĐỐC<br/>PHÓ GIÁM ĐỐC</p><p class="b" style="margin: 0">%1$s</p></td>
            </tr></table></body></html>""";

    private OutgoingLetters() {}

    public static byte[] signedBy(String signer) {
        return pdf(LETTER.formatted(signer, ""));
    }

    static byte[] ofTwoPages(String signer) {
        return pdf(LETTER.formatted(signer, "<div style=\"page-break-before: always\"></div>"));
    }

    private static byte[] pdf(String html) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
            builder.useColorProfile(SrgbProfile.bytes());
            font(builder, "Regular", 400, PdfRendererBuilder.FontStyle.NORMAL);
            font(builder, "Bold", 700, PdfRendererBuilder.FontStyle.NORMAL);
            font(builder, "Italic", 400, PdfRendererBuilder.FontStyle.ITALIC);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, PdfRendererBuilder.FontStyle style) {
        builder.useFont(() -> OutgoingLetters.class.getResourceAsStream("/fonts/LiberationSerif-" + cut + ".ttf"), "Liberation Serif", weight, style, true);
    }
}
