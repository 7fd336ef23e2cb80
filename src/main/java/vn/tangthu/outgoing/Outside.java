package vn.tangthu.outgoing;

import java.util.List;
import java.util.UUID;
import vn.tangthu.kernel.Actor;

/** Agencies outside of this installation that documents can be sent to; whoever carries documents there knows them. */
public interface Outside {

    /** @param partner by which the carrier knows it, see {@link IssuedDocument.Recipient} */
    record Agency(UUID partner, String name) {}

    /** In the order of their names. */
    List<Agency> reachable(Actor actor);
}
