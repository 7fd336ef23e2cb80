package vn.tangthu.recognition;

/**
 * What seems to be written by pen into a blank of the head.
 *
 * @param digits the best guess
 * @param chance that it is exactly right, 0 to 1
 * @param box of the ink, pixels of the page image
 */
public record PenReading(Blank blank, String digits, double chance, Box box) {
    /** What is left open in print, for the pen. */
    public enum Blank {
        NUMBER,
        DAY,
        MONTH
    }
}
