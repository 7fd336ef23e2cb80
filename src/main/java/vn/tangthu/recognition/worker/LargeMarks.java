package vn.tangthu.recognition.worker;

/**
 * Erases from a piece of a page what is too large to be a letter: the ring of a seal, the strokes of a signature, rules. What
 * hangs together is one mark; letters that touch a large one go with it.
 */
final class LargeMarks {

    private LargeMarks() {}

    /**
     * @param tallest height in pixels of the tallest letter with its marks
     * @return an image of the same size
     */
    static Grey erased(Grey image, int tallest) {
        var pixels = image.pixels().clone();
        for (var mark : InkMark.of(image)) {
            if (mark.height() > tallest || mark.width() > 5 * tallest) whiten(pixels, image, mark);
        }
        return new Grey(image.width(), image.height(), pixels);
    }

    /** With the grey rim around each of its pixels. */
    private static void whiten(byte[] pixels, Grey image, InkMark mark) {
        for (int at : mark.pixels()) {
            int x = at % image.width(), y = at / image.width();
            for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) pixels[ny * image.width() + nx] = (byte) 255;
            }
        }
    }
}
