package vn.tangthu.bitstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestDatabase;

class FileBitstoreTest extends BitstoreContract {

    private static final ByteCount NO_RESERVE = new ByteCount(0);
    private static TestDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    Bitstore store() {
        return new FileBitstore(folder, NO_RESERVE, database.jdbc);
    }

    @Override
    void damage(Checksum checksum) throws IOException {
        try (var file = FileChannel.open(place("open", checksum), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {0}), 3);
        }
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "A4")
    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.1.10")
    @Test
    void a_stranger_finds_the_bytes_under_their_sha256_without_this_program() throws IOException {
        var stored = put(LETTER);
        assertThat(Files.readAllBytes(place("open", stored.checksum()))).isEqualTo(LETTER);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.2-storage")
    @Test
    void restricted_and_confidential_bytes_are_stored_apart() throws IOException {
        var bytes = "Hồ sơ thanh tra".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        store().put(new ByteArrayInputStream(bytes), LIMIT, Sensitivity.RESTRICTED);
        assertThat(place("guarded", Checksum.of(bytes))).exists();
        assertThat(place("open", Checksum.of(bytes))).doesNotExist();
    }

    @Test
    void a_refused_upload_leaves_no_file_behind() throws IOException {
        store().put(new CutInTheMiddle(LETTER), LIMIT, Sensitivity.INTERNAL);
        assertThat(filesBelow(folder)).isZero();
    }

    @Test
    void a_full_disk_is_a_clear_refusal_and_nothing_is_half_stored() throws IOException {
        // /dev/full answers every write with the error of a full disk
        var full = new FileBitstore(folder, NO_RESERVE, database.jdbc, file -> FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE));
        var bytes = "Báo cáo tháng 11".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(full.put(new ByteArrayInputStream(bytes), LIMIT, Sensitivity.INTERNAL)).isEqualTo(new Storing.NoRoom());
        assertThat(filesBelow(folder)).isZero();
        assertThat(full.has(Checksum.of(bytes))).isFalse();
        assertThat(full.takesMore()).isFalse();
        assertThat(filesBelow(folder)).isZero();
    }

    @Test
    void room_for_the_database_is_never_used_up_by_files() {
        var reserved = new FileBitstore(folder, new ByteCount(Long.MAX_VALUE), database.jdbc);
        assertThat(reserved.put(new ByteArrayInputStream(LETTER), LIMIT, Sensitivity.INTERNAL)).isEqualTo(new Storing.NoRoom());
        assertThat(reserved.takesMore()).isFalse();
    }

    @Test
    void two_gigabytes_pass_through_with_little_memory() {
        long size = 2L << 30;
        var limit = new ByteCount(size);
        long heapLimit = Runtime.getRuntime().maxMemory();
        assertThat(heapLimit).as("the heap of this test is smaller than the file").isLessThan(size);
        var stored = (Storing.Stored) store().put(new Zeros(size), limit, Sensitivity.INTERNAL);
        assertThat(stored.size().value()).isEqualTo(size);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.1.14")
    @Test
    void the_application_can_neither_change_nor_delete_a_row_of_the_hash_store() {
        put(LETTER);
        assertThatThrownBy(() -> database.jdbc.sql("update bitstore.content set size = 0").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.jdbc.sql("delete from bitstore.content").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_killed_uploads_left_behind_is_swept_up_after_a_day() throws IOException {
        var incoming = Files.createDirectories(folder.resolve("open/incoming"));
        var old = Files.createFile(incoming.resolve("old.part"));
        var fresh = Files.createFile(incoming.resolve("fresh.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        BitstoreConfiguration.sweep(folder, Clock.systemUTC());
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private Path place(String area, Checksum checksum) {
        var hex = checksum.hex();
        return folder.resolve(area).resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static long filesBelow(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).count();
        }
    }

    /** A stream of zeros that takes no memory. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) return -1;
            int n = (int) Math.min(left, length);
            java.util.Arrays.fill(buffer, offset, offset + n, (byte) 0);
            left -= n;
            return n;
        }
    }
}
