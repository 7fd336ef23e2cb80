package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FieldsFirstTest {

    private final WakeUp wakeUp = new WakeUp();

    @Test
    void while_fields_are_awaited_one_of_two_workers_takes_up_only_what_they_wait_for() {
        var first = with(2);
        var reading = first.new Turn();
        var free = first.new Turn();
        reading.works();
        first.begun();
        assertThat(free.mayTakeAnything()).isFalse();
        reading.rests();
        assertThat(reading.mayTakeAnything()).as("the other rests").isTrue();
    }

    @Test
    void all_go_on_when_the_fields_are_stored_and_are_told_so() {
        var first = with(2);
        first.new Turn().works();
        first.begun();
        var free = first.new Turn();
        assertThat(free.mayTakeAnything()).isFalse();
        long heard = wakeUp.heard();
        first.settled();
        assertThat(wakeUp.heard()).isGreaterThan(heard);
        assertThat(free.mayTakeAnything()).isTrue();
    }

    @Test
    void a_lone_worker_is_never_held_back() {
        var first = with(1);
        first.begun();
        assertThat(first.new Turn().mayTakeAnything()).isTrue();
    }

    @Test
    void of_many_workers_only_one_is_held_back() {
        var first = with(4);
        first.begun();
        for (int i = 0; i < 3; i++) assertThat(first.new Turn().mayTakeAnything()).isTrue();
        assertThat(first.new Turn().mayTakeAnything()).isFalse();
    }

    @Test
    void nobody_is_held_back_for_long() {
        var first = with(2);
        first.new Turn().works();
        first.begun();
        var free = first.new Turn();
        assertThat(free.mayTakeAnything()).isFalse();
        await().atMost(FieldsFirst.PATIENCE.plus(Duration.ofSeconds(5))).until(free::mayTakeAnything);
    }

    private FieldsFirst with(int workers) {
        var usual = RecognitionSettings.DEFAULT;
        return new FieldsFirst(
                new RecognitionSettings(workers, usual.answer(), usual.memoryMebibytes(), usual.recycleAfter(), usual.documents()), wakeUp);
    }
}
