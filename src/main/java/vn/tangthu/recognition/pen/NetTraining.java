package vn.tangthu.recognition.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains a {@link DigitNet} on drawn samples by Adam's method (Kingma and Ba, 2015). The same seed and counts give the same
 * net.
 */
public final class NetTraining {

    private static final int BATCH = 32;
    private static final float FIRST_STEP = 0.002f, LAST_STEP = 0.00005f, KEEP = 0.9f, KEEP_SQUARES = 0.999f;

    private final DigitNet net = DigitNet.empty();
    private final DigitNet slope = DigitNet.empty();
    private final float[][] means, squares;
    private final Random random;
    private int steps;

    private NetTraining(long seed) {
        random = new Random(seed);
        means = new float[][] {new float[net.first().length], new float[net.second().length], new float[net.hidden().length], new float[net.last().length]};
        squares = new float[][] {new float[net.first().length], new float[net.second().length], new float[net.hidden().length], new float[net.last().length]};
        begin(net.first(), 25, DigitNet.FIRST);
        begin(net.second(), 9 * DigitNet.FIRST, DigitNet.SECOND);
        begin(net.hidden(), DigitNet.FLAT, DigitNet.HIDDEN);
        begin(net.last(), DigitNet.HIDDEN, DigitNet.CLASSES);
    }

    /** @param strips how many heads are drawn; each gives about a dozen signs */
    public static DigitNet train(long seed, int strips, Consumer<String> progress) {
        var training = new NetTraining(seed);
        var batch = new ArrayList<Lesson>();
        int right = 0, seen = 0;
        double loss = 0;
        for (int i = 0; i < strips; i++) {
            batch.addAll(Lesson.of(Strip.any(training.random), training.random));
            while (batch.size() >= BATCH) {
                float step = (float) (LAST_STEP + (FIRST_STEP - LAST_STEP) * (1 + Math.cos(Math.PI * i / strips)) / 2);
                var now = batch.subList(0, BATCH);
                for (var lesson : now) {
                    float chance = training.learn(lesson);
                    loss -= Math.log(Math.max(1e-9, chance));
                    right += chance > 0.5 ? 1 : 0;
                    seen++;
                }
                training.step(step);
                now.clear();
            }
            if ((i + 1) % 2_000 == 0) {
                progress.accept("%d of %d: %.1f %% of the signs right, loss %.3f".formatted(i + 1, strips, 100.0 * right / seen, loss / seen));
                right = seen = 0;
                loss = 0;
            }
        }
        return training.net;
    }

    /** He's rule: the more inputs, the smaller. */
    private void begin(float[] weights, int inputs, int outputs) {
        double spread = Math.sqrt(2.0 / inputs);
        for (int i = 0; i < inputs * outputs; i++) weights[i] = (float) (random.nextGaussian() * spread);
    }

    /** Adds one lesson to the slope; returns the chance that the net gave the truth. */
    private float learn(Lesson lesson) {
        var a = DigitNet.convolved(lesson.glyph().image(), Glyph.SIZE, 1, net.first(), 5, DigitNet.FIRST);
        var fromA = new int[DigitNet.HALF * DigitNet.HALF * DigitNet.FIRST];
        var b = DigitNet.pooled(a, Glyph.SIZE, DigitNet.FIRST, fromA);
        var c = DigitNet.convolved(b, DigitNet.HALF, DigitNet.FIRST, net.second(), 3, DigitNet.SECOND);
        var fromC = new int[DigitNet.FLAT - Glyph.PLACES];
        var flat = new float[DigitNet.FLAT];
        System.arraycopy(DigitNet.pooled(c, DigitNet.HALF, DigitNet.SECOND, fromC), 0, flat, 0, fromC.length);
        System.arraycopy(lesson.glyph().place(), 0, flat, fromC.length, Glyph.PLACES);
        var hidden = DigitNet.kept(DigitNet.full(flat, net.hidden(), DigitNet.HIDDEN));
        var dropped = new boolean[hidden.length]; // a fifth is left out each time, so that none relies on another
        for (int i = 0; i < hidden.length; i++) {
            dropped[i] = random.nextInt(5) == 0;
            hidden[i] = dropped[i] ? 0 : hidden[i] * 1.25f;
        }
        var chances = DigitNet.shares(DigitNet.full(hidden, net.last(), DigitNet.CLASSES));
        float truth = chances[lesson.label()];
        for (int k = 0; k < chances.length; k++) chances[k] -= k == lesson.label() ? 1 : 0;
        var atHidden = backFull(hidden, net.last(), slope.last(), chances);
        for (int i = 0; i < hidden.length; i++) atHidden[i] = hidden[i] > 0 ? atHidden[i] * 1.25f : 0;
        var atFlat = backFull(flat, net.hidden(), slope.hidden(), atHidden);
        var atC = spread(atFlat, fromC, c.length);
        var atB = backConvolved(b, DigitNet.HALF, DigitNet.FIRST, net.second(), slope.second(), 3, DigitNet.SECOND, atC, true);
        var atA = spread(atB, fromA, a.length);
        backConvolved(lesson.glyph().image(), Glyph.SIZE, 1, net.first(), slope.first(), 5, DigitNet.FIRST, atA, false);
        return truth;
    }

