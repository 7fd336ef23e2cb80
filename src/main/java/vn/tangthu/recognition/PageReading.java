package vn.tangthu.recognition;

import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Checksum;

/**
 * One page.
 *
 * @param number from 1
 * @param width of the page image, in pixels; boxes of words are in the same pixels
 * @param image a JPEG or PNG of the page in the bitstore, for the viewer
 * @param words in reading order
 */
public record PageReading(int number, int width, int height, Optional<Checksum> image, List<Word> words, State state) {
    public enum State {
        WAITING,
        DONE,
        FAILED
    }

    /** The words, lines separated by line feeds. */
    public String text() {
        var text = new StringBuilder();
        int line = -1;
        for (var word : words) {
            if (!text.isEmpty()) text.append(word.line() == line ? ' ' : '\n');
            text.append(word.text());
            line = word.line();
        }
        return text.toString();
    }
}
