package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;

/** Turns images by quarters. */
final class Turning {

    private Turning() {}

    /** @param degrees clockwise; a multiple of 90 */
    static BufferedImage turned(BufferedImage image, int degrees) {
        int quarters = Math.floorMod(degrees, 360) / 90;
        if (quarters == 0) return image;
        int width = image.getWidth(), height = image.getHeight();
        boolean swapped = quarters % 2 == 1;
        boolean grey = image.getColorModel().getNumColorComponents() == 1;
        var target = new BufferedImage(swapped ? height : width, swapped ? width : height,
                grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.translate(target.getWidth() / 2.0, target.getHeight() / 2.0);
        graphics.rotate(Math.PI / 2 * quarters);
        graphics.drawImage(image, -width / 2, -height / 2, null);
        graphics.dispose();
        return target;
    }
}
