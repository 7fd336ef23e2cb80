package vn.tangthu.worklist;

import vn.tangthu.kernel.PersonId;

/** What waits for one person of the agency. */
public record PersonLoad(PersonId person, String name, String post, CappedCount open, CappedCount late) {}
