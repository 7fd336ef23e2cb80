package vn.tangthu.recognition;

/** A rectangle on a page, in pixels of the page image, whose size stands in {@link PageReading}; origin top left. */
public record Box(int x, int y, int width, int height) {
    public Box {
        if (width < 0 || height < 0) throw new IllegalArgumentException("Expected: a size of zero or more; Found: " + width + "x" + height);
    }

    public Box union(Box other) {
        int left = Math.min(x, other.x), top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width), bottom = Math.max(y + height, other.y + other.height);
        return new Box(left, top, right - left, bottom - top);
    }
}
