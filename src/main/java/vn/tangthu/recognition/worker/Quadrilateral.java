package vn.tangthu.recognition.worker;

/** Four corners in the order in which one walks round a sheet from its top left corner, clockwise; x and y in turn. */
record Quadrilateral(double[] x, double[] y) {

    double area() {
        double twice = 0;
        for (int i = 0; i < 4; i++) twice += x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i];
        return Math.abs(twice) / 2;
    }

    double side(int i) {
        return Math.hypot(x[(i + 1) % 4] - x[i], y[(i + 1) % 4] - y[i]);
    }

    /** Width as it would be without perspective, about. */
    double width() {
        return (side(0) + side(2)) / 2;
    }

    double height() {
        return (side(1) + side(3)) / 2;
    }

    /** Whether it can be a sheet seen not too much from the side. */
    boolean isSheet() {
        for (int i = 0; i < 4; i++) if (turn(i) <= 0) return false;
        return alike(side(0), side(2)) && alike(side(1), side(3));
    }

    private static boolean alike(double a, double b) {
        return Math.min(a, b) > 0.6 * Math.max(a, b);
    }

    private double turn(int i) {
        int j = (i + 1) % 4, k = (i + 2) % 4;
        return (x[j] - x[i]) * (y[k] - y[j]) - (y[j] - y[i]) * (x[k] - x[j]);
    }

    boolean contains(double px, double py) {
        for (int i = 0; i < 4; i++) {
            int j = (i + 1) % 4;
            if ((x[j] - x[i]) * (py - y[i]) - (y[j] - y[i]) * (px - x[i]) < 0) return false;
        }
        return true;
    }

    Quadrilateral scaled(double factor) {
        var xs = new double[4];
        var ys = new double[4];
        for (int i = 0; i < 4; i++) {
            xs[i] = x[i] * factor;
            ys[i] = y[i] * factor;
        }
        return new Quadrilateral(xs, ys);
    }
}
