package vn.tangthu.recognition.worker;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes images larger or smaller. */
final class Scaling {

    private Scaling() {}

    /** Grey images stay grey, all others become RGB. Shrinking below a half goes in halves, so that thin strokes survive. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        var current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        if (current.getWidth() == width && current.getHeight() == height) return current;
        boolean larger = width > current.getWidth();
        return drawn(current, width, height,
                larger ? RenderingHints.VALUE_INTERPOLATION_BICUBIC : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, Object interpolation) {
        boolean grey = image.getColorModel().getNumColorComponents() == 1;
        boolean plain = grey && interpolation == RenderingHints.VALUE_INTERPOLATION_BILINEAR && image.getWidth() > 1 && image.getHeight() > 1;
        if (plain && image.getType() == BufferedImage.TYPE_BYTE_GRAY) return Grey.of(image).scaled(width, height).image();
        var target = new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
