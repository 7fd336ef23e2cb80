package vn.tangthu.recognition.worker;

import java.util.Optional;

/** Finds a sheet of paper that was photographed with something darker around it. Scans, whose paper fills the image, give nothing. */
final class SheetFinder {

    /** Share of the image that the sheet may have. */
    private static final double SMALLEST = 0.25, LARGEST = 0.93;
    /** Grey levels between paper and surroundings. */
    private static final int CONTRAST = 45;
    /** Share of the sheet that must be as bright as paper, and of the rest that may be. */
    private static final double FILLED = 0.88, SPILLED = 0.12;
    /** Pixels about a pixel among which the brightest counts, so that print does not. */
    private static final int PRINT = 2;

    /** Pixels from a side of the sheet within which it must have become darker. */
    private static final int ACROSS = 6;
    private static final int FEWEST_STEPS = 10;

    private final Thumbnail image;
    private final int width;
    private final int height;

    /** @param image some hundred pixels wide */
    SheetFinder(Thumbnail image) {
        this.image = image;
        this.width = image.width();
        this.height = image.height();
    }

    /** Corners in pixels of the thumbnail. */
    Optional<Quadrilateral> sheet() {
        var bright = brightest();
        int threshold = threshold(bright);
        if (threshold < 0) return Optional.empty();
        var found = corners(bright, threshold);
        double share = found.area() / (width * height);
        return share >= SMALLEST && share <= LARGEST && found.isSheet() && separates(found, bright, threshold) && hasEdges(found, bright) ? Optional.of(found) : Optional.empty();
    }

    private int[] brightest() {
        var across = new int[width * height];
        var both = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int most = 0;
                for (int k = Math.max(0, x - PRINT); k <= Math.min(width - 1, x + PRINT); k++) most = Math.max(most, image.pixels()[y * width + k]);
                across[y * width + x] = most;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int most = 0;
                for (int k = Math.max(0, y - PRINT); k <= Math.min(height - 1, y + PRINT); k++) most = Math.max(most, across[k * width + x]);
                both[y * width + x] = most;
            }
        }
        return both;
    }

    /** Otsu's threshold between two kinds of brightness; negative where there are not two. */
    private static int threshold(int[] pixels) {
        var counts = new int[256];
        long all = 0;
        for (int pixel : pixels) {
            counts[pixel]++;
            all += pixel;
        }
        long below = 0, sum = 0;
        double best = 0;
        int threshold = -1;
        for (int level = 0; level < 255; level++) {
            below += counts[level];
            sum += (long) level * counts[level];
            long above = pixels.length - below;
            if (below == 0 || above == 0) continue;
            double apart = (all - sum) / (double) above - sum / (double) below;
            double between = apart * apart * below * above;
            if (between <= best) continue;
            best = between;
            threshold = apart >= CONTRAST ? level : -1;
        }
        return threshold;
    }

    /** Of the largest bright piece, its points that lie furthest towards the corners of the image. */
    private Quadrilateral corners(int[] bright, int threshold) {
        var piece = new int[width * height];
        var stack = new int[width * height];
        Quadrilateral best = new Quadrilateral(new double[4], new double[4]);
        int most = 0;
        for (int start = 0; start < piece.length; start++) {
            if (piece[start] != 0 || bright[start] <= threshold) continue;
            int size = 0, held = 1;
            stack[0] = start;
            piece[start] = 1;
            var x = new double[4];
            var y = new double[4];
            var far = new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
            while (held > 0) {
                int at = stack[--held], px = at % width, py = at / width;
                size++;
                int[] reach = {-px - py, px - py, px + py, py - px};
                for (int i = 0; i < 4; i++) {
                    if (reach[i] <= far[i]) continue;
                    far[i] = reach[i];
                    x[i] = px;
                    y[i] = py;
                }
                if (px > 0) held = push(at - 1, bright, threshold, piece, stack, held);
                if (px < width - 1) held = push(at + 1, bright, threshold, piece, stack, held);
                if (py > 0) held = push(at - width, bright, threshold, piece, stack, held);
                if (py < height - 1) held = push(at + width, bright, threshold, piece, stack, held);
            }
            if (size <= most) continue;
            most = size;
            best = new Quadrilateral(x, y);
        }
        return best;
    }

    private static int push(int at, int[] bright, int threshold, int[] piece, int[] stack, int held) {
        if (piece[at] != 0 || bright[at] <= threshold) return held;
        piece[at] = 1;
        stack[held] = at;
        return held + 1;
    }

    /** A sheet ends; a shadow on it begins little by little. Sides along the image's own edges tell nothing. */
    private boolean hasEdges(Quadrilateral sheet, int[] bright) {
        for (int i = 0; i < 4; i++) {
            int steps = 0;
            double difference = 0;
            int j = (i + 1) % 4;
            double dx = (sheet.x()[j] - sheet.x()[i]) / sheet.side(i), dy = (sheet.y()[j] - sheet.y()[i]) / sheet.side(i);
            for (double along = 0.15; along <= 0.85; along += 0.02) {
                double x = sheet.x()[i] + along * (sheet.x()[j] - sheet.x()[i]), y = sheet.y()[i] + along * (sheet.y()[j] - sheet.y()[i]);
                int inside = level(bright, x - ACROSS * dy, y + ACROSS * dx), outside = level(bright, x + ACROSS * dy, y - ACROSS * dx);
                if (inside < 0 || outside < 0) continue;
                difference += inside - outside;
                steps++;
            }
            if (steps > FEWEST_STEPS && difference / steps < CONTRAST / 2.0) return false;
        }
        return true;
    }

    /** Negative outside the image. */
    private int level(int[] bright, double x, double y) {
        int px = (int) Math.round(x), py = (int) Math.round(y);
        return px < 0 || py < 0 || px >= width || py >= height ? -1 : bright[py * width + px];
    }

    private boolean separates(Quadrilateral sheet, int[] bright, int threshold) {
        int inside = 0, insideBright = 0, outside = 0, outsideBright = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean isBright = bright[y * width + x] > threshold;
                if (sheet.contains(x, y)) {
                    inside++;
                    if (isBright) insideBright++;
                } else {
                    outside++;
                    if (isBright) outsideBright++;
                }
            }
        }
        return insideBright >= FILLED * inside && outsideBright <= SPILLED * outside;
    }
}
