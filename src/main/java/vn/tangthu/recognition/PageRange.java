package vn.tangthu.recognition;

/** Pages that follow one another. @param first from 1 @param last not before the first */
public record PageRange(int first, int last) {
    public PageRange {
        if (first < 1 || last < first) throw new IllegalArgumentException("Expected: pages from 1 upwards; Found: " + first + "-" + last);
    }

    public int count() {
        return last - first + 1;
    }

    /** As people write it. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
