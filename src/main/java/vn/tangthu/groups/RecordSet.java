package vn.tangthu.groups;

import java.time.Instant;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Sensitivity;

/**
 * A named set of records of one agency.
 *
 * @param level nothing more sensitive may be put into it
 * @param members how many are in it
 * @param frozen an order stands that nothing in it is changed, moved or taken out
 */
public record RecordSet(
        SetId id, AgencyId agency, String name, String purpose, Sensitivity level, String createdBy, Instant createdAt, int members,
        boolean frozen) {

    /** A record in a set. */
    public record Member(RecordRef record, String title, String address, String addedBy, Instant addedAt) {}

    /** A person or a unit that may read a set. @param reader the person's or unit's id */
    public record Reader(java.util.UUID reader, boolean isUnit, String name, String grantedBy, Instant grantedAt) {}
}
