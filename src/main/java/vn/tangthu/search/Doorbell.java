package vn.tangthu.search;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the indexer of this process after a commit; entries of other processes are found by looking from time to time. */
final class Doorbell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final AtomicLong rings = new AtomicLong();
    private volatile boolean asleep;
    private volatile boolean knocked;

    /** So many entries were handed in. */
    void ring(int entries) {
        rings.addAndGet(entries);
        if (asleep) wake();
    }

    /** Looks at once, without anything known to be new. */
    void knock() {
        knocked = true;
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often it rang since {@link #answer()}. */
    long rings() {
        return rings.get();
    }

    /** Called before looking, so that a ring meanwhile counts for the next look. */
    void answer() {
        rings.set(0);
        knocked = false;
    }

    /** Returns at once when it rang since the last answer. */
    void await(long milliseconds) throws InterruptedException {
        lock.lock();
        try {
            asleep = true;
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (rings.get() == 0 && !knocked && left > 0) left = rung.awaitNanos(left);
        } finally {
            asleep = false;
            lock.unlock();
        }
    }
}
