package vn.tangthu.correspondence.web;

import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;

/**
 * The page the viewer shows.
 *
 * @param base address of the pages of this document, without the number
 * @param number from 1
 * @param count of pages, 0 until the document has been looked into
 * @param hits boxes of the words searched for
 */
record PageView(String base, int number, int count, boolean image, boolean failed, int width, int height, List<Box> hits) {

    static PageView of(String base, int number, int count, Optional<PageReading> page, List<Box> hits) {
        return new PageView(
                base, number, count,
                page.flatMap(PageReading::image).isPresent(),
                page.filter(p -> p.state() == PageReading.State.FAILED).isPresent(),
                page.map(PageReading::width).orElse(0), page.map(PageReading::height).orElse(0), hits);
    }
}
