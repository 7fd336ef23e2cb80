package vn.tangthu.recognition.worker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.recognition.Reading;

/** A document whose pages can be looked at. Pages count from 1. */
interface OpenDocument extends Closeable {

    /** @throws CannotRead if the document is at fault */
    static OpenDocument open(Path file) throws IOException {
        return switch (Kind.of(file)) {
            case PDF -> PdfPages.open(file);
            case TIFF, JPEG, PNG -> ImagePages.open(file);
            case DOCX -> throw new IllegalArgumentException("A DOCX has no pages; its rendition has");
        };
    }

    int pageCount();

    /** @throws CannotRead when a page or image goes beyond the limits or is visibly cut short */
    void check(Limits limits) throws IOException;

    Set<Reading.Warning> warnings() throws IOException;

    PageRaster raster(int page) throws IOException;

    /** The words of a page that carries them as sound text; boxes in pixels of the viewer's image. */
    default Optional<TextLayer> textLayer(int page) throws IOException {
        return Optional.empty();
    }

    /**
     * @param width of the viewer's image
     * @param asItStands whoever opens the file finds these words in it; not so where an old encoding was converted
     */
    record TextLayer(int width, int height, List<vn.tangthu.recognition.Word> words, boolean asItStands) {}
}
