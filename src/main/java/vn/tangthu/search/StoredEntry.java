package vn.tangthu.search;

import java.util.Optional;

/**
 * An entry as it stands in PostgreSQL.
 *
 * @param version grows with every change of this entry
 * @param entry empty when it was withdrawn
 */
record StoredEntry(EntryKey key, long version, Optional<SearchEntry> entry) {}
