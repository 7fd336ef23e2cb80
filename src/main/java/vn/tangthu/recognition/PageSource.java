package vn.tangthu.recognition;

import vn.tangthu.kernel.Checksum;

/**
 * Where pages come from.
 *
 * @param bytes the document, or its rendition as PDF when it has no pages of its own
 * @param firstPage which page of the document the first one is; not 1 for the reading of a part
 */
record PageSource(Checksum bytes, String fileName, int firstPage, int pageCount) {}
