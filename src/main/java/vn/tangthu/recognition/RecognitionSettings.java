package vn.tangthu.recognition;

import java.time.Duration;
import vn.tangthu.recognition.pool.WorkerLimits;
import vn.tangthu.recognition.worker.Limits;

/**
 * What an installation may set.
 *
 * @param workers reading processes of this node; negative: one for each core; 0: this node reads nothing
 * @param answer time for one page
 * @param memoryMebibytes resident, of one worker
 * @param recycleAfter answers, after which a worker is replaced
 * @param documents what a document may cost
 */
record RecognitionSettings(int workers, Duration answer, int memoryMebibytes, int recycleAfter, Limits documents) {

    static final RecognitionSettings DEFAULT = new RecognitionSettings(-1, Duration.ofSeconds(60), 900, 500, Limits.DEFAULT);

    int workersHere() {
        return workers < 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }

    WorkerLimits workerLimits() {
        return new WorkerLimits(answer, WorkerLimits.DEFAULT.start(), memoryMebibytes, recycleAfter);
    }

    /** Long enough for a page and its image, both slow, and the storing. */
    Duration lease() {
        return answer.multipliedBy(2).plusSeconds(30);
    }
}
