package vn.tangthu.organisation;

import vn.tangthu.kernel.Actor;

/** A person was added. Published in the transaction of the act. @param by who added them */
public record PersonAdded(Actor by, Person person) {}
