package vn.tangthu.outgoing;

import java.util.List;
import vn.tangthu.kernel.Refusal;

/** What came of an act on a document. */
public sealed interface Move {

    /** @param revision to name with the next act */
    record Made(OutgoingId document, State state, int revision) implements Move {}

    /** @param refusals everything that stands in the way, at least one; nothing was changed */
    record Refused(List<? extends Refusal> refusals) implements Move {
        public Refused(Refusal one) {
            this(List.of(one));
        }
    }
}
