package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.testing.Conforms;

class SpaceWatchTest {

    private static final long GIB = 1L << 30;

    private final AuditFixture audit = new AuditFixture();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    private final AtomicLong usable = new AtomicLong(100 * GIB);
    private final SpaceWatch watch = new SpaceWatch(
            new SpaceWatch.Room("dữ liệu", usable::get, () -> 200 * GIB), new SpaceWatch.Threshold(10, new ByteCount(5 * GIB)),
            audit.database.actingAs, audit.database.jdbc, audit.entries, new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            });

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void enough_room_says_nothing() {
        assertThat(watch.look().low()).isFalse();
        assertThat(watch.state().percentFree()).isEqualTo(50);
        assertThat(warnings()).isZero();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.9-space")
    @Test
    void too_little_room_is_written_down_once_a_day() {
        usable.set(19 * GIB);
        assertThat(watch.look().low()).isTrue();
        watch.look();
        assertThat(warnings()).isEqualTo(1);
        now.set(now.get().plus(Duration.ofHours(25)));
        watch.look();
        assertThat(warnings()).isEqualTo(2);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.9-space")
    @Test
    void the_day_it_is_full_is_foreseen_from_the_growth_of_the_last_days() {
        assertThat(watch.look().fullOn()).isEmpty();
        now.set(now.get().plus(Duration.ofDays(2)));
        usable.set(80 * GIB); // 10 GiB a day: eight days are left
        assertThat(watch.look().fullOn()).contains(LocalDate.ofInstant(now.get(), ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(8));
    }

    @Test
    void a_folder_that_does_not_grow_is_never_full() {
        watch.look();
        now.set(now.get().plus(Duration.ofDays(2)));
        assertThat(watch.look().fullOn()).isEmpty();
    }

    private long warnings() {
        return audit.database.actingAs.read(Actor.system("test"), () -> audit.database.jdbc
                .sql("select count(*) from audit.entry where act = 'space.low'").query(Long.class).single());
    }
}
