package vn.tangthu.signing;

/**
 * Where on a page a mark is seen.
 *
 * @param page the first is 1
 * @param x of its left edge, in points (1/72 inch) from the left of the page
 * @param y of its upper edge, in points from the top of the page, downwards
 * @param width in points
 * @param height in points
 */
public record MarkPlace(int page, float x, float y, float width, float height) {

    public MarkPlace {
        if (page < 1 || !(width > 0) || !(height > 0)) throw new IllegalArgumentException("Expected: a page from 1 and a size above 0; Found: " + page + ", " + width + " x " + height);
    }

    /** The largest place of these proportions inside this one, in its middle; no wider than asked. */
    public MarkPlace fitting(float proportion, float widest) {
        float wide = Math.min(Math.min(width, widest), height * proportion);
        float high = wide / proportion;
        return new MarkPlace(page, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
    }

    /** A place of this size, of which {@code share} lies over this one's left edge, half-way down. */
    public MarkPlace overLeftOf(float wide, float high, float share) {
        return new MarkPlace(page, x + width * share - wide, y + (height - high) / 2, wide, high);
    }
}
