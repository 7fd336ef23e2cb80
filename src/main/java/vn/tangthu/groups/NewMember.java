package vn.tangthu.groups;

import vn.tangthu.kernel.Sensitivity;

/**
 * A record as its holder puts it into a set.
 *
 * @param title as it reads now, to be shown in the set
 * @param address of its page, from the root
 */
public record NewMember(RecordRef record, String title, String address, Sensitivity label) {}
