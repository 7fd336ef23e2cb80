package vn.tangthu.recognition;

import java.time.Duration;
import java.util.Optional;

/**
 * What the reading of a document has cost.
 *
 * @param pages it has
 * @param work of the workers on the words of its pages, without waiting; absent when no page was read
 */
public record ReadingEffort(int pages, Optional<Duration> work) {
    public static final ReadingEffort UNKNOWN = new ReadingEffort(0, Optional.empty());
}
