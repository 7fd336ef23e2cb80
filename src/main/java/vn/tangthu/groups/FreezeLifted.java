package vn.tangthu.groups;

import vn.tangthu.kernel.Actor;

/** An order to stand still is over; others may stand for the same records. Published in the transaction of the act. */
public record FreezeLifted(Actor by, Freeze freeze) {}
