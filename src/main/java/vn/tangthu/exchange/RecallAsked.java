package vn.tangthu.exchange;

import vn.tangthu.kernel.Actor;
import vn.tangthu.outgoing.OutgoingId;

/** The sender asks a document back from all its recipients: it is frozen. Published in the transaction of the act. */
public record RecallAsked(Actor actor, OutgoingId document, String why) {}
