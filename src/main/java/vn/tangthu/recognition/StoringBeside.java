package vn.tangthu.recognition;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what one worker has found, in its order, while the worker goes on: the processor is not idle while the disk writes,
 * and nobody waits for the fields of a page until its image is made. At most one page is ahead of what is stored.
 */
final class StoringBeside implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoringBeside.class);
    private static final Duration AT_THE_END = Duration.ofSeconds(5);

    private final ExecutorService thread;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** @param name of its thread */
    StoringBeside(String name) {
        thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    /** May break off; what was to be stored of the same page after it is left out then. */
    interface Step {
        void run() throws Exception;
    }

    /** @param trouble told once if a step breaks off */
    Page begin(Consumer<Exception> trouble) {
        return new Page(trouble, last);
    }

    /** Returns when all that was handed in is stored. */
    void await() {
        last.join();
    }

    /** Runs it when all that was handed in is stored or has broken off. */
    void whenStored(Runnable then) {
        last.whenComplete((done, trouble) -> then.run());
    }

    final class Page {
        private final Consumer<Exception> trouble;
        private final CompletableFuture<Void> before;
        private boolean broken;

        private Page(Consumer<Exception> trouble, CompletableFuture<Void> before) {
            this.trouble = trouble;
            this.before = before;
        }

        /** Waits until the page before is stored. */
        void store(Step step) {
            before.join();
            last = CompletableFuture.runAsync(() -> run(step), thread);
        }

        private void run(Step step) {
            if (broken) return;
            try {
                step.run();
            } catch (Exception e) {
                broken = true;
                tell(e);
            }
        }

        private void tell(Exception broken) {
            try {
                trouble.accept(broken);
            } catch (RuntimeException e) {
                LOG.warn("A page is left to its lease: {}", e.toString());
            }
        }
    }

    /** Lets what was handed in be stored, for a while. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
