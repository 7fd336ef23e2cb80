package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Words as they come back from a page of 1650 by 2340 pixels; {@code ~word} is one that was hardly read. */
final class Print {

    private static final int LETTER = 16, HEIGHT = 30;

    private static final double HARDLY_READ = 0.29;

    private Print() {}

    static List<Word> words(String text, double confidence) {
        return words(text, confidence, 100, 100, 0);
    }

    static Line line(String text, double confidence) {
        return Line.of(words(text, confidence));
    }

    private static List<Word> words(String text, double confidence, int x, int y, int line) {
        var words = new ArrayList<Word>();
        int at = x;
        for (var marked : text.split(" ")) {
            boolean hardly = marked.startsWith("~");
            var word = hardly ? marked.substring(1) : marked;
            words.add(new Word(word, new Box(at, y, LETTER * word.length(), HEIGHT), hardly ? HARDLY_READ : confidence, line));
            at += LETTER * (word.length() + 1);
        }
        return words;
    }

    /** Lines of a page from the top; {@code left||right} stand side by side, {@code ^text} in the middle. */
    static PageReading page(double confidence, String... lines) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < lines.length; i++) {
            int y = 150 + 48 * i;
            var halves = lines[i].split("\\|\\|", -1);
            boolean centred = lines[i].startsWith("^");
            var left = centred ? lines[i].substring(1) : halves[0];
            int x = centred ? 825 - LETTER * left.length() / 2 : halves.length == 2 ? 400 - LETTER * left.length() / 2 : 230;
            if (!left.isBlank()) words.addAll(words(left.strip(), confidence, x, y, i));
            if (halves.length == 2 && !halves[1].isBlank()) words.addAll(words(halves[1].strip(), confidence, 800, y, i));
        }
        return new PageReading(1, 1650, 2340, Optional.empty(), words, PageReading.State.DONE);
    }
}
