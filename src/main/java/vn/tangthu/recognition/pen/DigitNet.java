package vn.tangthu.recognition.pen;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A small convolutional net: two layers of 5x5 and 3x3 kernels, each followed by the greatest of four neighbours, then two
 * full layers. Values of a layer lie position by position, the channels of a position side by side.
 *
 * @param first kernels of 5x5, {@link #FIRST} channels; the biases last
 * @param second kernels of 3x3, {@link #SECOND} channels; the biases last
 * @param hidden {@link #FLAT} by {@link #HIDDEN}; the biases last
 * @param last {@link #HIDDEN} by {@link #CLASSES}; the biases last
 */
public record DigitNet(float[] first, float[] second, float[] hidden, float[] last) {

    /** Ten digits, by pen or printed, the slash, other print, and what is no whole sign: parts, several signs, dots. */
    public static final int CLASSES = 13;
    public static final int SLASH = 10, PRINT = 11, NO_SIGN = 12;
    public static final int FIRST = 8, SECOND = 24, HIDDEN = 96;
    static final int HALF = Glyph.SIZE / 2, QUARTER = Glyph.SIZE / 4;
    public static final int FLAT = QUARTER * QUARTER * SECOND + Glyph.PLACES;
    private static final int VERSION = 1;

    public static DigitNet empty() {
        return new DigitNet(new float[26 * FIRST], new float[(9 * FIRST + 1) * SECOND], new float[(FLAT + 1) * HIDDEN], new float[(HIDDEN + 1) * CLASSES]);
    }

    /** The net that belongs to the program (made by {@code ./tangthu train digits}). */
    static DigitNet standard() {
        try (var in = DigitNet.class.getResourceAsStream("/pen/digits.net")) {
            if (in == null) throw new IllegalStateException("The digits' net is missing from the program");
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Weights as 16-bit shares of the largest of their layer: a byte for the version, the rest deflated. */
    public static DigitNet read(InputStream from) throws IOException {
        int version = from.read();
        if (version != VERSION) throw new IOException("Expected: a net of version 1; Found: " + version);
        var net = empty();
        var in = new DataInputStream(new InflaterInputStream(from));
        for (var layer : new float[][] {net.first, net.second, net.hidden, net.last}) {
            float unit = in.readFloat();
            for (int i = 0; i < layer.length; i++) layer[i] = in.readShort() * unit;
        }
        return net;
    }

    public void write(OutputStream to) throws IOException {
        to.write(VERSION);
        try (var out = new DataOutputStream(new DeflaterOutputStream(to))) {
            for (var layer : new float[][] {first, second, hidden, last}) {
                float most = 1e-6f;
                for (float weight : layer) most = Math.max(most, Math.abs(weight));
                out.writeFloat(most / Short.MAX_VALUE);
                for (float weight : layer) out.writeShort(Math.round(weight / most * Short.MAX_VALUE));
            }
        }
    }

    /** Chance of each class. */
    public float[] chances(float[] image, float[] place) {
        var a = convolved(image, Glyph.SIZE, 1, first, 5, FIRST);
        var b = convolved(pooled(a, Glyph.SIZE, FIRST, new int[HALF * HALF * FIRST]), HALF, FIRST, second, 3, SECOND);
        var flat = new float[FLAT];
        System.arraycopy(pooled(b, HALF, SECOND, new int[QUARTER * QUARTER * SECOND]), 0, flat, 0, FLAT - Glyph.PLACES);
        System.arraycopy(place, 0, flat, FLAT - Glyph.PLACES, Glyph.PLACES);
        return shares(full(kept(full(flat, hidden, HIDDEN)), last, CLASSES));
    }

    /** Before the values below zero are dropped; most of the input is zero and costs nothing. */
    static float[] convolved(float[] in, int size, int channels, float[] weights, int side, int outputs) {
        var out = new float[size * size * outputs];
        int reach = side / 2, biases = side * side * channels * outputs;
        for (int p = 0; p < size * size; p++) System.arraycopy(weights, biases, out, p * outputs, outputs);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                for (int c = 0; c < channels; c++) {
                    float value = in[(y * size + x) * channels + c];
                    if (value == 0) continue;
                    for (int ky = 0; ky < side; ky++) {
                        int v = y + reach - ky;
                        if (v < 0 || v >= size) continue;
                        for (int kx = 0; kx < side; kx++) {
                            int u = x + reach - kx;
                            if (u < 0 || u >= size) continue;
                            int to = (v * size + u) * outputs, w = ((ky * side + kx) * channels + c) * outputs;
                            for (int o = 0; o < outputs; o++) out[to + o] += value * weights[w + o];
                        }
                    }
                }
            }
        }
        return out;
    }

    /** The greatest of each square of four, or zero; {@code from} gets its place, or -1. */
    static float[] pooled(float[] in, int size, int channels, int[] from) {
        int half = size / 2;
        var out = new float[half * half * channels];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                for (int c = 0; c < channels; c++) {
                    int to = (y * half + x) * channels + c;
                    from[to] = -1;
                    for (int k = 0; k < 4; k++) {
                        int place = ((2 * y + k / 2) * size + 2 * x + k % 2) * channels + c;
                        if (in[place] > out[to]) {
                            out[to] = in[place];
                            from[to] = place;
                        }
                    }
                }
            }
        }
        return out;
    }

    static float[] full(float[] in, float[] weights, int outputs) {
        var out = new float[outputs];
        System.arraycopy(weights, in.length * outputs, out, 0, outputs);
        for (int i = 0; i < in.length; i++) {
            float value = in[i];
            if (value == 0) continue;
            for (int o = 0; o < outputs; o++) out[o] += value * weights[i * outputs + o];
        }
        return out;
    }

    static float[] kept(float[] values) {
        for (int i = 0; i < values.length; i++) values[i] = Math.max(0, values[i]);
        return values;
    }

    static float[] shares(float[] values) {
        float most = Float.NEGATIVE_INFINITY, sum = 0;
        for (float value : values) most = Math.max(most, value);
        for (int i = 0; i < values.length; i++) sum += values[i] = (float) Math.exp(values[i] - most);
        for (int i = 0; i < values.length; i++) values[i] /= sum;
        return values;
    }
}
