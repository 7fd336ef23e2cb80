package vn.tangthu.recognition;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the threads that pull work that there may be some, so that they need not ask the database all the time. */
@Component
class WakeUp {

    private final Semaphore bell = new Semaphore(0);

    /** Rings when the transaction around this call commits; not at all when it rolls back. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    void ring() {
        bell.release(32);
    }

    /** Waits for the bell, at most that long. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
    }
}
