package vn.tangthu.correspondence;

import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Actor;

/**
 * What a module above this one knows of a draft or a line that its page has to say, turned round: it is asked only for a record
 * that the actor sees, and leads the actor only where they may go.
 */
public interface Remarks {

    List<Remark> ofDraft(Actor actor, DraftId draft);

    List<Remark> ofLine(Actor actor, LineId line);

    /**
     * @param weighs somebody has to decide something because of it
     * @param icon name of the picture beside it
     * @param messageKey of the sentence; with {@code .open} after it, of the link
     * @param address where the link leads; absent when there is nothing to open, or not for this actor
     */
    record Remark(boolean weighs, String icon, String messageKey, List<String> arguments, Optional<String> address) {

        public Object[] messageArguments() {
            return arguments.toArray();
        }
    }
}
