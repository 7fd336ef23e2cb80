package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.recognition.pool.WorkerLimits;
import vn.tangthu.recognition.pool.WorkerLost;
import vn.tangthu.recognition.pool.WorkerSlot;
import vn.tangthu.recognition.worker.Answer;
import vn.tangthu.recognition.worker.Ask;
import vn.tangthu.recognition.worker.Limits;

/** A worker may die, hang or grow at any moment: that costs one attempt at one page. */
class LostWorkersTest {

    private static final RecognitionSettings ONE_WORKER = new RecognitionSettings(1, Duration.ofSeconds(60), 900, 500, Limits.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void a_worker_killed_in_the_middle_of_a_page_costs_one_attempt() {
        try (var room = new ReadingRoom(ONE_WORKER)) {
            room.threads.start();
            var id = room.request(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 300)), "bị giết.pdf");
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> attempts(room, id) == 1);
            room.threads.pids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            assertThat(room.finished(id).state()).isEqualTo(Reading.State.DONE);
            assertThat(attempts(room, id)).isEqualTo(2);
        }
    }

    @Test
    void a_page_that_costs_every_worker_its_life_is_given_up_and_can_be_retried() {
        var impatient = new RecognitionSettings(1, Duration.ofMillis(60), 900, 500, Limits.DEFAULT);
        ReadingId id;
        try (var room = new ReadingRoom(impatient)) {
            room.threads.start();
            id = room.request(Papers.scannedPdf(Papers.images(Papers.DISPATCH, 300)), "treo.pdf");
            var reading = room.finished(id);
            assertThat(reading.state()).isEqualTo(Reading.State.FAILED);
            assertThat(reading.failure()).contains(ReadingFailure.GAVE_UP);
            room.threads.stop();
            room.readings.retry(room.clerk, id);
            assertThat(room.look(id).state()).isEqualTo(Reading.State.WAITING);
            assertThat(room.look(id).failure()).isEmpty();
        }
    }

    @Test
    void a_worker_that_hangs_is_killed_when_its_time_is_over() throws Exception {
        var page = Files.write(folder.resolve("a.png"), Papers.encoded(Papers.images(Papers.DISPATCH, 200).get(0), "png"));
        try (var slot = new WorkerSlot(folder.resolve("slot"), WorkerLimits.DEFAULT)) {
            slot.prepare();
            long pid = slot.pid().orElseThrow();
            new ProcessBuilder("kill", "-STOP", String.valueOf(pid)).start().waitFor();
            assertThatThrownBy(() -> slot.ask(new Ask.ReadPage(page.toString(), 1), Duration.ofMillis(700)))
                    .isInstanceOfSatisfying(WorkerLost.class, lost -> assertThat(lost.why()).isEqualTo(WorkerLost.Cause.TOO_SLOW));
            await().atMost(Duration.ofSeconds(5)).until(() -> ProcessHandle.of(pid).map(p -> !p.isAlive()).orElse(true));
            assertThat(slot.ask(new Ask.ReadPage(page.toString(), 1))).isInstanceOf(Answer.PageRead.class);
        }
    }

    @Test
    void a_worker_that_takes_too_much_memory_is_killed() throws Exception {
        var page = Files.write(folder.resolve("a.png"), Papers.encoded(Papers.images(Papers.DISPATCH, 300).get(0), "png"));
        var meagre = new WorkerLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 20, 500);
        try (var slot = new WorkerSlot(folder.resolve("slot"), meagre)) {
            assertThatThrownBy(() -> slot.ask(new Ask.ReadPage(page.toString(), 1)))
                    .isInstanceOfSatisfying(WorkerLost.class, lost -> assertThat(lost.why()).isEqualTo(WorkerLost.Cause.TOO_LARGE));
        }
    }

    @Test
    void a_worker_is_replaced_after_its_share_of_pages() throws Exception {
        var page = Files.write(folder.resolve("a.png"), Papers.encoded(Papers.blank(200, 200), "png"));
        var two = new WorkerLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 900, 2);
        try (var slot = new WorkerSlot(folder.resolve("slot"), two)) {
            slot.ask(new Ask.ReadPage(page.toString(), 1));
            long first = slot.pid().orElseThrow();
            slot.ask(new Ask.ReadPage(page.toString(), 1));
            slot.ask(new Ask.ReadPage(page.toString(), 1));
            assertThat(slot.pid().orElseThrow()).isNotEqualTo(first);
        }
    }

    @Test
    void what_a_killed_node_had_leased_goes_on_at_once_when_it_comes_back() {
        try (var room = new ReadingRoom(ONE_WORKER)) {
            var id = room.request(Papers.encoded(Papers.blank(300, 200), "png"), "dở dang.png");
            assertThat(room.queue.next()).isPresent();
            assertThat(room.queue.next()).isEmpty(); // leased, by a node that now dies
            room.threads.start();
            assertThat(room.finished(id).state()).isEqualTo(Reading.State.DONE);
        }
    }

    @Test
    void first_and_last_pages_come_before_the_middle_of_any_document_and_those_who_wait_before_those_who_do_not() {
        try (var room = new ReadingRoom(ONE_WORKER)) {
            var old = room.request(new byte[] {1}, "cũ.pdf", ReadRequest.Urgency.IN_THE_BACKGROUND);
            var first = room.request(new byte[] {2}, "một.pdf");
            var second = room.request(new byte[] {3}, "hai.pdf");
            var names = java.util.Map.of(old, "cũ", first, "một", second, "hai");
            var order = new java.util.ArrayList<String>();
            for (var job = room.queue.next(); job.isPresent(); job = room.queue.next()) {
                var name = names.get(job.get().reading());
                if (job.get() instanceof ReadingQueue.PageJob page) {
                    order.add(name + " " + page.number());
                } else {
                    order.add(name + " ?");
                    room.progress.lookedInto(job.get().reading(), new Answer.LookedInto(3, false, List.of()), Optional.empty());
                }
            }
            assertThat(order).containsExactly(
                    "một ?", "hai ?", "một 1", "một 3", "hai 1", "hai 3", "một 2", "hai 2", "cũ ?", "cũ 1", "cũ 3", "cũ 2");
        }
    }

    @Test
    void two_threads_never_get_the_same_page() {
        try (var room = new ReadingRoom(ONE_WORKER)) {
            room.request(new byte[] {1}, "nhiều trang.pdf");
            room.progress.lookedInto(room.queue.next().orElseThrow().reading(), new Answer.LookedInto(200, false, List.of()), Optional.empty());
            var pulling = java.util.stream.IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                var mine = new java.util.ArrayList<Integer>();
                for (var job = room.queue.next(); job.isPresent(); job = room.queue.next()) mine.add(((ReadingQueue.PageJob) job.get()).number());
                return mine;
            })).toList();
            var all = pulling.stream().flatMap(mine -> mine.join().stream()).toList();
            assertThat(all).hasSize(200).doesNotHaveDuplicates();
        }
    }

    private static int attempts(ReadingRoom room, ReadingId id) {
        return room.database.asOwner().sql("select coalesce(max(attempts), 0) from recognition.page where reading_id = ?")
                .param(id.value()).query(Integer.class).single();
    }
}
