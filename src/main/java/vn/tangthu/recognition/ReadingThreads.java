package vn.tangthu.recognition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.tangthu.recognition.pool.WorkerLost;
import vn.tangthu.recognition.pool.WorkerSlot;

/** One thread for each worker: pulls work, has it done, pulls again. */
@Component
class ReadingThreads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingThreads.class);
    /** How long a thread without work sleeps when nothing rings; work of other nodes does not ring here. */
    private static final Duration POLL = Duration.ofMillis(800);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);

    private final ReadingQueue queue;
    private final ReadingWork work;
    private final WakeUp wakeUp;
    private final FieldsFirst fieldsFirst;
    private final RegionWorker regions;
    private final ReadingNode node;
    private final RecognitionSettings settings;
    private final List<WorkerSlot> slots = new ArrayList<>();
    private final List<StoringBeside> storing = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ReadingThreads(
            ReadingQueue queue, ReadingWork work, WakeUp wakeUp, FieldsFirst fieldsFirst, RegionWorker regions, ReadingNode node,
            RecognitionSettings settings) {
        this.queue = queue;
        this.work = work;
        this.wakeUp = wakeUp;
        this.fieldsFirst = fieldsFirst;
        this.regions = regions;
        this.node = node;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        if (settings.workersHere() > 0) {
            node.sweep();
            queue.takeBackOwnLeases();
        }
        for (int i = 0; i < settings.workersHere(); i++) {
            var slot = new WorkerSlot(node.scratch("worker-" + i), settings.workerLimits());
            slots.add(slot);
            var storing = new StoringBeside("recognition-storing-" + i);
            this.storing.add(storing);
            var thread = new Thread(() -> pull(slot, storing), "recognition-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void pull(WorkerSlot slot, StoringBeside storing) {
        var turn = fieldsFirst.new Turn();
        while (running) {
            try {
                slot.prepare();
                long heard = wakeUp.heard();
                if (!work(turn, slot, storing) && !tidyUp()) wakeUp.await(heard, POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (WorkerLost | RuntimeException e) {
                if (running) LOG.warn("Recognition pauses: {}", e.toString());
                pause();
            }
        }
    }

    /** @return whether there was something to do */
    private boolean work(FieldsFirst.Turn turn, WorkerSlot slot, StoringBeside storing) throws WorkerLost {
        try {
            var job = turn.mayTakeAnything() ? queue.next() : queue.nextForFields();
            if (job.isEmpty()) return false;
            turn.works();
            work(job.get(), slot, storing);
            return true;
        } finally {
            turn.rests();
        }
    }

    private void work(ReadingQueue.Job job, WorkerSlot slot, StoringBeside storing) throws WorkerLost {
        if (job.forFields()) fieldsFirst.begun();
        try {
            work.run(job, slot, storing);
        } finally {
            if (job.forFields()) storing.whenStored(fieldsFirst::settled);
        }
    }

    /** @return whether there was something to do */
    private boolean tidyUp() {
        regions.restWhenUnused();
        var abandoned = queue.abandoned();
        abandoned.ifPresent(work::spend);
        return abandoned.isPresent();
    }

    private void pause() {
        try {
            if (running) Thread.sleep(AFTER_TROUBLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends at once; what was being read goes back to the queue and its attempt is not spent. */
    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        wakeUp.ring();
        for (var thread : threads) join(thread);
        storing.forEach(StoringBeside::close);
        slots.forEach(WorkerSlot::close);
        regions.close();
        threads.clear();
        storing.clear();
        slots.clear();
    }

    private static void join(Thread thread) {
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Worker processes at work now. */
    synchronized List<Long> pids() {
        return slots.stream().flatMap(slot -> slot.pid().stream().boxed()).toList();
    }
}
