package vn.tangthu.exchange.edxml;

/**
 * What an attachment's bytes are, after Base64.
 *
 * @param bytes their number
 * @param sha256 64 hexadecimal digits
 * @param zip whether they begin as a ZIP file does: many systems compress before they encode; DOCX files begin so too
 */
public record Content(long bytes, String sha256, boolean zip) {}
