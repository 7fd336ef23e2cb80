package vn.tangthu.recognition.worker;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a viewer's image says about where it comes from, as a JPEG comment. */
public final class ViewerImageNotes {

    private static final Pattern BILEVEL = Pattern.compile("bilevel (\\d{1,5})x(\\d{1,5})");

    private ViewerImageNotes() {}

    /** For an image made from a scan in pure black and white. */
    static String bilevel(int width, int height) {
        return "bilevel " + width + "x" + height;
    }

    /** Width and height of the black-and-white scan, in pixels, if the comment tells of one. */
    public static Optional<int[]> originalSize(String comment) {
        var found = BILEVEL.matcher(comment.strip());
        return found.matches()
                ? Optional.of(new int[] {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))})
                : Optional.empty();
    }
}
