package vn.tangthu.recognition.lessons;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Turns the network of a Tesseract model of whole numbers (the part {@code lstm} of a "fast" model) into the same network
 * with real numbers, from which {@code lstmtraining} can go on: it refuses whole ones. Each weight is its whole number times
 * the scale of its row; nothing else changes.
 */
final class TrainableModel {

    /** Flags of a weight matrix in the file. */
    private static final int WHOLE_NUMBERS = 1, DOUBLES = 128;
    /** A network that is kept in whole numbers, among the flags of training. */
    private static final int WHOLE_NETWORK = 1;
    /** Gates of an LSTM of one dimension. */
    private static final int GATES = 4;
    private static final int LAYER_RATES = 64;

    private static final Set<String> GROUPS = Set.of(
            "Series", "Parallel", "Replicated", "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM", "RTLReversed", "TTBReversed", "XYTranspose");
    private static final Set<String> LAYERS = Set.of("Logistic", "LinLogistic", "LinTanh", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC");

    private final ByteBuffer from;
    private final Doubles to = new Doubles();

    private TrainableModel(byte[] whole) {
        this.from = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @param whole a component {@code lstm} that shares its characters with the rest of its traineddata
     * @throws IllegalArgumentException when it is of another make
     */
    static byte[] of(byte[] whole) {
        var model = new TrainableModel(whole);
        model.network();
        model.text();
        model.to.number(model.from.getInt() & ~WHOLE_NETWORK);
        model.rest();
        return model.to.toByteArray();
    }

    private void network() {
        expect(from.get() == 0, "a layer");
        to.write(0);
        var type = text();
        copy(2);
        int flags = number();
        copy(3 * Integer.BYTES);
        text();
        if (GROUPS.contains(type)) group(flags);
        else if (LAYERS.contains(type)) weights();
        else if (type.equals("LSTM") || type.equals("SummLSTM")) gates();
        else if (type.equals("Input")) copy(5 * Integer.BYTES);
        else if (type.equals("Convolve") || type.equals("Maxpool") || type.equals("Reconfig")) copy(2 * Integer.BYTES);
        else throw new IllegalArgumentException("Expected: a layer of a known type; Found: " + type);
    }

    private void group(int flags) {
        int layers = number();
        for (int i = 0; i < layers; i++) network();
        if ((flags & LAYER_RATES) != 0) copy(number() * Float.BYTES);
    }

    private void gates() {
        number(); // inputs, the states of before among them
        for (int i = 0; i < GATES; i++) weights();
    }

    private void weights() {
        int mode = from.get() & 255;
        expect((mode & WHOLE_NUMBERS) != 0 && (mode & DOUBLES) != 0, "weights in whole numbers");
        to.write(mode & ~WHOLE_NUMBERS);
        int rows = number(), columns = number();
        from.get(); // what an empty place holds
        to.real(0);
        var whole = new byte[rows * columns];
        from.get(whole);
        var scales = new double[from.getInt()]; // may be more than rows: rounded up for the processor's registers
        for (int i = 0; i < scales.length; i++) scales[i] = from.getDouble();
        for (int i = 0; i < whole.length; i++) to.real(whole[i] * scales[i / columns]);
    }

    private int number() {
        int number = from.getInt();
        to.number(number);
        return number;
    }

    private String text() {
        var bytes = new byte[number()];
        from.get(bytes);
        to.writeBytes(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void copy(int length) {
        var bytes = new byte[length];
        from.get(bytes);
        to.writeBytes(bytes);
    }

    private void rest() {
        copy(from.remaining());
    }

    private static void expect(boolean met, String what) {
        if (!met) throw new IllegalArgumentException("Expected: " + what + "; Found: something else");
    }

    /** Little-endian, as Tesseract writes. */
    private static final class Doubles extends ByteArrayOutputStream {

        void number(int value) {
            for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) write(value >> i);
        }

        void real(double value) {
            long bits = Double.doubleToLongBits(value);
            for (int i = 0; i < Long.SIZE; i += Byte.SIZE) write((int) (bits >> i));
        }
    }
}
