package vn.tangthu.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.tangthu.kernel.SrgbProfile;

/** Sets the sheets as PDF/A-2b, in Liberation Serif, which has the widths of Times New Roman and may be carried along. */
final class PdfSheets {

    private PdfSheets() {}

    static byte[] of(LayoutContent content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
            builder.useColorProfile(SrgbProfile.bytes());
            builder.useFont(() -> face("Regular"), HtmlSheets.FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> face("Bold"), HtmlSheets.FONT, 700, FontStyle.NORMAL, true);
            builder.useFont(() -> face("Italic"), HtmlSheets.FONT, 400, FontStyle.ITALIC, true);
            builder.useFont(() -> face("BoldItalic"), HtmlSheets.FONT, 700, FontStyle.ITALIC, true);
            builder.useUriResolver((base, uri) -> null); // nothing is fetched from anywhere
            builder.withHtmlContent(new HtmlSheets(content).page(), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be typeset", e);
        }
        return bytes.toByteArray();
    }

    private static InputStream face(String cut) {
        var font = PdfSheets.class.getResourceAsStream("/fonts/LiberationSerif-" + cut + ".ttf");
        if (font == null) throw new UncheckedIOException(new IOException("The font is missing from the program: " + cut));
        return font;
    }
}
