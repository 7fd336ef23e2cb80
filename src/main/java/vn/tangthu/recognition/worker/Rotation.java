package vn.tangthu.recognition.worker;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Turns images by a few degrees. */
final class Rotation {

    private Rotation() {}

    /**
     * @param degrees clockwise
     * @param paper grey level of what comes into view at the corners
     * @return an image that holds all of the old one
     */
    static BufferedImage by(double degrees, BufferedImage image, int paper) {
        double angle = Math.toRadians(degrees), sin = Math.abs(Math.sin(angle)), cos = Math.cos(angle);
        int width = (int) Math.round(image.getWidth() * cos + image.getHeight() * sin);
        int height = (int) Math.round(image.getHeight() * cos + image.getWidth() * sin);
        boolean grey = image.getColorModel().getNumColorComponents() == 1;
        var target = new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.setColor(new Color(paper, paper, paper));
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(angle);
        graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return target;
    }
}
