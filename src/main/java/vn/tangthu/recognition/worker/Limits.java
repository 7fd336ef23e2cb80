package vn.tangthu.recognition.worker;

/**
 * What a document may cost at most.
 *
 * @param pages more are refused
 * @param pixels of one image
 * @param side of one image, in pixels
 * @param unpackedBytes of all parts of a packed document together
 */
public record Limits(int pages, long pixels, int side, long unpackedBytes) {
    public static final Limits DEFAULT = new Limits(2_000, 200_000_000L, 30_000, 300L << 20);

    boolean allow(long width, long height) {
        return width <= side && height <= side && width * height <= pixels;
    }
}
