package vn.tangthu.recognition;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.recognition.fields.RegionValue;
import vn.tangthu.recognition.pool.WorkerLost;
import vn.tangthu.recognition.pool.WorkerSlot;
import vn.tangthu.recognition.worker.Answer;
import vn.tangthu.recognition.worker.Ask;

/**
 * Reads the boxes that people draw, with a worker of its own so that nobody waits for the page being read. It is started
 * when somebody is likely to draw soon and stopped when nobody has for a while.
 */
class RegionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RegionWorker.class);
    private static final Duration ANSWER = Duration.ofMillis(4_500);
    private static final Duration REST_AFTER = Duration.ofMinutes(10);

    private final Bitstore bitstore;
    private final ReadingNode node;
    private final RecognitionSettings settings;
    private final AtomicReference<WorkerSlot> slot = new AtomicReference<>();
    private volatile long lastUsed = System.nanoTime();

    RegionWorker(Bitstore bitstore, ReadingNode node, RecognitionSettings settings) {
        this.bitstore = bitstore;
        this.node = node;
        this.settings = settings;
    }

    /**
     * Answers within five seconds.
     *
     * @param print words of the page, as far as it has been read
     */
    RegionReading read(PageSource source, int page, Box box, FieldName field, List<Word> print) {
        if (page < 1 || page > source.pageCount()) return new RegionReading.CouldNotLook(RegionReading.Reason.NO_SUCH_PAGE);
        try (var copy = bitstore.localCopy(source.bytes())) {
            var ask = new Ask.ReadRegion(copy.path().toString(), source.firstPage() + page - 1, box, RegionValue.blanks(field), print);
            var answer = slot().ask(ask, ANSWER);
            if (answer instanceof Answer.RegionRead read) return RegionValue.of(field, read.words(), read.pen(), print);
            LOG.info("A region could not be read: {}", answer);
        } catch (WorkerLost e) {
            LOG.info("A region could not be read: {}", e.getMessage());
            return new RegionReading.CouldNotLook(RegionReading.Reason.TOO_SLOW);
        } catch (IOException e) {
            LOG.warn("A region could not be read: {}", e.toString());
        }
        return new RegionReading.CouldNotLook(RegionReading.Reason.PAGE_CANNOT_BE_READ);
    }

    /** Reading processes of this node. */
    int workers() {
        return settings.workersHere();
    }

    /** Somebody is about to look at fields: have the worker ready when the first box is drawn. */
    void expectQuestions() {
        var ready = slot();
        if (ready.pid().isPresent()) return;
        CompletableFuture.runAsync(() -> {
            try {
                ready.prepare();
            } catch (WorkerLost e) {
                LOG.info("The worker for regions is not ready: {}", e.getMessage());
            }
        });
    }

    private synchronized WorkerSlot slot() {
        lastUsed = System.nanoTime();
        if (slot.get() == null) slot.set(new WorkerSlot(node.scratch("worker-regions"), settings.workerLimits()));
        return slot.get();
    }

    synchronized void restWhenUnused() {
        if (System.nanoTime() - lastUsed > REST_AFTER.toNanos()) close();
    }

    synchronized void close() {
        var current = slot.getAndSet(null);
        if (current != null) current.close();
    }
}
