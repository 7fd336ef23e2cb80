package vn.tangthu.outgoing;

import java.util.List;
import java.util.UUID;
import vn.tangthu.kernel.Actor;

/** Agencies outside of this installation to which documents go over the exchange; told by the module that sends them, which lies above. */
public interface OutsideAgencies {

    /** @param id as {@link Recipient} has it */
    record Known(UUID id, String name) {}

    /** Those with whom something is exchanged now. */
    List<Known> open(Actor actor);
}
