package vn.tangthu.groups;

import java.util.UUID;

/** Names a record of any module. @param kind its holder's word, as in the trail, such as {@code incoming-line} */
public record RecordRef(String kind, UUID id) {}
