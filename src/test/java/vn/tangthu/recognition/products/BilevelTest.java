package vn.tangthu.recognition.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.junit.jupiter.api.Test;

class BilevelTest {

    @Test
    void dots_of_a_picture_that_was_not_made_smaller_come_back_one_by_one() throws Exception {
        var picture = new BufferedImage(203, 71, BufferedImage.TYPE_BYTE_GRAY);
        var random = new Random(7);
        for (int y = 0; y < 71; y++) for (int x = 0; x < 203; x++) picture.getRaster().setSample(x, y, 0, random.nextBoolean() ? 255 : 0);
        var back = unpacked(Bilevel.of(picture, 203, 71));
        for (int y = 0; y < 71; y++) for (int x = 0; x < 203; x++) assertThat(isBlack(back, 203, x, y)).isEqualTo(picture.getRaster().getSample(x, y, 0) == 0);
    }

    @Test
    void a_picture_made_smaller_gives_back_the_scan_but_for_a_dot_in_a_thousand() throws Exception {
        var scan = letters(1200, 400);
        var smaller = halved(scan);
        var back = unpacked(Bilevel.of(smaller, 1200, 400));
        int wrong = 0, black = 0;
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 1200; x++) {
                boolean was = scan.getRaster().getSample(x, y, 0) < 128;
                if (was) black++;
                if (was != isBlack(back, 1200, x, y)) wrong++;
            }
        }
        assertThat(black).isGreaterThan(5_000);
        assertThat(wrong).isLessThan(1200 * 400 / 100);
    }

    private static BufferedImage letters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var ink = image.createGraphics();
        ink.fillRect(0, 0, width, height);
        ink.setColor(java.awt.Color.BLACK);
        ink.setFont(new Font(Font.SERIF, Font.PLAIN, 56));
        ink.drawString("QUYET DINH so 127/QD-UBND", 40, 150);
        ink.drawString("ve viec giao chi tieu nam 2026", 40, 300);
        ink.dispose();
        return image;
    }

    /** Each dot the mean of four. */
    private static BufferedImage halved(BufferedImage image) {
        var half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < half.getHeight(); y++) {
            for (int x = 0; x < half.getWidth(); x++) {
                int sum = 0;
                for (int i = 0; i < 4; i++) sum += image.getRaster().getSample(2 * x + i % 2, 2 * y + i / 2, 0);
                half.getRaster().setSample(x, y, 0, sum / 4);
            }
        }
        return half;
    }

    private static boolean isBlack(byte[] rows, int width, int x, int y) {
        return (rows[y * ((width + 7) / 8) + x / 8] >> (7 - x % 8) & 1) == 0;
    }

    private static byte[] unpacked(Bilevel image) throws Exception {
        var how = new COSDictionary();
        how.setInt(COSName.K, -1);
        how.setInt(COSName.COLUMNS, image.width());
        how.setInt(COSName.ROWS, image.height());
        var stream = new COSDictionary();
        stream.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
        stream.setItem(COSName.DECODE_PARMS, how);
        var out = new java.io.ByteArrayOutputStream();
        FilterFactory.INSTANCE.getFilter(COSName.CCITTFAX_DECODE).decode(new java.io.ByteArrayInputStream(image.packed()), out, stream, 0);
        return out.toByteArray();
    }
}
