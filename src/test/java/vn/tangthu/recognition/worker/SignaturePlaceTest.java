package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;

class SignaturePlaceTest {

    private static final Box PLACE = new Box(0, 0, 900, 700);

    private static BufferedImage paper() {
        var image = new BufferedImage(PLACE.width(), PLACE.height(), BufferedImage.TYPE_INT_RGB);
        var random = new Random(4);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) image.setRGB(x, y, 0x010101 * (238 + random.nextInt(12)));
        }
        return image;
    }

    @Test
    void a_seal_tells_that_somebody_has_signed() {
        var image = paper();
        var pen = image.createGraphics();
        pen.setColor(new Color(200, 30, 40));
        pen.setStroke(new BasicStroke(4));
        pen.drawOval(300, 200, 280, 280);
        pen.dispose();
        assertThat(SignaturePlace.isSigned(PLACE, image, 200)).isTrue();
    }

    @Test
    void the_grain_of_an_empty_page_and_the_frame_of_a_table_do_not() {
        assertThat(SignaturePlace.isSigned(PLACE, paper(), 200)).isFalse();
        var table = paper();
        var pen = table.createGraphics();
        pen.setColor(Color.BLACK);
        pen.drawRect(20, 20, 860, 600);
        pen.dispose();
        assertThat(SignaturePlace.isSigned(PLACE, table, 200)).isFalse();
    }
}
