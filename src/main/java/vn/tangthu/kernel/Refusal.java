package vn.tangthu.kernel;

import java.io.Serializable;

/**
 * An expected "no": what happened, to which thing, what was expected, what to do next. Its words stand in the message
 * files under {@link #messageKey()}; a test checks that every refusal has them in both languages, and that it can wait in a
 * session for the page that tells it.
 */
public interface Refusal extends Serializable {
    /** Key in the message files, such as {@code refusal.correspondence.already-registered}. */
    String messageKey();

    /** What {@code {0}}, {@code {1}}… stand for in the words. */
    default Object[] messageArguments() {
        return new Object[0];
    }
}
