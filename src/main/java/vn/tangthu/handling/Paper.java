package vn.tangthu.handling;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.web.util.HtmlUtils;
import vn.tangthu.kernel.PrintMark;

/** Typesets pages for print with the serif of documents, as PDF/A (2b), so that what is printed can be kept. */
final class Paper {

    private Paper() {}

    /** @param html with a body in the font {@code Document} */
    static void pdf(String html, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        face(builder, "Regular", 400, FontStyle.NORMAL);
        face(builder, "Bold", 700, FontStyle.NORMAL);
        face(builder, "Italic", 400, FontStyle.ITALIC);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
    }

    private static void face(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> Paper.class.getResourceAsStream("/fonts/LiberationSerif-" + name + ".ttf"), "Document", weight, style, true);
    }

    /** In the lower left of every page: who printed it and when. To stand within {@code @page}. */
    static String footer(PrintMark mark) {
        return "@bottom-left { content: " + mark.forCss() + "; font-family: Document; font-size: 8pt; width: 85%; }";
    }

    static String text(String plain) {
        return HtmlUtils.htmlEscapeDecimal(plain);
    }
}
