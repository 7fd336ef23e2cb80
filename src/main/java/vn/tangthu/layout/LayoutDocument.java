package vn.tangthu.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A document as it is laid out, read from DOCX or PDF. What a kind of file does not say is empty.
 *
 * @param passages in the order they are read
 * @param pages 0 where it is not known: a DOCX has none before it is printed
 */
record LayoutDocument(Kind kind, Sheet sheet, List<Passage> passages, PageNumber pageNumber, int pages) {

    enum Kind {
        DOCX,
        PDF
    }

    /** Millimetres. */
    record Sheet(double width, double height, OptionalDouble top, OptionalDouble bottom, OptionalDouble left, OptionalDouble right) {}

    /** @param size points */
    record PageNumber(Where where, Optional<PartStyle.Align> align, OptionalDouble size, boolean onFirstPage) {
        enum Where {
            TOP,
            BOTTOM,
            NOWHERE
        }
    }
}
