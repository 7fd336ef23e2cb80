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
 * @param pen what is written by pen into the blanks of the head, where the page has such
 */
public record PageReading(int number, int width, int height, Optional<Checksum> image, List<Word> words, List<PenReading> pen, State state) {
    /** A page on which nobody looked for a pen's strokes. */
    public PageReading(int number, int width, int height, Optional<Checksum> image, List<Word> words, State state) {
        this(number, width, height, image, words, List.of(), state);
    }

    /** The same page with other words. */
    public PageReading withWords(List<Word> others) {
        return new PageReading(number, width, height, image, others, pen, state);
    }

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
