package vn.tangthu.outgoing;

import java.io.InputStream;

/**
 * A file that somebody hands in.
 *
 * @param name what the sender's machine calls it
 * @param bytes read to its end or to the limit; not closed
 */
public record Upload(String name, InputStream bytes) {}
