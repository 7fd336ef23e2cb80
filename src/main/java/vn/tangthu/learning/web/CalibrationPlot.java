package vn.tangthu.learning.web;

import java.util.List;
import java.util.Locale;
import vn.tangthu.learning.AccuracyReport.Bin;
import vn.tangthu.recognition.FieldReading;

/**
 * The picture of how far confidences may be believed: what was said against what turned out, drawn for an SVG. On the
 * diagonal both are the same.
 *
 * @param points only of bins with enough fields
 */
record CalibrationPlot(List<Point> points, List<Line> lines) {

    /** Of the square, in the picture's units; its edges lie at LEFT and TOP. */
    private static final int SIDE = 300;
    private static final int LEFT = 44;
    private static final int TOP = 12;
    /** The step of what is called sure. */
    private static final int LAST = 19;

    /** @param r grows with the number of fields @param low lower end of the interval that holds the true rate 19 times of 20 */
    record Point(String x, String y, String r, String low, String high, String title) {}

    /**
     * A line of the table beside the picture.
     *
     * @param range of confidence, such as 90–95 %
     * @param confirmed empty where too few
     */
    record Line(String range, String mean, Numbers.Percentage confirmed, boolean sure) {}

    /** A tick of both axes. */
    record Tick(String x, String y, String text) {}

    static CalibrationPlot of(List<Bin> bins, Numbers numbers) {
        long most = bins.stream().mapToLong(bin -> bin.exact().of()).max().orElse(1);
        return new CalibrationPlot(
                bins.stream().filter(bin -> bin.exact().isEnough()).map(bin -> point(bin, most, numbers)).toList(),
                bins.stream().map(bin -> line(bin, numbers)).toList());
    }

    private static Point point(Bin bin, long most, Numbers numbers) {
        var share = bin.exact();
        double r = 3 + 7 * Math.sqrt((double) share.of() / most);
        return new Point(
                x(bin.meanConfidence()), y(share.rate()), number(r), y(share.low()), y(share.high()),
                numbers.percent(bin.meanConfidence()) + " → " + numbers.percent(share.rate()) + " (" + numbers.of(share).counts() + ")");
    }

    private static Line line(Bin bin, Numbers numbers) {
        int from = bin.step() * 5;
        return new Line(from + "–" + (from + 5) + " %", numbers.percent(bin.meanConfidence()), numbers.of(bin.exact()), bin.step() == LAST);
    }

    public List<Tick> ticks() {
        return List.of(0, 25, 50, 75, 100).stream().map(n -> new Tick(x(n / 100.0), y(n / 100.0), n + " %")).toList();
    }

    /** Where the confidence begins that is called sure. */
    public String sureFrom() {
        return x(FieldReading.SURE);
    }

    private static String x(double rate) {
        return number(LEFT + SIDE * rate);
    }

    private static String y(double rate) {
        return number(TOP + SIDE * (1 - rate));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
