package vn.tangthu.recognition.pool;

import java.time.Duration;

/**
 * What a worker may use.
 *
 * @param answer time for one answer
 * @param start time until it is ready
 * @param memory resident mebibytes; more and it is killed
 * @param pages after so many answers it is replaced, whatever it may have leaked
 */
public record WorkerLimits(Duration answer, Duration start, int memory, int pages) {
    public static final WorkerLimits DEFAULT = new WorkerLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 900, 500);

    public WorkerLimits answeringWithin(Duration time) {
        return new WorkerLimits(time, start, memory, pages);
    }

    public WorkerLimits answeringAsOftenAs(int answers) {
        return new WorkerLimits(answer, start, memory, answers);
    }
}
