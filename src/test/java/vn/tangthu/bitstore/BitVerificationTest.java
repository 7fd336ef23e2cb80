package vn.tangthu.bitstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestDatabase;

class BitVerificationTest {

    @TempDir
    Path root;

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void untouched_bytes_are_proven() {
        store("công văn", Sensitivity.INTERNAL);
        store("công văn", Sensitivity.CONFIDENTIAL);
        var result = BitVerification.of(root, database.jdbc).verify(loss -> {});
        assertThat(result.proven()).isTrue();
        assertThat(result.contents()).isEqualTo(2);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "A5")
    @Test
    void the_damaged_and_the_missing_are_named_with_their_area() throws Exception {
        store("còn nguyên", Sensitivity.INTERNAL);
        var damaged = store("bị hỏng", Sensitivity.CONFIDENTIAL);
        var missing = store("bị mất", Sensitivity.INTERNAL);
        Files.writeString(place("guarded", damaged), "khác");
        Files.delete(place("open", missing));
        List<BitVerification.Loss> losses = new ArrayList<>();
        assertThat(BitVerification.of(root, database.jdbc).verify(losses::add).proven()).isFalse();
        assertThat(losses).containsExactlyInAnyOrder(
                new BitVerification.Loss.Damaged(damaged, "guarded", Checksum.of("khác".getBytes(StandardCharsets.UTF_8))),
                new BitVerification.Loss.Missing(missing, "open"));
    }

    private Path place(String area, Checksum checksum) {
        return root.resolve(area).resolve(checksum.hex().substring(0, 2)).resolve(checksum.hex().substring(2, 4)).resolve(checksum.hex());
    }

    private Checksum store(String text, Sensitivity label) {
        var store = new FileBitstore(root, new ByteCount(0), database.jdbc);
        var stored = store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ByteCount.mebibytes(1), label);
        return ((Storing.Stored) stored).checksum();
    }
}
