package vn.tangthu.search;

import java.util.Optional;

/**
 * How far a rebuild of the index has come.
 *
 * @param total entries to read, as counted when it began
 * @param done entries read
 * @param failure why it stands still; it is tried again
 */
public record RebuildProgress(long id, long total, long done, boolean finished, Optional<String> failure) {}
