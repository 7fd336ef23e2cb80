package vn.tangthu.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StoringBesideTest {

    private final StoringBeside storing = new StoringBeside("storing");
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private final List<Exception> troubles = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        storing.close();
    }

    @Test
    void what_is_handed_in_is_stored_in_its_order_while_the_giver_goes_on() {
        var disk = new CountDownLatch(1);
        var page = storing.begin(troubles::add);
        page.store(disk::await);
        page.store(() -> stored.add("words"));
        page.store(() -> stored.add("image"));
        assertThat(stored).isEmpty();
        disk.countDown();
        storing.await();
        assertThat(stored).containsExactly("words", "image");
    }

    @Test
    void one_page_may_be_ahead_of_what_is_stored_and_no_more() throws Exception {
        var disk = new CountDownLatch(1);
        storing.begin(troubles::add).store(disk::await);
        var next = storing.begin(troubles::add); // the worker may be asked about it
        var handedIn = CompletableFuture.runAsync(() -> next.store(() -> stored.add("next")));
        Thread.sleep(200);
        assertThat(handedIn).isNotDone();
        disk.countDown();
        handedIn.get(5, TimeUnit.SECONDS);
        storing.await();
        assertThat(stored).containsExactly("next");
    }

    @Test
    void after_a_step_that_breaks_off_the_rest_of_its_page_is_left_out_and_trouble_told_once() {
        var page = storing.begin(troubles::add);
        page.store(() -> {
            throw new IOException("disk full");
        });
        page.store(() -> stored.add("image"));
        storing.begin(troubles::add).store(() -> stored.add("next page"));
        storing.await();
        assertThat(troubles).singleElement().isInstanceOf(IOException.class);
        assertThat(stored).containsExactly("next page");
    }

    @Test
    void trouble_with_trouble_harms_no_other_page() {
        storing.begin(trouble -> {
            throw new IllegalStateException("database gone");
        }).store(() -> {
            throw new IOException("disk full");
        });
        storing.begin(troubles::add).store(() -> stored.add("next page"));
        storing.await();
        assertThat(stored).containsExactly("next page");
    }

    @Test
    void the_end_waits_for_what_was_handed_in() {
        storing.begin(troubles::add).store(() -> {
            Thread.sleep(100);
            stored.add("words");
        });
        storing.close();
        assertThat(stored).containsExactly("words");
    }
}
