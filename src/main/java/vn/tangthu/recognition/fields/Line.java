package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Words that stand side by side. */
record Line(List<Word> words, Box box) {

    /** Of the height of the words beside it: a space wide enough for a word that was not read. */
    private static final double HOLE = 1.3;

    static Line of(List<Word> words) {
        return new Line(List.copyOf(words), words.stream().map(Word::box).reduce(Box::union).orElseThrow());
    }

    /** The lines of a page as they were recognised. */
    static List<Line> ofPage(PageReading page) {
        var lines = new ArrayList<Line>();
        var current = new ArrayList<Word>();
        for (var word : page.words()) {
            if (!current.isEmpty() && current.get(0).line() != word.line()) {
                lines.add(of(current));
                current.clear();
            }
            current.add(word);
        }
        if (!current.isEmpty()) lines.add(of(current));
        return lines;
    }

    /** Cut where the space between two words is wider than that many pixels. */
    List<Line> cutAtGaps(int widest) {
        var pieces = new ArrayList<Line>();
        var current = new ArrayList<Word>();
        for (var word : words) {
            if (!current.isEmpty() && word.box().x() - right(current.get(current.size() - 1)) > widest) {
                pieces.add(of(current));
                current.clear();
            }
            current.add(word);
        }
        pieces.add(of(current));
        return pieces;
    }

    /** Whether two words of a line stand so far apart that another may have stood between them. */
    static boolean hasHole(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            var before = words.get(i - 1);
            var word = words.get(i);
            boolean oneLine = before.line() == word.line() && word.box().x() > before.box().x();
            if (oneLine && word.box().x() - right(before) > HOLE * Math.max(before.box().height(), word.box().height())) return true;
        }
        return false;
    }

    static int right(Word word) {
        return word.box().x() + word.box().width();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    double confidence() {
        return words.stream().mapToDouble(Word::confidence).min().orElse(0);
    }

    int left() {
        return box.x();
    }

    int rightEdge() {
        return box.x() + box.width();
    }

    int top() {
        return box.y();
    }

    int bottom() {
        return box.y() + box.height();
    }

    int centre() {
        return box.x() + box.width() / 2;
    }

    int middle() {
        return box.y() + box.height() / 2;
    }

    /** Where most of its words have their middle: one that a pen or a seal has made tall moves no line. */
    int level() {
        var levels = words.stream().mapToInt(word -> word.box().y() + word.box().height() / 2).sorted().toArray();
        return levels[levels.length / 2];
    }
}
