package vn.tangthu.recognition.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrainableModelTest {

    /** Place of the network in the table of contents of a traineddata. */
    private static final int NETWORK = 17;
    /** Bytes behind the weights. */
    private static final int TAIL = 40;

    @Test
    void each_weight_is_its_whole_number_times_the_scale_of_its_row() {
        var whole = layer("Tanh", weights -> weights
                .put((byte) 0x85).putInt(2).putInt(2).put((byte) 0)
                .put(new byte[] {127, -64, 1, 2})
                .putInt(2).putDouble(0.5).putDouble(0.25));
        assertThat(doubles(TrainableModel.of(whole), 4)).containsExactly(63.5, -32.0, 0.25, 0.5);
    }

    @Test
    void the_networks_of_the_program_can_go_on_learning() throws IOException {
        for (var model : new String[] {"vie", "vie-large"}) {
            var whole = network(model);
            var real = TrainableModel.of(whole);
            assertThat(real.length).as(model).isBetween(7 * whole.length, 8 * whole.length);
        }
    }

    @Test
    void real_numbers_are_refused_for_they_need_no_turning() throws IOException {
        var real = TrainableModel.of(network("vie"));
        assertThatThrownBy(() -> TrainableModel.of(real)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("whole numbers");
    }

    private interface Weights {
        void put(ByteBuffer into);
    }

    private static byte[] layer(String type, Weights weights) {
        var buffer = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 0).putInt(type.length()).put(type.getBytes(StandardCharsets.UTF_8));
        buffer.put((byte) 0).put((byte) 0).putInt(0).putInt(1).putInt(2).putInt(4).putInt(1).put((byte) 'x');
        weights.put(buffer);
        buffer.putInt(1).put((byte) '[').putInt(65).put(new byte[TAIL - 9]);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** The last weights before the tail. */
    private static double[] doubles(byte[] network, int count) {
        var buffer = ByteBuffer.wrap(network).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(network.length - TAIL - count * Double.BYTES);
        var doubles = new double[count];
        for (int i = 0; i < count; i++) doubles[i] = buffer.getDouble();
        return doubles;
    }

    private static byte[] network(String model) throws IOException {
        try (var file = TrainableModelTest.class.getResourceAsStream("/tessdata/" + model + ".traineddata")) {
            var bytes = ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int entries = bytes.getInt(0);
            long from = bytes.getLong(4 + 8 * NETWORK), to = bytes.capacity();
            for (int i = 0; i < entries; i++) {
                long other = bytes.getLong(4 + 8 * i);
                if (other > from) to = Math.min(to, other);
            }
            return Arrays.copyOfRange(bytes.array(), (int) from, (int) to);
        }
    }
}
