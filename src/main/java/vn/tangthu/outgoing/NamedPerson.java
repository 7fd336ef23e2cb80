package vn.tangthu.outgoing;

import vn.tangthu.kernel.PersonId;

/** A person with the name they had when they took part; the name stays when they leave. */
public record NamedPerson(PersonId id, String name) {}
