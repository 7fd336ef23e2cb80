package vn.tangthu.outgoing;

import vn.tangthu.kernel.Actor;

/** A document was issued. Published in the transaction of the issue; heard by those who send it. */
public record DocumentIssued(Actor actor, IssuedDocument document) {}
