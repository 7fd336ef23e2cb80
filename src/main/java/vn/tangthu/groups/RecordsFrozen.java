package vn.tangthu.groups;

import java.util.List;
import vn.tangthu.kernel.Actor;

/**
 * Records stand still from now on: their set was frozen, or they were put into one that is. Published in the transaction of
 * the act; each holder keeps it for the kinds it knows.
 */
public record RecordsFrozen(Actor by, Freeze freeze, List<RecordRef> records) {
    public RecordsFrozen {
        records = List.copyOf(records);
    }
}
