package vn.tangthu.worklist;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tangthu.organisation.PersonChanged;

/** Work of leavers, reminders and letters, in a thread of its own: every minute, and at once when somebody leaves. */
@Component
class WorkTurns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkTurns.class);

    private final Leavers leavers;
    private final Reminding reminding;
    private final Letters letters;
    private final Duration every;
    private final Semaphore woken = new Semaphore(0);
    private volatile Thread thread;

    /** @param every zero: this node does not */
    WorkTurns(Leavers leavers, Reminding reminding, Letters letters, @Value("${tangthu.worklist.look-every:PT1M}") Duration every) {
        this.leavers = leavers;
        this.reminding = reminding;
        this.letters = letters;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (thread != null || every.isZero()) return;
        thread = new Thread(this::turns, "worklist");
        thread.setDaemon(true);
        thread.start();
    }

    @EventListener
    void wake(PersonChanged changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                woken.release();
            }
        });
    }

    private void turns() {
        while (thread == Thread.currentThread()) {
            try {
                if (woken.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
                turn();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Each of the three by itself: one that fails keeps none of the others from being done. */
    void turn() {
        each("Work of people who left", leavers::settle);
        each("Reminders", reminding::remind);
        each("Letters", letters::send);
    }

    private static void each(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} wait for their next turn", what, e);
        }
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
