package vn.tangthu.recognition.products;

/** Rows of a grey picture made larger, by cubic interpolation (Catmull and Rom); four of its rows are held at a time. */
final class Enlarged {

    /** Weights are counted in 256ths. */
    private static final int ONE = 256;

    private final byte[] pixels;
    private final int width;
    private final int height;
    private final int[] lefts;
    private final int[][] across;
    private final double stepDown;
    private final int[][] held = new int[4][];
    private final int[] heldRow = {-1, -1, -1, -1};
    private final int[] row;

    Enlarged(byte[] pixels, int width, int height, int toWidth, int toHeight) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        stepDown = (double) height / toHeight;
        double stepAcross = (double) width / toWidth;
        lefts = new int[toWidth];
        across = new int[toWidth][];
        row = new int[toWidth];
        for (int x = 0; x < toWidth; x++) {
            double at = (x + 0.5) * stepAcross - 0.5;
            lefts[x] = (int) Math.floor(at) - 1;
            across[x] = weights(at - Math.floor(at));
        }
    }

    /** Levels of about 0 to 255; the array is used again for the next row. */
    int[] row(int y) {
        double at = (y + 0.5) * stepDown - 0.5;
        int first = (int) Math.floor(at) - 1;
        var down = weights(at - Math.floor(at));
        int[] a = stretched(first), b = stretched(first + 1), c = stretched(first + 2), d = stretched(first + 3);
        for (int x = 0; x < row.length; x++) row[x] = (a[x] * down[0] + b[x] * down[1] + c[x] * down[2] + d[x] * down[3]) >> 16;
        return row;
    }

    /** One row of the picture made wider; levels times 256. */
    private int[] stretched(int wanted) {
        int y = Math.max(0, Math.min(height - 1, wanted)), place = Math.floorMod(wanted, 4);
        if (heldRow[place] == wanted && held[place] != null) return held[place];
        var wide = held[place] == null ? new int[row.length] : held[place];
        int start = y * width;
        for (int x = 0; x < wide.length; x++) {
            int left = lefts[x];
            var w = across[x];
            if (left >= 0 && left + 3 < width) {
                int at = start + left;
                wide[x] = (pixels[at] & 255) * w[0] + (pixels[at + 1] & 255) * w[1] + (pixels[at + 2] & 255) * w[2] + (pixels[at + 3] & 255) * w[3];
            } else {
                int sum = 0;
                for (int i = 0; i < 4; i++) sum += (pixels[start + Math.max(0, Math.min(width - 1, left + i))] & 255) * w[i];
                wide[x] = sum;
            }
        }
        held[place] = wide;
        heldRow[place] = wanted;
        return wide;
    }

    private static int[] weights(double t) {
        double t2 = t * t, t3 = t2 * t;
        int a = (int) Math.round(ONE * (-t3 + 2 * t2 - t) / 2), b = (int) Math.round(ONE * (3 * t3 - 5 * t2 + 2) / 2);
        int d = (int) Math.round(ONE * (t3 - t2) / 2);
        return new int[] {a, b, ONE - a - b - d, d};
    }
}
