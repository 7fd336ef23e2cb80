package vn.tangthu.samples;

/** How a rectangle is seen from an angle: straight lines stay straight, parallels do not stay parallel. */
final class Projection {

    private final double[] m;

    private Projection(double[] m) {
        this.m = m;
    }

    /** @param corners where the rectangle's corners come to lie in the picture, clockwise from the top left, as shares of its sides */
    static Projection onto(double width, double height, double pictureWidth, double pictureHeight, double[][] corners) {
        var equations = new double[8][9];
        double[][] rectangle = {{0, 0}, {width, 0}, {width, height}, {0, height}};
        for (int i = 0; i < 4; i++) {
            double x = corners[i][0] * pictureWidth, y = corners[i][1] * pictureHeight;
            double u = rectangle[i][0], v = rectangle[i][1];
            equations[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            equations[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return new Projection(solved(equations));
    }

    /** Gauss's elimination with the largest pivot. */
    private static double[] solved(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int k = i + 1; k < n; k++) if (Math.abs(rows[k][i]) > Math.abs(rows[pivot][i])) pivot = k;
            var swap = rows[i];
            rows[i] = rows[pivot];
            rows[pivot] = swap;
            for (int k = 0; k < n; k++) {
                if (k == i) continue;
                double times = rows[k][i] / rows[i][i];
                for (int c = i; c <= n; c++) rows[k][c] -= times * rows[i][c];
            }
        }
        var result = new double[n];
        for (int i = 0; i < n; i++) result[i] = rows[i][n] / rows[i][i];
        return result;
    }

    /** The place on the rectangle that is seen at a place of the picture. */
    double[] back(double x, double y) {
        double w = m[6] * x + m[7] * y + 1;
        return new double[] {(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w};
    }
}
