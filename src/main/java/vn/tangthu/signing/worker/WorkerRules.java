package vn.tangthu.signing.worker;

import java.time.Duration;

/**
 * What checking may cost.
 *
 * @param heap of the process, in MiB; an XML file takes twenty times its own size
 * @param resident of the process, in MiB, before it is ended
 * @param start until it is ready
 * @param file that one file may take
 * @param turn the wait for the file before
 * @param idle after which the process ends
 */
public record WorkerRules(int heap, int resident, Duration start, Duration file, Duration turn, Duration idle) {

    public static WorkerRules usual() {
        return new WorkerRules(448, 800, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofMinutes(5));
    }
}
