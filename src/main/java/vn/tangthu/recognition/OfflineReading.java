package vn.tangthu.recognition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document read without a server.
 *
 * @param pages in order; empty when it failed as a whole
 * @param failure why there are no pages
 */
public record OfflineReading(
        Path file, DocumentFields fields, List<PageReading> pages, List<Reading.Warning> warnings, Optional<ReadingFailure> failure) {

    static OfflineReading failed(Path file, ReadingFailure failure) {
        return new OfflineReading(file, DocumentFields.NONE, List.of(), List.of(), Optional.of(failure));
    }

    /** Whether every page was read. */
    public boolean complete() {
        return failure.isEmpty() && pages.stream().allMatch(page -> page.state() == PageReading.State.DONE);
    }
}
