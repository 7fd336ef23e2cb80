package vn.tangthu.correspondence.web;

import java.util.List;
import vn.tangthu.learning.Hint;
import vn.tangthu.recognition.Box;

/**
 * A field as the form shows it.
 *
 * @param name of the input
 * @param confidence in percent, 0 when nothing was read
 * @param snip where it stands on the paper, absent (null in templates' sense: empty list) when it has no place
 * @param past what the desk has learnt says about it, at most one
 * @param faults what is wrong with it
 */
record FieldView(String name, String messageKey, String value, Mark mark, int confidence, List<Snip> snip, List<Past> past, List<Fault> faults) {

    /** A piece of a page, in pixels of the page image. */
    record Snip(int page, int pageWidth, int pageHeight, Box box) {
        private static final int MARGIN = 14;

        /** For an SVG's viewBox: the box with a little paper round it. */
        public String view() {
            return (box.x() - MARGIN) + " " + (box.y() - MARGIN) + " " + (box.width() + 2 * MARGIN) + " " + (box.height() + 2 * MARGIN);
        }

        public String place() {
            return box.x() + " " + box.y() + " " + box.width() + " " + box.height();
        }
    }

    /** What clerks have confirmed before, where it has changed the proposal or speaks against it. */
    record Past(String messageKey, Object[] arguments) {
        static List<Past> of(Hint hint) {
            return switch (hint.basis()) {
                case RIGHTED -> List.of(new Past("review.past.righted", new Object[] {hint.read(), hint.times()}));
                case DOUBTED -> List.of(new Past("review.past.doubted", new Object[] {hint.usual(), hint.times()}));
                default -> List.of();
            };
        }
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    boolean wantsLook() {
        return mark.isWantsLook() || wrong();
    }
}
