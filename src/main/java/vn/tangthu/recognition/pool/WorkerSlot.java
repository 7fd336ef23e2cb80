package vn.tangthu.recognition.pool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import vn.tangthu.recognition.worker.Answer;
import vn.tangthu.recognition.worker.Ask;

/** The place of one worker: starts it when needed, replaces it when it is lost or worn. One question at a time. */
public final class WorkerSlot implements AutoCloseable {

    private final Path scratch;
    private final WorkerLimits limits;
    private volatile WorkerProcess worker;
    private volatile boolean closed;

    /** @param scratch a folder for this slot alone */
    public WorkerSlot(Path scratch, WorkerLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    /** Starts the worker now, so that the first question need not wait for it. */
    public synchronized void prepare() throws WorkerLost {
        if (closed) throw new WorkerLost(WorkerLost.Cause.NOT_STARTED, "the slot is closed");
        if (worker != null && worker.worn(limits)) stop();
        if (worker == null) worker = WorkerProcess.start(scratch, limits);
    }

    public Answer ask(Ask ask) throws WorkerLost {
        return ask(ask, limits.answer());
    }

    public synchronized Answer ask(Ask ask, Duration within) throws WorkerLost {
        prepare();
        try {
            return worker.ask(ask, limits.answeringWithin(within));
        } catch (WorkerLost e) {
            worker = null;
            throw e;
        }
    }

    /** The process at work now. */
    public OptionalLong pid() {
        var current = worker;
        return current == null ? OptionalLong.empty() : OptionalLong.of(current.pid());
    }

    /** Resident memory of the process; 0 when there is none. */
    public int residentMebibytes() {
        var current = worker;
        return current == null ? 0 : current.residentMebibytes();
    }

    private void stop() {
        if (worker != null) worker.kill();
        worker = null;
    }

    /** Kills the worker at once, even in the middle of an answer. */
    @Override
    public void close() {
        closed = true;
        var current = worker;
        if (current != null) current.kill();
    }
}
