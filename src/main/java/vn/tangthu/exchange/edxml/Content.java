package vn.tangthu.exchange.edxml;

import vn.tangthu.kernel.Checksum;

/**
 * What an attachment's bytes are, after Base64.
 *
 * @param bytes their number
 * @param zip whether they begin as a ZIP file does: many systems compress before they encode; DOCX files begin so too
 */
public record Content(long bytes, Checksum sha256, boolean zip) {}
