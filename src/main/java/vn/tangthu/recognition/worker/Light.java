package vn.tangthu.recognition.worker;

/** Takes shadows off a page: a lamp beside it, a bent back, a dark fold. */
final class Light {

    /** Share by which the darkest paper must be darker than the brightest. */
    private static final double UNEVEN = 0.25;

    private Light() {}

    static boolean isUneven(Paper paper) {
        return paper.unevenness() >= UNEVEN;
    }

    /** Every pixel as bright as it would be on paper that is white everywhere. */
    static Grey evened(Grey image, double dpi) {
        var small = Thumbnail.of(image, dpi);
        return evened(image, new Paper(small), small.factor());
    }

    private static Grey evened(Grey image, Paper paper, int factor) {
        var pixels = new byte[image.pixels().length];
        var levels = new float[image.width()];
        for (int y = 0; y < image.height(); y++) {
            paper.levels(y / (float) factor, factor, levels);
            int at = y * image.width();
            for (int x = 0; x < image.width(); x++) {
                pixels[at + x] = (byte) Math.min(255, (int) ((image.pixels()[at + x] & 255) * 255 / levels[x]));
            }
        }
        return new Grey(image.width(), image.height(), pixels);
    }
}
