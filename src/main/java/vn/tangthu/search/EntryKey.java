package vn.tangthu.search;

import java.util.Comparator;
import java.util.UUID;

/** The name of an entry. Ordered as PostgreSQL orders the primary key: kind by its bytes, id as unsigned bytes. */
record EntryKey(String kind, UUID id) implements Comparable<EntryKey> {

    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::kind).thenComparing(key -> key.id.toString());

    /** Reads what {@link #toString()} writes. */
    static EntryKey parse(String text) {
        int colon = text.lastIndexOf(':');
        return new EntryKey(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
