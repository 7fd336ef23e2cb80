package vn.tangthu.correspondence;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.tangthu.recognition.PageOutline;

/**
 * Sheets to lay between documents before a stack is scanned: a large QR code for the machine and words for people, A4. They
 * may be copied and used again and again; they carry nothing that is secret.
 */
public final class SeparatorSheets {

    /** Most sheets in one file. */
    public static final int MOST = 100;

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float CODE = 110 * MILLIMETRE;
    private static final int QUIET_MODULES = 4;

    private SeparatorSheets() {}

    /** @param count of sheets, brought between 1 and {@link #MOST} */
    public static void write(int count, OutputStream out) throws IOException {
        try (var pdf = new PDDocument()) {
            var bold = font(pdf, "Bold");
            var plain = font(pdf, "Regular");
            for (int i = 0; i < Math.max(1, Math.min(MOST, count)); i++) sheet(pdf, bold, plain);
            pdf.save(out);
        }
    }

    private static PDFont font(PDDocument pdf, String weight) throws IOException {
        try (var font = SeparatorSheets.class.getResourceAsStream("/fonts/LiberationSerif-" + weight + ".ttf")) {
            return PDType0Font.load(pdf, font);
        }
    }

    private static void sheet(PDDocument pdf, PDFont bold, PDFont plain) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var ink = new PDPageContentStream(pdf, page)) {
            centred(ink, bold, 30, 255, "TỜ PHÂN CÁCH");
            centred(ink, plain, 18, 243, "không vào sổ");
            code(ink, (PDRectangle.A4.getWidth() - CODE) / 2, 95 * MILLIMETRE);
            centred(ink, plain, 13, 75, "Đặt tờ này giữa hai văn bản khi quét cả tập. Máy tách tập tại đây và bỏ tờ này.");
            centred(ink, plain, 13, 67, "Quét cùng chiều với văn bản. Dùng lại được nhiều lần, sao chụp được.");
            centred(ink, plain, 10, 20, PageOutline.SEPARATOR);
        }
    }

    /** @param height of the line above the lower edge, millimetres */
    private static void centred(PDPageContentStream ink, PDFont font, int size, int height, String text) throws IOException {
        ink.beginText();
        ink.setFont(font, size);
        ink.newLineAtOffset((PDRectangle.A4.getWidth() - font.getStringWidth(text) / 1000 * size) / 2, height * MILLIMETRE);
        ink.showText(text);
        ink.endText();
    }

    private static void code(PDPageContentStream ink, float left, float bottom) throws IOException {
        var modules = modules();
        float side = CODE / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) ink.addRect(left + x * side, bottom + CODE - (y + 1) * side, side, side);
            }
        }
        ink.fill();
    }

    private static BitMatrix modules() {
        try {
            return new QRCodeWriter().encode(PageOutline.SEPARATOR, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H, EncodeHintType.MARGIN, QUIET_MODULES));
        } catch (WriterException e) {
            throw new IllegalStateException("A short text fits into a QR code", e);
        }
    }
}
