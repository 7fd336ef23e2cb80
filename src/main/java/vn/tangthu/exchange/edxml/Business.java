package vn.tangthu.exchange.edxml;

import java.util.List;

/**
 * What a message wants and of which documents.
 *
 * @param documentId the document recalled or updated; empty for a new one
 * @param paper whether a copy on paper follows
 * @param replaced identifiers of the documents that this one replaces
 */
public record Business(BusinessType type, String reason, String documentId, Staff staff, boolean paper, List<String> replaced) {

    public static final Business NEW = new Business(BusinessType.NEW, "", "", Staff.NOBODY, false, List.of());
}
