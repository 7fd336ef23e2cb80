package vn.tangthu.handling;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where a document stands. The words stand under {@code handling.state.<NAME>}. */
public enum CaseState {
    /** Registered; nobody has been asked. There is no case yet. */
    NEW,
    /** Waits for a leader. */
    PRESENTED,
    /** Waits for the head of the lead unit. */
    ASSIGNED,
    /** A person of the lead unit has it. */
    IN_HAND,
    FINISHED,
    /** Finished, for nothing need be answered. */
    NO_REPLY,
    /** Went back to its sender. */
    RETURNED,
    /** Its sender took it back; nothing is left of it but its number. */
    WITHDRAWN;

    private static final Map<CaseState, Map<Step, CaseState>> NEXT = new EnumMap<>(Map.of(
            NEW, Map.of(Step.PRESENT, PRESENTED, Step.HAND_STRAIGHT, ASSIGNED, Step.RETURN, RETURNED),
            PRESENTED, Map.of(Step.PRESENT, PRESENTED, Step.DIRECT, ASSIGNED, Step.RETURN, RETURNED),
            ASSIGNED, Map.of(Step.PRESENT, PRESENTED, Step.DIRECT, ASSIGNED, Step.ASSIGN, IN_HAND, Step.HAND_BACK, PRESENTED, Step.RETURN, RETURNED),
            IN_HAND, Map.of(Step.DIRECT, ASSIGNED, Step.ASSIGN, IN_HAND, Step.TAKE_UP, IN_HAND, Step.HAND_BACK, ASSIGNED,
                    Step.FINISH, FINISHED, Step.AGREE_NO_REPLY, NO_REPLY, Step.RETURN, RETURNED),
            FINISHED, Map.of(Step.REOPEN, ASSIGNED),
            NO_REPLY, Map.of(Step.REOPEN, ASSIGNED),
            RETURNED, Map.of(Step.REOPEN, PRESENTED),
            WITHDRAWN, Map.of()));

    /**
     * Where the document stands after a step of a leader, a clerk or the lead; empty when the step is not possible now. Steps of those
     * who cooperate, and notes, leave the document where it is.
     */
    public Optional<CaseState> after(Step step) {
        if (step == Step.REPORT || step == Step.ASK_MORE_TIME || step == Step.GRANT_MORE_TIME || step == Step.REFUSE_MORE_TIME
                || step == Step.PROPOSE_NO_REPLY || step == Step.REFUSE_NO_REPLY) {
            return this == ASSIGNED || this == IN_HAND ? Optional.of(this) : Optional.empty();
        }
        return Optional.ofNullable(NEXT.get(this).get(step));
    }

    /** Nothing is waited for any more. */
    public boolean isClosed() {
        return this == FINISHED || this == NO_REPLY || this == RETURNED || this == WITHDRAWN;
    }

    public String messageKey() {
        return "handling.state." + name();
    }
}
