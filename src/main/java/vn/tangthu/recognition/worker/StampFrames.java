package vn.tangthu.recognition.worker;

import java.util.List;
import vn.tangthu.recognition.Box;

/**
 * Frames of stamps such as KHẨN or MẬT (Decree 30/2020/NĐ-CP, Appendix I, boxes 10a and 10b), for a page reader takes frame and word
 * together for a picture and leaves them out.
 */
final class StampFrames {

    /** Inches. */
    private static final double NARROWEST = 0.6, WIDEST = 2.4, LOWEST = 0.2, HIGHEST = 0.6;
    /** Share of the page's height above which marks stand. */
    private static final double ABOVE = 0.45;
    /** Share of each side that must be drawn, and how far from the edge of the box it may run, as a share of the box's height. */
    private static final double DRAWN = 0.75, ASIDE = 0.2;
    /** Share of the box that is ink at most: a frame is hollow. */
    private static final double INKED = 0.5;

    private final Grey page;
    private final double dpi;

    StampFrames(Grey page, double dpi) {
        this.page = page;
        this.dpi = dpi;
    }

    /** What the frames hold, without their lines. */
    List<Box> insides() {
        var upper = page.part(0, 0, page.width(), (int) (page.height() * ABOVE));
        return InkMark.of(upper, Threshold.otsu(page)).stream().filter(this::isFrame).map(StampFrames::inside).toList();
    }

    private boolean isFrame(InkMark mark) {
        boolean sized = mark.width() >= NARROWEST * dpi && mark.width() <= WIDEST * dpi && mark.height() >= LOWEST * dpi && mark.height() <= HIGHEST * dpi
                && mark.width() > 1.4 * mark.height();
        return sized && mark.pixels().length < INKED * mark.width() * mark.height() && isDrawnAround(mark);
    }

    private boolean isDrawnAround(InkMark mark) {
        boolean[] top = new boolean[mark.width()], bottom = new boolean[mark.width()], left = new boolean[mark.height()], right = new boolean[mark.height()];
        double aside = ASIDE * mark.height();
        for (int at : mark.pixels()) {
            int x = at % page.width() - mark.left(), y = at / page.width() - mark.top();
            if (y < aside) top[x] = true;
            if (mark.height() - 1 - y < aside) bottom[x] = true;
            if (x < aside) left[y] = true;
            if (mark.width() - 1 - x < aside) right[y] = true;
        }
        return share(top) > DRAWN && share(bottom) > DRAWN && share(left) > DRAWN && share(right) > DRAWN;
    }

    private static double share(boolean[] side) {
        int drawn = 0;
        for (boolean there : side) if (there) drawn++;
        return drawn / (double) side.length;
    }

    private static Box inside(InkMark frame) {
        int line = Math.max(2, frame.height() / 9);
        return new Box(frame.left() + line, frame.top() + line, frame.width() - 2 * line, frame.height() - 2 * line);
    }
}
