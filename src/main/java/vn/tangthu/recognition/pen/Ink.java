package vn.tangthu.recognition.pen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Which pixels of a piece of paper are dark, row by row. */
record Ink(int width, int height, boolean[] dark) {

    /** Of the distance from paper to the darkest ink, how far a pixel must have come: pens are paler than print. */
    static final double DARK_ENOUGH = 0.38;
    /** With less than this between paper and ink, in grey levels, there is no ink. */
    private static final int CONTRAST = 50;

    /** @param grey 0 black to 255 white */
    static Ink of(int width, int height, byte[] grey) {
        return of(width, height, grey, DARK_ENOUGH);
    }

    /** @param darkEnough of the distance from paper to the darkest ink, how far a pixel must have come */
    static Ink of(int width, int height, byte[] grey, double darkEnough) {
        var histogram = new int[256];
        for (byte pixel : grey) histogram[pixel & 255]++;
        int paper = percentile(histogram, grey.length * 3L / 4), ink = percentile(histogram, Math.max(12, grey.length / 200L));
        double threshold = paper - ink < CONTRAST ? -1 : paper - darkEnough * (paper - ink);
        var dark = new boolean[grey.length];
        for (int i = 0; i < grey.length; i++) dark[i] = (grey[i] & 255) < threshold;
        return new Ink(width, height, dark);
    }

    private static int percentile(int[] histogram, long count) {
        long seen = 0;
        for (int level = 0; level < 256; level++) {
            seen += histogram[level];
            if (seen > count) return level;
        }
        return 255;
    }

    /** Connected strokes; pixels that touch at a corner are connected. */
    List<Piece> components() {
        var seen = new boolean[dark.length];
        var found = new ArrayList<Piece>();
        for (int start = 0; start < dark.length; start++) {
            if (dark[start] && !seen[start]) found.add(Piece.of(width, flood(start, seen)));
        }
        return found;
    }

    private int[] flood(int start, boolean[] seen) {
        var pixels = new ArrayList<Integer>();
        var open = new ArrayDeque<Integer>();
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int pixel = open.remove(), x = pixel % width, y = pixel / width;
            pixels.add(pixel);
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    int next = v * width + u;
                    if (!dark[next] || seen[next]) continue;
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return pixels.stream().mapToInt(Integer::intValue).toArray();
    }
}
