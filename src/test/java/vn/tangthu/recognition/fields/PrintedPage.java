package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Words on a page of A4 at 100 dots per inch, as if they had been recognised. */
final class PrintedPage {

    static final int WIDTH = 827, HEIGHT = 1169;
    private static final int LETTER = 8, TALL = 16;

    private final List<Word> words = new ArrayList<>();
    private int lines;

    static PrintedPage empty() {
        return new PrintedPage();
    }

    PrintedPage line(int x, int y, String text) {
        return line(x, y, 0.95, text);
    }

    PrintedPage line(int x, int y, double confidence, String text) {
        int at = x;
        for (var word : text.split(" ")) {
            words.add(new Word(word, new Box(at, y, word.length() * LETTER, TALL), confidence, lines));
            at += (word.length() + 1) * LETTER;
        }
        lines++;
        return this;
    }

    /** What stands in two columns, read as one line. */
    PrintedPage row(int y, int x, String left, int further, String right) {
        line(x, y, left);
        lines--;
        return line(further, y, right);
    }

    /** A word that a pen or a seal has grown together with, read as part of the line above. */
    PrintedPage tall(int x, int y, int height, String text) {
        words.add(new Word(text, new Box(x, y, LETTER * text.length(), height), 0.1, lines - 1));
        return this;
    }

    /** Lines one under the other. */
    PrintedPage column(int x, int y, String... texts) {
        for (int i = 0; i < texts.length; i++) line(x, y + i * 20, texts[i]);
        return this;
    }

    List<Word> words() {
        return List.copyOf(words);
    }

    PageReading page() {
        return page(1);
    }

    PageReading page(int number) {
        return new PageReading(number, WIDTH, HEIGHT, Optional.empty(), words(), PageReading.State.DONE);
    }
}
