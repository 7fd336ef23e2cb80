package vn.tangthu.recognition.pool;

/** The worker died or had to be killed before it answered. The slot starts another one at the next question. */
public final class WorkerLost extends Exception {

    /** Why there is no answer. */
    public enum Cause {
        /** It ended by itself: a crash of a native library, out of memory, killed from outside. */
        DIED,
        /** It took longer than allowed and was killed. */
        TOO_SLOW,
        /** It held more memory than allowed and was killed. */
        TOO_LARGE,
        /** It could not be started. */
        NOT_STARTED
    }

    private final Cause cause;

    WorkerLost(Cause cause, String message) {
        super(cause + ": " + message);
        this.cause = cause;
    }

    public Cause why() {
        return cause;
    }
}
