package vn.tangthu.recognition.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final boolean[] dark;
    private final int height;
    /** So many points of ink no frame has. */
    private final int most;

    StampFrames(Grey page, double dpi) {
        this.page = page;
        this.dpi = dpi;
        this.height = (int) (page.height() * ABOVE);
        this.most = (int) (INKED * WIDEST * HIGHEST * dpi * dpi);
        int threshold = Threshold.otsu(page);
        this.dark = new boolean[page.width() * height];
        for (int i = 0; i < dark.length; i++) dark[i] = (page.pixels()[i] & 255) <= threshold;
    }

    /** What the frames hold, without their lines. */
    List<Box> insides() {
        var insides = new ArrayList<Box>();
        var seen = new boolean[dark.length];
        for (int start = 0; start < dark.length; start++) {
            if (!dark[start] || seen[start]) continue;
            var marks = connected(start, seen);
            var box = box(marks);
            if (isFrame(marks, box)) insides.add(inside(box));
        }
        return insides;
    }

    private List<Integer> connected(int start, boolean[] seen) {
        var marks = new ArrayList<Integer>();
        var open = new ArrayDeque<Integer>();
        seen[start] = true;
        open.add(start);
        while (!open.isEmpty()) {
            int at = open.poll(), x = at % page.width(), y = at / page.width();
            if (marks.size() <= most) marks.add(at);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(page.width() - 1, x + 1); nx++) {
                    int next = ny * page.width() + nx;
                    if (!dark[next] || seen[next]) continue;
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return marks;
    }

    private Box box(List<Integer> marks) {
        int left = Integer.MAX_VALUE, right = 0, top = Integer.MAX_VALUE, bottom = 0;
        for (int at : marks) {
            left = Math.min(left, at % page.width());
            right = Math.max(right, at % page.width());
            top = Math.min(top, at / page.width());
            bottom = Math.max(bottom, at / page.width());
        }
        return new Box(left, top, right - left + 1, bottom - top + 1);
    }

    private boolean isFrame(List<Integer> marks, Box box) {
        boolean sized = box.width() >= NARROWEST * dpi && box.width() <= WIDEST * dpi && box.height() >= LOWEST * dpi && box.height() <= HIGHEST * dpi
                && box.width() > 1.4 * box.height();
        return sized && marks.size() <= most && marks.size() < INKED * box.width() * box.height() && isDrawnAround(marks, box);
    }

    private boolean isDrawnAround(List<Integer> marks, Box box) {
        boolean[] top = new boolean[box.width()], bottom = new boolean[box.width()], left = new boolean[box.height()], right = new boolean[box.height()];
        double aside = ASIDE * box.height();
        for (int at : marks) {
            int x = at % page.width() - box.x(), y = at / page.width() - box.y();
            if (y < aside) top[x] = true;
            if (box.height() - 1 - y < aside) bottom[x] = true;
            if (x < aside) left[y] = true;
            if (box.width() - 1 - x < aside) right[y] = true;
        }
        return share(top) > DRAWN && share(bottom) > DRAWN && share(left) > DRAWN && share(right) > DRAWN;
    }

    private static double share(boolean[] side) {
        int drawn = 0;
        for (boolean there : side) if (there) drawn++;
        return drawn / (double) side.length;
    }

    private static Box inside(Box frame) {
        int line = Math.max(2, frame.height() / 9);
        return new Box(frame.x() + line, frame.y() + line, frame.width() - 2 * line, frame.height() - 2 * line);
    }
}
