package vn.tangthu.correspondence;

import vn.tangthu.kernel.Actor;

/**
 * The document of a line was given back to its sender: whoever holds words of it lets them go. Published in the transaction of
 * the act.
 */
public record DocumentWithdrawn(Actor actor, LineId line) {}
