package vn.tangthu.exchange.edxml;

/**
 * How much of a message is read before it is refused; ours, not the standard's.
 *
 * @param bytes of the whole file
 * @param depth of nested elements
 * @param elements in the envelope, without attachments' content
 * @param text characters of all elements and attributes together, without attachments' content
 */
public record Limits(long bytes, int depth, int elements, int text, int attachments) {

    public static final Limits USUAL = new Limits(1L << 30, 64, 100_000, 1 << 22, 500);
}
