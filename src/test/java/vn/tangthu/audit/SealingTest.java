package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.audit.AuditFixture.CLERK;
import static vn.tangthu.audit.AuditFixture.WARD_HEAD;
import static vn.tangthu.audit.AuditFixture.registered;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealingTest {

    private final AuditFixture audit = new AuditFixture();

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void what_was_done_is_sealed_once_in_the_order_of_its_stamps() {
        audit.acts(7);
        assertThat(audit.sealing.sealPending()).isEqualTo(7);
        assertThat(audit.sealing.sealPending()).isZero();
        audit.acts(3);
        assertThat(audit.sealing.sealPending()).isEqualTo(3);
        assertThat(audit.sealedIds()).hasSize(10).isSorted().doesNotHaveDuplicates();
        assertThat(audit.verification.verify()).satisfies(report -> {
            assertThat(report.proven()).isTrue();
            assertThat(report.entries()).isEqualTo(10);
            assertThat(report.seals()).isEqualTo(2);
            assertThat(report.anchors()).isEqualTo(2);
            assertThat(report.unsealed()).isZero();
        });
    }

    @Test
    void more_than_one_seal_holds_is_sealed_in_several() {
        audit.database.asOwner().sql("""
                insert into audit.entry (person, person_name, category, act, object_kind, object_id, sensitivity)
                select gen_random_uuid(), 'Nguyễn Thị Lành', 'record', 'x', 'x', n, 2 from generate_series(1, 12001) n""").update();
        assertThat(audit.sealing.sealPending()).isEqualTo(12001);
        assertThat(audit.count("seal")).isEqualTo(3);
        assertThat(audit.verification.verify().proven()).isTrue();
    }

    @Test
    void an_act_committed_late_is_sealed_later_though_its_stamp_is_older() throws Exception {
        var goOn = new CountDownLatch(1);
        var slow = slowAct(goOn);
        for (int i = 0; i < 5; i++) {
            audit.act(WARD_HEAD, "nhanh " + i);
            assertThat(audit.sealing.sealPending()).isEqualTo(1); // others do not wait for the slow one
        }
        goOn.countDown();
        slow.shutdown();
        assertThat(slow.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(audit.sealing.sealPending()).isEqualTo(1);
        assertThat(audit.sealedIds()).hasSize(6);
        assertThat(audit.sealedIds().get(5)).isLessThan(audit.sealedIds().get(0));
        assertThat(audit.verification.verify().proven()).isTrue();
        audit.act(WARD_HEAD, "sau cùng");
        assertThat(sealsNewestFirst()).containsExactly(0L, 5L, 4L, 3L, 2L, 1L, 6L);
    }

    @Test
    void a_seal_with_a_late_entry_reaches_over_others_and_each_entry_still_shows_its_own() throws Exception {
        var goOn = new CountDownLatch(1);
        var slow = slowAct(goOn);
        for (int i = 0; i < 2; i++) {
            audit.acts(2);
            audit.sealing.sealPending();
        }
        goOn.countDown();
        slow.shutdown();
        assertThat(slow.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        audit.acts(1);
        assertThat(audit.sealing.sealPending()).isEqualTo(2);
        assertThat(sealsNewestFirst()).containsExactly(3L, 2L, 2L, 1L, 1L, 3L);
        assertThat(audit.sealing.sealPending()).isEqualTo(1); // that the log was read, and nothing anew
        assertThat(audit.verification.verify().findings()).isEmpty();
    }

    /** Stamped when this returns, committed when told to go on. */
    private ExecutorService slowAct(CountDownLatch goOn) {
        var stamped = new CountDownLatch(1);
        var slow = Executors.newSingleThreadExecutor();
        slow.execute(() -> audit.database.actingAs.run(CLERK, () -> {
            // traces are sent just before the commit; whatever holds that up comes after this statement
            audit.database.jdbc.sql("""
                    insert into audit.entry (person, person_name, agency, category, act, object_kind, object_id, sensitivity)
                    values (?, 'chậm', ?, 'record', 'incoming.registered', 'incoming-line', 'chậm', 2)""")
                    .params(CLERK.person().value(), CLERK.home().value()).update();
            stamped.countDown();
            await(goOn);
        }));
        await(stamped);
        return slow;
    }

    /** As the log shows them; 0 for an entry without. */
    private List<Long> sealsNewestFirst() {
        return new AuditTrail(audit.database.actingAs, audit.database.jdbc, audit.database.dataSource(), audit.entries)
                .search(AuditFixture.ADMINISTRATOR, LogQuestion.everything()).entries().stream()
                .map(entry -> entry.seal().orElse(0)).toList();
    }

    @Test
    void two_sealers_at_once_seal_everything_exactly_once() throws Exception {
        var second = new Sealing(audit.database.actingAs, audit.database.jdbc, new Anchors(List.of(audit.anchorFile)));
        var sealed = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(6);
        for (int writer = 0; writer < 4; writer++) threads.execute(() -> audit.acts(100));
        for (var sealer : List.of(audit.sealing, second)) {
            threads.execute(() -> {
                for (int i = 0; i < 60; i++) sealed.addAndGet(sealer.sealPending());
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        sealed.addAndGet(audit.sealing.sealPending());
        assertThat(sealed).hasValue(400);
        assertThat(audit.verification.verify().findings()).isEmpty();
    }

    @Test
    void an_anchor_line_torn_by_a_crash_is_written_over() throws Exception {
        audit.acts(1);
        audit.sealing.sealPending();
        Files.writeString(audit.anchorFile, "2 0a1b", StandardOpenOption.APPEND);
        audit.acts(1);
        audit.sealing.sealPending();
        assertThat(Files.readAllLines(audit.anchorFile)).hasSize(2);
        assertThat(audit.verification.verify().findings()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
