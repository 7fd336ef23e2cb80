package vn.tangthu.handling;

import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;

/**
 * The handling of an incoming document went a step on. Published in the transaction of the step.
 *
 * @param why the reason given, empty where none is needed
 */
public record CaseMoved(Actor actor, LineId line, Move move, String why) {

    public enum Move {
        /** Laid before a leader. */
        PRESENTED,
        /** Given to units or persons. */
        ASSIGNED,
        /** A person works on it. */
        TAKEN_UP,
        FINISHED,
        /** Finished, and no answer is due. */
        NO_REPLY,
        /** Misaddressed or invalid; goes back to its sender. */
        RETURNED
    }
}
