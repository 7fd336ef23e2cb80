package vn.tangthu.recognition.pen;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws digits as people write them: either from curves of the pen's tip ({@code pen/strokes.txt}) or from the outlines of
 * handwriting fonts ({@code pen/hands.txt}), each time a little otherwise.
 */
public final class PenDigits {

    private static final List<String> STROKES = lines("/pen/strokes.txt");
    private static final List<String> HANDS = lines("/pen/hands.txt");

    private PenDigits() {}

    private static List<String> lines(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(PenDigits.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One person's hand on one day.
     *
     * @param font letter of the outlines in {@code hands.txt}, or 0 for the stroke model
     * @param habit chooses this hand's way of writing each digit
     * @param height of a digit, pixels
     * @param lean pixels to the right for each pixel upwards
     * @param nib width of the stroke, pixels
     * @param unsteady how far a point strays, share of the height
     */
    public record Hand(char font, long habit, double height, double lean, double stretch, double nib, double unsteady) {

        /** @param em of the print beside the pen, pixels */
        public static Hand any(Random random, double em) {
            boolean font = random.nextInt(100) < 30;
            char name = font ? HANDS.get(random.nextInt(HANDS.size())).charAt(0) : 0;
            double lean = font ? random.nextGaussian() * 0.15 : 0.08 + random.nextGaussian() * 0.17;
            double nib = em * (0.045 + random.nextDouble() * 0.07);
            return new Hand(name, random.nextLong(), em * (0.52 + random.nextDouble() * 0.55), lean,
                    0.75 + random.nextDouble() * 0.6, nib, 0.015 + random.nextDouble() * 0.035);
        }
    }

    /** The ink of one digit; its left edge is at 0 and it stands on 0. */
    public static Shape draw(int digit, Hand hand, Random random) {
        double height = hand.height * (1 + random.nextGaussian() * (random.nextInt(5) == 0 ? 0.22 : 0.09));
        var place = new AffineTransform();
        place.shear(-hand.lean - random.nextGaussian() * 0.05, 0);
        place.rotate(random.nextGaussian() * 0.06);
        place.scale(height * hand.stretch * (1 + random.nextGaussian() * 0.10), height);
        var ink = hand.font == 0 ? strokes(digit, hand, random, place) : outline(digit, hand, random, place);
        return AffineTransform.getTranslateInstance(-ink.getBounds2D().getX(), 0).createTransformedShape(ink);
    }

    private static Shape strokes(int digit, Hand hand, Random random, AffineTransform place) {
        var ways = STROKES.stream().filter(line -> line.charAt(0) - '0' == digit).toList();
        var habit = random.nextInt(100) < 80 ? new Random(hand.habit + digit) : random;
        var pen = new BasicStroke((float) hand.nib, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        var all = new Path2D.Double();
        for (var stroke : oneOf(ways, habit).substring(4).split("\\|")) {
            all.append(place.createTransformedShape(curve(stroke.strip().split(" "), hand, random)), false);
        }
        return pen.createStrokedShape(all);
    }

    private static String oneOf(List<String> ways, Random random) {
        int chosen = random.nextInt(ways.stream().mapToInt(way -> way.charAt(2) - '0').sum());
        for (var way : ways) {
            chosen -= way.charAt(2) - '0';
            if (chosen < 0) return way;
        }
        throw new IllegalStateException("No way to write the digit");
    }

    /** A smooth curve (Catmull and Rom's) from corner to corner. */
    private static Path2D curve(String[] written, Hand hand, Random random) {
        var path = new Path2D.Double();
        var run = new ArrayList<Point2D>();
        for (int i = 0; i < written.length; i++) {
            var at = written[i].replace("!", "").split(",");
            var point = new Point2D.Double(
                    Double.parseDouble(at[0]) + random.nextGaussian() * hand.unsteady,
                    Double.parseDouble(at[1]) - 1 + random.nextGaussian() * hand.unsteady);
            run.add(point);
            if (i == 0) path.moveTo(point.x, point.y);
            if (written[i].endsWith("!") || i == written.length - 1) {
                through(run, path);
                run.clear();
                run.add(point);
            }
        }
        return path;
    }

    private static void through(List<Point2D> points, Path2D path) {
        for (int i = 0; i + 1 < points.size(); i++) {
            var before = points.get(Math.max(0, i - 1));
            var from = points.get(i);
            var to = points.get(i + 1);
            var after = points.get(Math.min(points.size() - 1, i + 2));
            path.curveTo(from.getX() + (to.getX() - before.getX()) / 6, from.getY() + (to.getY() - before.getY()) / 6,
                    to.getX() - (after.getX() - from.getX()) / 6, to.getY() - (after.getY() - from.getY()) / 6, to.getX(), to.getY());
        }
    }

    private static Shape outline(int digit, Hand hand, Random random, AffineTransform place) {
        var line = HANDS.stream().filter(l -> l.charAt(0) == hand.font && l.charAt(2) - '0' == digit).findFirst().orElseThrow();
        var unit = new AffineTransform(place);
        unit.scale(0.01, 0.01);
        var shape = unit.createTransformedShape(path(line.substring(4), hand, random));
        if (hand.nib < 2.6) return shape;
        var bolder = new Area(shape); // pens differ more than the fonts do
        bolder.add(new Area(new BasicStroke((float) (hand.nib - 2.4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(shape)));
        return bolder;
    }

    private static Path2D path(String commands, Hand hand, Random random) {
        var path = new Path2D.Double();
        double wave = 100 * hand.unsteady, phase = random.nextDouble() * 6, length = 25 + random.nextDouble() * 30;
        for (var command : commands.split(" ")) {
            var numbers = command.length() == 1 ? new double[0] : numbers(command.substring(1));
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                double x = numbers[i], y = numbers[i + 1];
                numbers[i] = x + wave * Math.sin(y / length + phase);
                numbers[i + 1] = y + wave * Math.sin(x / length + 2 * phase);
            }
            switch (command.charAt(0)) {
                case 'M' -> path.moveTo(numbers[0], numbers[1]);
                case 'L' -> path.lineTo(numbers[0], numbers[1]);
                case 'Q' -> path.quadTo(numbers[0], numbers[1], numbers[2], numbers[3]);
                case 'C' -> path.curveTo(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
                default -> path.closePath();
            }
        }
        return path;
    }

    private static double[] numbers(String list) {
        var parts = list.split(",");
        var numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) numbers[i] = Double.parseDouble(parts[i]);
        return numbers;
    }
}
