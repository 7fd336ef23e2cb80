package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void grey_images_are_made_smaller_as_drawing_would_do_it() {
        var image = noise(301, 203);
        for (var size : new int[][] {{220, 149}, {151, 102}, {300, 202}}) {
            var scaled = Grey.of(Scaling.scaled(image, size[0], size[1]));
            var drawn = Grey.of(drawn(image, size[0], size[1]));
            assertThat(scaled.width()).isEqualTo(size[0]);
            assertThat(scaled.height()).isEqualTo(size[1]);
            assertThat(meanDifference(scaled, drawn)).isLessThan(1.5);
        }
    }

    @Test
    void shrinking_to_the_half_takes_the_mean_of_four() {
        var scaled = Grey.of(Scaling.scaled(new Grey(4, 2, new byte[] {0, 100, 40, 40, 20, 80, 40, 80}).image(), 2, 1));
        assertThat(scaled.pixels()).containsExactly(50, 50);
    }

    @Test
    void an_image_of_one_column_can_be_made_smaller_too() {
        assertThat(Scaling.scaled(noise(1, 40), 1, 30).getHeight()).isEqualTo(30);
    }

    private static BufferedImage noise(int width, int height) {
        var pixels = new byte[width * height];
        new Random(1).nextBytes(pixels);
        return new Grey(width, height, pixels).image();
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static double meanDifference(Grey one, Grey other) {
        double sum = 0;
        for (int i = 0; i < one.pixels().length; i++) sum += Math.abs((one.pixels()[i] & 255) - (other.pixels()[i] & 255));
        return sum / one.pixels().length;
    }
}
