package vn.tangthu.exchange.edxml;

import java.util.Optional;

/**
 * A file that a message names or brings.
 *
 * @param id without the prefix {@code cid:}
 * @param content empty when the message names the file but does not bring it
 */
public record Attachment(String id, String name, String type, String description, Optional<Content> content) {}
