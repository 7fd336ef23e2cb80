package vn.tangthu.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageOutline;
import vn.tangthu.recognition.PageReading;

/**
 * The page the viewer shows.
 *
 * @param base address of the pages of this document, without the number
 * @param number from 1
 * @param hits boxes of the words searched for
 * @param leaves all pages of the document in order; none until it has been looked into
 */
public record PageView(String base, int number, boolean image, boolean failed, int width, int height, List<Box> hits, List<Leaf> leaves) {

    /** What is said of a page in the list of pages. */
    public record Leaf(int number, boolean blank, boolean separator) {
        public String messageKey() {
            return blank ? "viewer.leaf.blank" : separator ? "viewer.leaf.separator" : "viewer.leaf";
        }
    }

    /** @param outline what is known of the pages so far */
    public static PageView of(String base, int number, int count, Optional<PageReading> page, List<Box> hits, List<PageOutline> outline) {
        return new PageView(
                base, number,
                page.flatMap(PageReading::image).isPresent(),
                page.filter(p -> p.state() == PageReading.State.FAILED).isPresent(),
                page.map(PageReading::width).orElse(0), page.map(PageReading::height).orElse(0), hits, leaves(count, outline));
    }

    private static List<Leaf> leaves(int count, List<PageOutline> outline) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> known(outline, n)
                        .map(known -> new Leaf(n, known.blank(), known.isSeparator()))
                        .orElse(new Leaf(n, false, false)))
                .toList();
    }

    /** The outline is in order and has no gaps once it is there. */
    private static Optional<PageOutline> known(List<PageOutline> outline, int number) {
        return number <= outline.size() ? Optional.of(outline.get(number - 1)) : Optional.empty();
    }

    public int count() {
        return leaves.size();
    }

    public boolean blank() {
        return number >= 1 && number <= leaves.size() && leaves.get(number - 1).blank();
    }

    /** Numbers of the blank pages, such as {@code 2, 4}; empty when there are none. */
    public String blanks() {
        return leaves.stream().filter(Leaf::blank).map(leaf -> String.valueOf(leaf.number())).collect(java.util.stream.Collectors.joining(", "));
    }
}
