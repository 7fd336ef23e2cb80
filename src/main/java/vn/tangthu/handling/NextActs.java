package vn.tangthu.handling;

import java.util.List;

/**
 * What somebody may do about a document as it stands.
 *
 * @param direct as a leader who is waited for
 * @param directAnew as a leader, though it was directed already
 * @param assign parts of units that wait for people to be named, by this person
 * @param reassign parts of units whose people this person may change
 * @param answerTime work for which more time was asked, and this person answers
 * @param answerNoReply work for which no reply was proposed, and this person answers
 * @param own this person's work
 * @param inNameOf for whom they decide, such as {@code TUQ. Nguyễn Văn Giám}; empty for their own right
 */
public record NextActs(
        boolean present,
        boolean handStraight,
        boolean direct,
        boolean directAnew,
        List<Task> assign,
        List<Task> reassign,
        List<Task> answerTime,
        List<Task> answerNoReply,
        List<Task> own,
        boolean returns,
        boolean reopen,
        String inNameOf) {

    /** Whether the document waits for this person. */
    public boolean waits() {
        return direct || !assign.isEmpty() || !answerTime.isEmpty() || !answerNoReply.isEmpty() || !own.isEmpty();
    }
}
