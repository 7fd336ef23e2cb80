package vn.tangthu.recognition.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Dark pixels that hang together: a letter or a part of one, letters that touch, the ring of a seal, a stroke of a pen.
 *
 * @param pixels where they are, row by row in the image
 */
record InkMark(int left, int top, int right, int bottom, int[] pixels) {

    /** All marks of an image that are darker than its paper. */
    static List<InkMark> of(Grey image) {
        return of(image, Threshold.otsu(image));
    }

    /** All marks that are at most as light as the threshold. */
    static List<InkMark> of(Grey image, int threshold) {
        return new Search(image, threshold).all();
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    private static final class Search {

        private final Grey image;
        private final boolean[] waiting;
        private int[] stack = new int[1024];

        Search(Grey image, int threshold) {
            this.image = image;
            waiting = new boolean[image.pixels().length];
            for (int i = 0; i < waiting.length; i++) waiting[i] = (image.pixels()[i] & 255) <= threshold;
        }

        List<InkMark> all() {
            var marks = new ArrayList<InkMark>();
            for (int start = 0; start < waiting.length; start++) if (waiting[start]) marks.add(from(start));
            return marks;
        }

        private InkMark from(int start) {
            int count = 0, seen = 0, left = Integer.MAX_VALUE, right = 0, top = Integer.MAX_VALUE, bottom = 0;
            var members = new int[64];
            stack[count++] = start;
            waiting[start] = false;
            while (count > 0) {
                int at = stack[--count];
                if (seen == members.length) members = Arrays.copyOf(members, 2 * seen);
                members[seen++] = at;
                int x = at % image.width(), y = at / image.width();
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
                    for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) {
                        int next = ny * image.width() + nx;
                        if (!waiting[next]) continue;
                        waiting[next] = false;
                        if (count == stack.length) stack = Arrays.copyOf(stack, 2 * count);
                        stack[count++] = next;
                    }
                }
            }
            return new InkMark(left, top, right, bottom, Arrays.copyOf(members, seen));
        }
    }
}
