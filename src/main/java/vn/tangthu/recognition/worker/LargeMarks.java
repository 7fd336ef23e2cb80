package vn.tangthu.recognition.worker;

import java.util.Arrays;

/**
 * Erases from a piece of a page what is too large to be a letter: the ring of a seal, the strokes of a signature, rules. What
 * hangs together is one mark; letters that touch a large one go with it.
 */
final class LargeMarks {

    private LargeMarks() {}

    /**
     * @param tallest height in pixels of the tallest letter with its marks
     * @return an image of the same size
     */
    static Grey erased(Grey image, int tallest) {
        int threshold = Threshold.otsu(image);
        var labels = new int[image.width() * image.height()];
        var pixels = image.pixels().clone();
        var stack = new int[1024];
        int label = 0;
        for (int start = 0; start < labels.length; start++) {
            if (labels[start] != 0 || (image.pixels()[start] & 255) > threshold) continue;
            label++;
            int count = 0, left = Integer.MAX_VALUE, right = 0, top = Integer.MAX_VALUE, bottom = 0, seen = 0;
            stack[count++] = start;
            labels[start] = label;
            var members = new int[64];
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
                        if (labels[next] != 0 || (image.pixels()[next] & 255) > threshold) continue;
                        labels[next] = label;
                        if (count == stack.length) stack = Arrays.copyOf(stack, 2 * count);
                        stack[count++] = next;
                    }
                }
            }
            if (bottom - top + 1 > tallest || right - left + 1 > 5 * tallest) whiten(pixels, image, members, seen);
        }
        return new Grey(image.width(), image.height(), pixels);
    }

    /** With the grey rim around each of its pixels. */
    private static void whiten(byte[] pixels, Grey image, int[] members, int count) {
        for (int i = 0; i < count; i++) {
            int x = members[i] % image.width(), y = members[i] / image.width();
            for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) pixels[ny * image.width() + nx] = (byte) 255;
            }
        }
    }
}
