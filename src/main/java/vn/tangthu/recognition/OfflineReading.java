package vn.tangthu.recognition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A document read without a server.
 *
 * @param pages in order; empty when it failed as a whole
 * @param failure why there are no pages
 * @param searchable a PDF that has its words as text already, on every page that has any: the file itself, or its rendition
 * @param images folder with the images of the pages, if they were asked for
 */
public record OfflineReading(
        Path file, DocumentFields fields, List<PageReading> pages, List<Reading.Warning> warnings, Optional<ReadingFailure> failure,
        Optional<Path> searchable, Optional<Path> images) {

    static OfflineReading failed(Path file, ReadingFailure failure) {
        return new OfflineReading(file, DocumentFields.NONE, List.of(), List.of(), Optional.of(failure), Optional.empty(), Optional.empty());
    }

    /** Image of a page as {@link OfflineReader} keeps it. */
    Optional<Path> image(int number) {
        return images.map(folder -> folder.resolve(number + ".jpg")).filter(java.nio.file.Files::exists);
    }

    /** Whether every page was read. */
    public boolean complete() {
        return failure.isEmpty() && pages.stream().allMatch(page -> page.state() == PageReading.State.DONE);
    }
}
