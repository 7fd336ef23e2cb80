package vn.tangthu.handling;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the work of one unit or person stands. The words stand under {@code handling.task.<NAME>}. */
public enum TaskState {
    /** A unit has it; its head names nobody yet. */
    WAITING,
    /** Given to a person, who has not begun; of a unit: its people have it. */
    GIVEN,
    IN_HAND,
    /** The person proposes that nothing be answered. */
    PROPOSED,
    DONE,
    /** The lead finished first, and this ended with it. */
    ENDED,
    /** Not theirs to do: went back to whoever gave it. */
    HANDED_BACK,
    /** Taken away by whoever gave it. */
    WITHDRAWN;

    private static final Map<TaskState, Map<Step, TaskState>> NEXT = new EnumMap<>(Map.of(
            WAITING, Map.of(Step.ASSIGN, GIVEN, Step.HAND_BACK, HANDED_BACK, Step.ASK_MORE_TIME, WAITING, Step.GRANT_MORE_TIME, WAITING,
                    Step.REFUSE_MORE_TIME, WAITING),
            GIVEN, Map.of(Step.ASSIGN, GIVEN, Step.TAKE_UP, IN_HAND, Step.REPORT, IN_HAND, Step.ASK_MORE_TIME, GIVEN, Step.GRANT_MORE_TIME, GIVEN,
                    Step.REFUSE_MORE_TIME, GIVEN, Step.HAND_BACK, HANDED_BACK, Step.FINISH, DONE, Step.PROPOSE_NO_REPLY, PROPOSED),
            IN_HAND, Map.of(Step.REPORT, IN_HAND, Step.ASK_MORE_TIME, IN_HAND, Step.GRANT_MORE_TIME, IN_HAND, Step.REFUSE_MORE_TIME, IN_HAND,
                    Step.HAND_BACK, HANDED_BACK, Step.FINISH, DONE, Step.PROPOSE_NO_REPLY, PROPOSED),
            PROPOSED, Map.of(Step.AGREE_NO_REPLY, DONE, Step.REFUSE_NO_REPLY, IN_HAND),
            DONE, Map.of(Step.REOPEN, WAITING),
            ENDED, Map.of(),
            HANDED_BACK, Map.of(),
            WITHDRAWN, Map.of()));

    /** Empty when the step is not possible now. */
    public Optional<TaskState> after(Step step) {
        return Optional.ofNullable(NEXT.get(this).get(step));
    }

    public boolean isOpen() {
        return this == WAITING || this == GIVEN || this == IN_HAND || this == PROPOSED;
    }

    public String messageKey() {
        return "handling.task." + name();
    }
}
