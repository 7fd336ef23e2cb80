package vn.tangthu.correspondence.web;

import java.util.List;
import vn.tangthu.recognition.Box;

/**
 * A field as the form shows it.
 *
 * @param name of the input
 * @param confidence in percent, 0 when nothing was read
 * @param snip where it stands on the paper, absent (null in templates' sense: empty list) when it has no place
 * @param faults what is wrong with it
 */
record FieldView(String name, String messageKey, String value, Mark mark, int confidence, List<Snip> snip, List<Fault> faults) {

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

    public boolean wrong() {
        return !faults.isEmpty();
    }

    boolean wantsLook() {
        return mark.isWantsLook() || wrong();
    }
}
