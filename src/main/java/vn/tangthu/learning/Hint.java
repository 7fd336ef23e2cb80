package vn.tangthu.learning;

/**
 * How what was learnt has touched a field.
 *
 * @param read what recognition read
 * @param usual RIGHTED: what is proposed in its place; DOUBTED: what would be usual; AGREED: the same as read
 * @param times how many lines of the register say so
 */
public record Hint(Basis basis, String read, String usual, int times) {}
