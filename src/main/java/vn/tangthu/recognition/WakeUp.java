package vn.tangthu.recognition;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the threads that pull work that there may be some, so that they need not ask the database all the time. */
@Component
class WakeUp {

    private long rings;

    /** Rings when the transaction around this call commits; not at all when it rolls back. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** How often it has rung; ask before looking for work, so that no ring is missed while looking. */
    synchronized long heard() {
        return rings;
    }

    /** Waits until it has rung more often than that, at most so long. */
    synchronized void await(long heard, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); rings == heard && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) wait(left);
    }
}
