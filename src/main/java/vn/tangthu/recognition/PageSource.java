package vn.tangthu.recognition;

import vn.tangthu.kernel.Checksum;

/**
 * Where pages come from.
 *
 * @param bytes the document, or its rendition as PDF when it has no pages of its own
 */
record PageSource(Checksum bytes, String fileName, int pageCount) {}
