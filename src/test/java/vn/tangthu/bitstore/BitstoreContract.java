package vn.tangthu.bitstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;

/** What every kind of store promises. */
abstract class BitstoreContract {

    static final ByteCount LIMIT = ByteCount.mebibytes(8);
    static final byte[] LETTER = "Kính gửi: Uỷ ban nhân dân phường An Hải".getBytes(StandardCharsets.UTF_8);

    abstract Bitstore store();

    /** Changes one byte of what lies on the medium. */
    abstract void damage(Checksum checksum) throws IOException;

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.5.2.1.10")
    @Test
    void what_was_put_comes_back_under_its_checksum() throws IOException {
        var stored = put(LETTER);
        assertThat(stored.checksum()).isEqualTo(Checksum.of(LETTER));
        assertThat(stored.size().value()).isEqualTo(LETTER.length);
        try (var bytes = store().open(stored.checksum())) {
            assertThat(bytes.readAllBytes()).isEqualTo(LETTER);
        }
        assertThat(store().size(stored.checksum()).value()).isEqualTo(LETTER.length);
    }

    @Test
    void the_same_bytes_twice_are_stored_once() {
        var bytes = "Thông báo số 12".getBytes(StandardCharsets.UTF_8);
        assertThat(put(bytes).alreadyThere()).isFalse();
        assertThat(put(bytes).alreadyThere()).isTrue();
    }

    @Test
    void the_same_bytes_from_eight_senders_at_once_are_stored_once_and_whole() throws Exception {
        var bytes = new byte[1 << 20];
        new java.util.Random(7).nextBytes(bytes);
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Storing.Stored>> senders = IntStream.range(0, 8).<Callable<Storing.Stored>>mapToObj(i -> () -> put(bytes)).toList();
            for (var sent : pool.invokeAll(senders)) assertThat(sent.get().checksum()).isEqualTo(Checksum.of(bytes));
        } finally {
            pool.shutdown();
        }
        try (var read = store().open(Checksum.of(bytes))) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(store().put(InputStream.nullInputStream(), LIMIT, Sensitivity.INTERNAL)).isEqualTo(new Storing.Empty());
    }

    @Test
    void more_than_the_limit_is_refused_and_not_kept() {
        var tooMuch = new ByteArrayInputStream(new byte[(int) LIMIT.value() + 1]);
        assertThat(store().put(tooMuch, LIMIT, Sensitivity.INTERNAL)).isEqualTo(new Storing.TooLarge(LIMIT));
        assertThat(store().has(Checksum.of(new byte[(int) LIMIT.value() + 1]))).isFalse();
    }

    @Test
    void an_upload_cut_in_the_middle_is_refused_and_not_kept() {
        assertThat(store().put(new CutInTheMiddle(LETTER), LIMIT, Sensitivity.INTERNAL)).isEqualTo(new Storing.CutShort());
    }

    @Test
    void damage_on_the_medium_is_told_when_reading() throws IOException {
        var stored = put("Quyết định số 45 về việc nghỉ hưu".getBytes(StandardCharsets.UTF_8));
        damage(stored.checksum());
        try (var bytes = store().open(stored.checksum())) {
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(Bitstore.DamagedBytes.class);
        }
    }

    @Test
    void bytes_never_stored_are_unknown_which_is_not_the_same_as_damaged() {
        var unknown = Checksum.of("chưa bao giờ lưu".getBytes(StandardCharsets.UTF_8));
        assertThat(store().has(unknown)).isFalse();
        assertThatThrownBy(() -> store().open(unknown)).isInstanceOf(Bitstore.UnknownBytes.class);
    }

    @Test
    void a_store_that_works_says_that_it_takes_more_and_leaves_nothing_of_the_trial() {
        assertThat(store().takesMore()).isTrue();
        assertThat(store().has(Checksum.of(new byte[] {1}))).isFalse();
    }

    @Test
    void a_tool_gets_a_file_to_read() throws IOException {
        var stored = put(LETTER);
        try (var copy = store().localCopy(stored.checksum())) {
            assertThat(Files.readAllBytes(copy.path())).isEqualTo(LETTER);
        }
    }

    Storing.Stored put(byte[] bytes) {
        return (Storing.Stored) store().put(new ByteArrayInputStream(bytes), LIMIT, Sensitivity.INTERNAL);
    }

    /** A connection that breaks after half of the bytes. */
    static final class CutInTheMiddle extends InputStream {
        private final byte[] bytes;
        private int next;

        CutInTheMiddle(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            if (next >= bytes.length / 2) throw new IOException("Connection reset by peer");
            return bytes[next++] & 0xff;
        }
    }
}
