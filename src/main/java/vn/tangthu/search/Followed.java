package vn.tangthu.search;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Which versions the index has taken. Kept as the ranges that are still open, in which versions may yet appear: the last one
 * has no end, and those before it are what was drawn by transactions that have not ended, or never will be seen because it
 * was rolled back or replaced. Such a range is closed once nothing can appear in it any more. It is written with each commit
 * of the index.
 */
final class Followed {

    private static final long NO_END = Long.MAX_VALUE;
    private static final int MOST_WRITTEN = 1_000; // ranges; what follows is written as open and taken again after a crash

    private final NavigableMap<Long, Long> open = new TreeMap<>(); // first version to last

    private Followed() {}

    /** Everything up to this version is taken, nothing after it. */
    static Followed upTo(long version) {
        var followed = new Followed();
        followed.open.put(version + 1, NO_END);
        return followed;
    }

    /** Reads what {@link #toString()} writes. */
    static Followed parse(String text) {
        var followed = new Followed();
        for (var range : text.split(" ")) {
            int dash = range.indexOf('-');
            var last = range.substring(dash + 1);
            followed.open.put(Long.parseLong(range.substring(0, dash)), last.isEmpty() ? NO_END : Long.parseLong(last));
        }
        return followed;
    }

    /** What both have taken for certain. */
    Followed and(Followed other) {
        return open.equals(other.open) ? this : upTo(Math.min(open.firstKey(), other.open.firstKey()) - 1);
    }

    /** The highest version that is taken or cannot appear. */
    long highest() {
        return open.lastKey() - 1;
    }

    /** Whether versions up to this one may yet appear. */
    boolean expects(long version) {
        return open.firstKey() <= version;
    }

    void took(Collection<Long> versions) {
        versions.forEach(this::took);
    }

    private void took(long version) {
        var range = open.floorEntry(version);
        if (range == null || range.getValue() < version) return;
        open.remove(range.getKey());
        put(range.getKey(), version - 1);
        put(version + 1, range.getValue());
    }

    /** Nothing up to this version can appear any more. */
    void close(long version) {
        for (var range = open.firstEntry(); range.getKey() <= version; range = open.firstEntry()) {
            open.remove(range.getKey());
            put(version + 1, range.getValue());
        }
    }

    private void put(long first, long last) {
        if (first <= last) open.put(first, last);
    }

    Long[] firsts() {
        return open.keySet().toArray(Long[]::new);
    }

    Long[] lasts() {
        return open.values().toArray(Long[]::new);
    }

    @Override
    public String toString() {
        var text = new StringJoiner(" ");
        int written = 0;
        for (Map.Entry<Long, Long> range : open.entrySet()) {
            boolean ends = range.getValue() != NO_END && ++written < MOST_WRITTEN;
            text.add(range.getKey() + "-" + (ends ? range.getValue() : ""));
            if (!ends) break;
        }
        return text.toString();
    }
}
