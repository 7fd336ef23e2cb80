package vn.tangthu.accounts;

import java.util.Optional;
import vn.tangthu.kernel.Actor;

/**
 * Where a session or token stands at this request.
 *
 * @param next the step to take before anything else may be done; absent when the sign-in is complete
 */
public record Standing(Account account, Actor actor, Optional<Step> next) {

    /** Steps of a sign-in after the password, in this order. */
    public enum Step {
        /** Show the code of the second factor. */
        SECOND_FACTOR,
        /** Choose a new password: it was given by somebody else, or it is too old. */
        NEW_PASSWORD,
        /** Set up a second factor. */
        ENROLMENT
    }
}
