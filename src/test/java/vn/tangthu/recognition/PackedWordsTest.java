package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PackedWordsTest {

    private static final Word WORD = new Word("Số:", new Box(10, 20, 30, 40), 0.95, 3);

    @Test
    void words_and_pen_come_back() {
        var pen = List.of(new PenReading(PenReading.Blank.DAY, "07", 0.812, new Box(1, 2, 3, 4)));
        var read = PackedWords.unpack(PackedWords.pack(List.of(WORD), pen));
        assertThat(read.words()).containsExactly(WORD);
        assertThat(read.pen()).isEqualTo(pen);
    }

    @Test
    void what_an_earlier_version_stored_is_still_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(1);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(1);
            out.writeUTF("Số:");
            for (int number : new int[] {10, 20, 30, 40}) out.writeInt(number);
            out.writeShort(950);
            out.writeInt(3);
        }
        assertThat(PackedWords.unpack(bytes.toByteArray())).isEqualTo(new PackedWords.Unpacked(List.of(WORD), List.of()));
    }

    @Test
    void another_version_is_refused() {
        assertThatThrownBy(() -> PackedWords.unpack(new byte[] {7, 0})).hasMessageContaining("Found: 7");
    }
}
