package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordPairTrainingTest {

    @Test
    void what_is_no_pair_of_vietnamese_words_and_how_it_is_written_make_no_difference() throws IOException {
        assertThat(table("Dân số", "sức khoẻ", "dap suc", "http x", "một", "ba từ thừa", "sức khỏe", "zz dân"))
                .isEqualTo(table("sức khỏe", "dân số"));
        assertThat(table("dân số")).isNotEqualTo(table("dân sự"));
    }

    private static byte[] table(String... lines) throws IOException {
        var table = new ByteArrayOutputStream();
        WordPairTraining.write(Stream.of(lines), table);
        return table.toByteArray();
    }
}
