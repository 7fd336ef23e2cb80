package vn.tangthu.recognition.lessons;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes lines and what stands in them as Tesseract's trainer reads them (a file {@code .lstmf}). */
final class LstmLines {

    private static final String LANGUAGE = "vie";

    record Line(BufferedImage image, String text) {}

    private LstmLines() {}

    static void write(List<Line> lines, OutputStream target) throws IOException {
        var out = new DataOutputStream(target);
        number(lines.size(), out);
        for (int i = 0; i < lines.size(); i++) {
            out.writeByte(1); // there is a line
            text("line", out);
            number(i, out);
            bytes(png(lines.get(i).image()), out);
            text(LANGUAGE, out);
            text(lines.get(i).text(), out);
            number(0, out); // boxes of signs: not needed
            number(0, out); // their texts
            out.writeByte(0); // not written downwards
        }
        out.flush();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        number(bytes.length, out);
        out.write(bytes);
    }

    /** Lowest byte first. */
    private static void number(int value, DataOutputStream out) throws IOException {
        out.writeInt(Integer.reverseBytes(value));
    }
}
