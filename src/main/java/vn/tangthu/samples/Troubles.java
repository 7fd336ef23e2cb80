package vn.tangthu.samples;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files that go wrong, as they reach every clerk's desk one day. */
public final class Troubles {

    /** Opens {@link #lockedPdf}. */
    public static final String PASSWORD = "mat-khau-mau";

    private Troubles() {}

    public static byte[] nothing() {
        return new byte[0];
    }

    /** The first {@code share} (0 to 1) of some file: an upload or a copy that broke off. */
    public static byte[] cut(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    public static byte[] cutPdf() {
        return cut(SampleWriter.pdf(Samples.random(1)), 0.6);
    }

    public static byte[] cutTiff() {
        return cut(new Scanner(Degradation.BILEVEL.atDpi(150), 1).scan(Samples.random(1), ScanFormat.TIFF), 0.5);
    }

    /** Cannot be opened without {@link #PASSWORD}. */
    public static byte[] lockedPdf() {
        return changed(SampleWriter.pdf(Samples.random(2)), pdf -> {
            var policy = new StandardProtectionPolicy(PASSWORD + "-chu", PASSWORD, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
        });
    }

    /** Opens without a password, but forbids copying: must be read like any other. */
    public static byte[] restrictedPdf() {
        return changed(SampleWriter.pdf(Samples.random(2)), pdf -> {
            var may = new AccessPermission();
            may.setCanExtractContent(false);
            var policy = new StandardProtectionPolicy(PASSWORD + "-chu", "", may);
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
        });
    }

    /** Empty pages; about 110 bytes each. */
    public static byte[] pdfOfPages(int pages) {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) pdf.addPage(new PDPage(PDRectangle.A4));
            return bytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script when a viewer opens it. */
    public static byte[] pdfWithScript() {
        return changed(SampleWriter.pdf(Samples.random(3)), pdf ->
                pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('xin chao');")));
    }

    /** Carries a program as an attachment. */
    public static byte[] pdfWithAttachment() {
        return changed(SampleWriter.pdf(Samples.random(4)), pdf -> {
            var file = new PDComplexFileSpecification();
            file.setFile("chay-di.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream("MZ, only a sample".getBytes())));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("chay-di.exe", file));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    /** A PNG of one white bilevel area; small as a file, {@code width * height / 8} bytes or more when opened. */
    public static byte[] hugePng(int width, int height) {
        return HugeImages.png(width, height);
    }

    /** A TIFF with a small strip that claims to be an image of this size in colour. */
    public static byte[] hugeTiff(int width, int height) {
        return HugeImages.tiff(width, height);
    }

    /** A DOCX whose text entry unpacks to {@code megabytes} of letters from about a thousandth of that. */
    public static byte[] bombDocx(int megabytes) {
        return Bombs.docx(megabytes);
    }

    /** JPEG of a landscape: nothing to read. */
    public static byte[] photo() {
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_3BYTE_BGR);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x6FA8DC), 0, 700, new Color(0xF6E3C5)));
        g.fillRect(0, 0, 1600, 1200);
        var random = new Random(7);
        for (var colour : List.of(0x7A93A6, 0x54788A, 0x3C5F4B, 0x2B4632)) hill(g, new Color(colour), random);
        g.dispose();
        return encoded(image, "jpg");
    }

    private static void hill(Graphics2D g, Color colour, Random random) {
        g.setColor(colour);
        double phase = random.nextDouble() * 6;
        int base = 560 + random.nextInt(60) + (0xFF - colour.getBlue()) * 2;
        for (int x = 0; x < 1600; x++) {
            int y = base + (int) (70 * Math.sin(x / 210.0 + phase) + 24 * Math.sin(x / 57.0 + 2 * phase));
            g.drawLine(x, y, x, 1200);
        }
    }

    /** PNG of an A4 page at 150 dpi with nothing on it. */
    public static byte[] blankPage() {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
        return encoded(image, "png");
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Change {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] changed(byte[] file, Change change) {
        try (var pdf = Loader.loadPDF(file)) {
            change.on(pdf);
            return bytes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
