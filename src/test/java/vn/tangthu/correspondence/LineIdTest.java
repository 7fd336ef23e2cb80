package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineIdTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T01:02:03.004Z");

    @Test
    void an_id_says_its_version_and_its_millisecond() {
        var id = LineId.next(MORNING).value();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MORNING.toEpochMilli());
    }

    @Test
    void ids_written_out_sort_by_time() {
        assertThat(LineId.next(MORNING).toString()).isLessThan(LineId.next(MORNING.plusMillis(1)).toString());
    }

    @Test
    void ids_of_one_millisecond_differ() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> LineId.next(MORNING)).distinct()).hasSize(10_000);
    }
}
