package vn.tangthu.correspondence;

import java.util.Optional;
import vn.tangthu.recognition.PageRange;

/**
 * Which pages of its file a document takes up.
 *
 * @param first from 1
 * @param last absent when it goes to the end of the file
 */
public record Pages(int first, Optional<Integer> last) {

    public static final Pages ALL = new Pages(1, Optional.empty());

    public boolean isAll() {
        return equals(ALL);
    }

    /** As people write it, such as {@code 4–6}. Empty for a whole file. */
    public String shown() {
        return last.map(end -> new PageRange(first, end).toString()).orElse("");
    }
}
