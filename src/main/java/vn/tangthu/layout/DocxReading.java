package vn.tangthu.layout;

import java.util.Optional;
import java.util.Set;

/**
 * A DOCX as it was read.
 *
 * @param surplus what it holds beside plain text
 * @param form of the template it says it was made from
 * @param address what stands in the foot of the first page, empty where nothing does
 */
record DocxReading(LayoutDocument document, Set<ContentReading.Surplus> surplus, Optional<String> form, String address) {}
