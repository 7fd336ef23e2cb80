package vn.tangthu.recognition.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetTrainingTest {

    @Test
    void the_same_seed_gives_the_same_net_and_another_seed_another() throws IOException {
        assertThat(bytes(NetTraining.train(7, 40, said -> {}))).isEqualTo(bytes(NetTraining.train(7, 40, said -> {})));
        assertThat(bytes(NetTraining.train(8, 40, said -> {}))).isNotEqualTo(bytes(NetTraining.train(7, 40, said -> {})));
    }

    @Test
    void a_short_training_already_tells_signs_apart() {
        var net = NetTraining.train(7, 1_200, said -> {});
        var random = new Random(990_500);
        int right = 0, all = 0;
        for (int i = 0; i < 60; i++) {
            for (var lesson : Lesson.of(Strip.any(random), random)) {
                all++;
                if (net.chances(lesson.glyph().image(), lesson.glyph().place())[lesson.label()] > 0.5) right++;
            }
        }
        assertThat(right / (double) all).isGreaterThan(0.5);
    }

    @Test
    void a_net_comes_back_as_it_was_written() throws IOException {
        var net = NetTraining.train(7, 20, said -> {});
        var again = DigitNet.read(new ByteArrayInputStream(bytes(net)));
        assertThat(bytes(again)).isEqualTo(bytes(net));
    }

    @Test
    void another_file_is_refused() {
        assertThatThrownBy(() -> DigitNet.read(new ByteArrayInputStream(new byte[] {9, 1, 2}))).isInstanceOf(IOException.class).hasMessageContaining("Expected");
    }

    private static byte[] bytes(DigitNet net) throws IOException {
        var out = new ByteArrayOutputStream();
        net.write(out);
        return out.toByteArray();
    }
}
