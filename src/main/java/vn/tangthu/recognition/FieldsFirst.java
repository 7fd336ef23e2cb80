package vn.tangthu.recognition;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * While somebody waits for fields, one worker here takes up nothing that can wait: to find and store them is work for the
 * server, which would share its core if all were busy with pages between. The others go on, a lone worker too, and nobody is
 * held back for long.
 */
@Component
class FieldsFirst {

    /** The longest time a worker is held back: pages between are read even where new documents never cease to come. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final int mostAtWork;
    private final WakeUp wakeUp;
    private int awaited;
    private int atWork;

    FieldsFirst(RecognitionSettings settings, WakeUp wakeUp) {
        this.mostAtWork = Math.max(1, settings.workersHere() - 1);
        this.wakeUp = wakeUp;
    }

    /** Something that fields wait for is being done. */
    synchronized void begun() {
        awaited++;
    }

    /** It is stored, or was broken off. */
    void settled() {
        synchronized (this) {
            awaited--;
        }
        wakeUp.ring();
    }

    /** What one worker may take up. */
    final class Turn {

        private boolean counted;
        private long heldSince;

        /**
         * The worker is free.
         *
         * @return whether it may take up anything, and counts as at work until it {@link #rests}; else only what fields wait for
         */
        boolean mayTakeAnything() {
            synchronized (FieldsFirst.this) {
                boolean held = awaited > 0 && atWork >= mostAtWork;
                if (held && heldSince == 0) heldSince = System.nanoTime();
                if (held && System.nanoTime() - heldSince < PATIENCE.toNanos()) return false;
                works();
                return true;
            }
        }

        void works() {
            synchronized (FieldsFirst.this) {
                heldSince = 0;
                if (!counted) atWork++;
                counted = true;
            }
        }

        void rests() {
            synchronized (FieldsFirst.this) {
                if (counted) atWork--;
                counted = false;
            }
        }
    }
}
