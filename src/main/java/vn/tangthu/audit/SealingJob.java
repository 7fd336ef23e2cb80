package vn.tangthu.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals every second in a thread of its own, so that no other job delays it, and once more when the server stops. */
@Component
class SealingJob implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SealingJob.class);

    private final Sealing sealing;
    private final long everyMillis;
    private ScheduledExecutorService thread;

    SealingJob(Sealing sealing, @Value("${tangthu.audit.seal-every-millis:1000}") long everyMillis) {
        this.sealing = sealing;
        this.everyMillis = everyMillis;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "audit-sealing"));
        thread.scheduleWithFixedDelay(this::sealOrSay, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    /** A failure leaves the tail unsealed, which the log pages show; the next turn tries again. */
    private void sealOrSay() {
        try {
            sealing.sealPending();
        } catch (RuntimeException e) {
            log.error("The audit trail could not be sealed; trying again in {} ms", everyMillis, e);
        }
    }

    @Override
    public synchronized void stop() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(20, TimeUnit.SECONDS)) sealOrSay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
