package vn.tangthu.outgoing;

import vn.tangthu.kernel.Actor;

/**
 * An issued document was recalled and stands still from now on (Decree 30/2020/NĐ-CP, Art. 18(4) and App. VI, J1). Published in
 * the transaction of the recall; heard by those who sent it and ask it back.
 */
public record DocumentRecalled(Actor actor, OutgoingId document, String why) {}
