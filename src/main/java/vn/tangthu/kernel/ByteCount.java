package vn.tangthu.kernel;

import java.util.Locale;

/** A number of bytes, never negative. */
public record ByteCount(long value) implements Comparable<ByteCount>, java.io.Serializable {
    public ByteCount {
        if (value < 0) throw new IllegalArgumentException("Expected: zero bytes or more; Found: " + value);
    }

    public static ByteCount mebibytes(long n) {
        return new ByteCount(Math.multiplyExact(n, 1L << 20));
    }

    @Override
    public int compareTo(ByteCount other) {
        return Long.compare(value, other.value);
    }

    /** For people, in Vietnamese notation: {@code 1,4 MB}. */
    public String forPeople() {
        var vietnamese = Locale.forLanguageTag("vi-VN");
        if (value < 1024) return value + " B";
        if (value < 1 << 20) return String.format(vietnamese, "%.0f KB", value / 1024.0);
        if (value < 1 << 30) return String.format(vietnamese, "%.1f MB", value / 1048576.0);
        return String.format(vietnamese, "%.1f GB", value / 1073741824.0);
    }
}
