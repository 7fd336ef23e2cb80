package vn.tangthu.recognition.products;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Stands for a page of which there is not even an image, so that nobody takes its absence for a blank sheet: A4 with one sentence, as a picture. */
final class UnreadablePage {

    private static final int DPI = 150, WIDTH = 1240, HEIGHT = 1754;

    private UnreadablePage() {}

    static PageImage image(int number) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var ink = image.createGraphics();
        ink.fillRect(0, 0, WIDTH, HEIGHT);
        ink.setColor(java.awt.Color.BLACK);
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        try (var font = UnreadablePage.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf")) {
            ink.setFont(Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(32f));
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font is missing from the program", e);
        }
        var words = "Trang " + number + ": không đọc được trang này của tệp gốc. Xem tệp gốc.";
        ink.drawString(words, (WIDTH - ink.getFontMetrics().stringWidth(words)) / 2, HEIGHT / 2);
        ink.dispose();
        return PageImage.bilevel(Bilevel.of(image, WIDTH, HEIGHT), WIDTH * 72.0 / DPI, HEIGHT * 72.0 / DPI);
    }
}
