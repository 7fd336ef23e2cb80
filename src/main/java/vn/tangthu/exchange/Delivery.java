package vn.tangthu.exchange;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.exchange.edxml.StatusCode;

/**
 * A document's way to one recipient.
 *
 * @param outside the other side is not of this installation
 * @param state last of 01 to 06; absent as long as it is on its way
 * @param recall last of 13, 15, 16; absent when nobody has asked it back
 * @param failure why it could not be handed over so far; empty when nothing stands in the way
 */
public record Delivery(
        DeliveryId id,
        DispatchId dispatch,
        String recipient,
        boolean outside,
        Optional<StatusCode> state,
        Instant stateAt,
        Optional<StatusCode> recall,
        Optional<Instant> arrivedAt,
        Optional<DraftId> draft,
        Optional<LineId> line,
        String failure) {

    public boolean isAskedBack() {
        return recall.filter(StatusCode.RECALL_ASKED::equals).isPresent();
    }

    public boolean isGivenBack() {
        return recall.filter(StatusCode.RECALL_AGREED::equals).isPresent();
    }

    /** Nobody at the receiver has taken it up yet. */
    public boolean isWaiting() {
        return state.filter(StatusCode.ARRIVED::equals).isPresent() && draft.isEmpty();
    }

    /** It was sent back and not taken since. */
    public boolean isReturned() {
        return state.filter(StatusCode.REJECTED::equals).isPresent();
    }

    /** What the pages show: a recall that is open or was agreed to covers the state. */
    public Optional<StatusCode> shown() {
        return recall.filter(code -> code != StatusCode.RECALL_REFUSED).or(() -> state);
    }

    /** One word of the history. */
    public record Said(StatusCode code, String description, String by, boolean bySender, Instant at) {}
}
