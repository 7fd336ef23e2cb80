package vn.tangthu.recognition.pen;

/**
 * A sign as the net sees it.
 *
 * @param image {@link #SIZE} squared, 0 paper to 1 ink, the longer side filling it but for a margin
 * @param place height, width, top over the baseline and bottom over the baseline, in em of the print beside it
 */
record Glyph(float[] image, float[] place) {

    static final int SIZE = 24;
    static final int PLACES = 4;
    private static final int MARGIN = 2;

    static Glyph of(Piece ink, double em, double baseline) {
        var image = new float[SIZE * SIZE];
        double scale = (SIZE - 2.0 * MARGIN) / Math.max(ink.width(), ink.height());
        double left = (SIZE - ink.width() * scale) / 2, top = (SIZE - ink.height() * scale) / 2;
        for (int pixel : ink.pixels()) {
            double x = left + (pixel % ink.rowLength() - ink.left()) * scale, y = top + (pixel / ink.rowLength() - ink.top()) * scale;
            spread(image, x, y, scale);
        }
        var place = new float[] {
            (float) (ink.height() / em), (float) (ink.width() / em), (float) ((baseline - ink.top()) / em), (float) ((baseline - ink.bottom()) / em)
        };
        return new Glyph(image, place);
    }

    /** A pixel becomes a square of the side {@code scale}, shared out among the squares of the image that it covers. */
    private static void spread(float[] image, double x, double y, double scale) {
        for (int v = (int) y; v < Math.min(SIZE, y + scale); v++) {
            double high = Math.min(v + 1, y + scale) - Math.max(v, y);
            for (int u = (int) x; u < Math.min(SIZE, x + scale); u++) {
                double wide = Math.min(u + 1, x + scale) - Math.max(u, x);
                image[v * SIZE + u] = (float) Math.min(1, image[v * SIZE + u] + high * wide);
            }
        }
    }
}