    private static float[] backFull(float[] in, float[] weights, float[] slope, float[] atOut) {
        var atIn = new float[in.length];
        int outputs = atOut.length;
        for (int i = 0; i < in.length; i++) {
            float sum = 0, value = in[i];
            if (value == 0) continue; // nothing flows back through what was dropped
            for (int o = 0; o < outputs; o++) {
                slope[i * outputs + o] += value * atOut[o];
                sum += weights[i * outputs + o] * atOut[o];
            }
            atIn[i] = sum;
        }
        for (int o = 0; o < outputs; o++) slope[in.length * outputs + o] += atOut[o];
        return atIn;
    }

    private static float[] spread(float[] atPooled, int[] from, int size) {
        var at = new float[size];
        for (int i = 0; i < from.length; i++) if (from[i] >= 0) at[from[i]] = atPooled[i];
        return at;
    }

    private static float[] backConvolved(float[] in, int size, int channels, float[] weights, float[] slope, int side, int outputs, float[] atOut, boolean back) {
        var atIn = new float[back ? in.length : 0];
        int reach = side / 2, biases = side * side * channels * outputs;
        for (int p = 0; p < size * size; p++) {
            for (int o = 0; o < outputs; o++) {
                float at = atOut[p * outputs + o];
                if (at == 0) continue;
                slope[biases + o] += at;
                int y = p / size, x = p % size;
                for (int ky = Math.max(0, reach - y); ky < Math.min(side, size + reach - y); ky++) {
                    for (int kx = Math.max(0, reach - x); kx < Math.min(side, size + reach - x); kx++) {
                        int cell = ((y + ky - reach) * size + x + kx - reach) * channels, w = (ky * side + kx) * channels * outputs + o;
                        for (int c = 0; c < channels; c++) {
                            slope[w + c * outputs] += at * in[cell + c];
                            if (back) atIn[cell + c] += at * weights[w + c * outputs];
                        }
                    }
                }
            }
        }
        return atIn;
    }

    private void step(float rate) {
        steps++;
        var weights = List.of(net.first(), net.second(), net.hidden(), net.last());
        var slopes = List.of(slope.first(), slope.second(), slope.hidden(), slope.last());
        float scale = (float) (rate * Math.sqrt(1 - Math.pow(KEEP_SQUARES, steps)) / (1 - Math.pow(KEEP, steps)));
        for (int layer = 0; layer < 4; layer++) {
            var w = weights.get(layer);
            var g = slopes.get(layer);
            var m = means[layer];
            var v = squares[layer];
            for (int i = 0; i < w.length; i++) {
                float gradient = g[i] / BATCH;
                g[i] = 0;
                m[i] = KEEP * m[i] + (1 - KEEP) * gradient;
                v[i] = KEEP_SQUARES * v[i] + (1 - KEEP_SQUARES) * gradient * gradient;
                w[i] -= scale * m[i] / (float) (Math.sqrt(v[i]) + 1e-8);
            }
        }
    }
}
