package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * Two readings of a list in the left column: the page's own, where lines of both columns may have run together, and one of the
 * column alone. Of each line the one that was read better stays.
 */
public final class ListReadings {

    private static final double SAME_LINE = 0.6;
    /** A letter read like that counts for nothing. */
    private static final double WORTHLESS = 0.5;
    /** By so much the page's own reading of a line must be better to stay. */
    private static final double CLEARLY = 1.02;

    private ListReadings() {}

    /**
     * @param place of the list on the page
     * @param again its words, boxes on the page
     * @return the page's words, lines of the place replaced where they were read better
     */
    public static List<Word> best(PageReading page, Box place, List<Word> again) {
        var inside = page.words().stream().filter(word -> inside(word, place)).toList();
        var own = lines(inside, page);
        var chosen = new ArrayList<Line>();
        for (var line : lines(again, page)) {
            var same = own.stream().filter(other -> isSame(line, other)).max(Comparator.comparingDouble(ListReadings::worth));
            var better = same.filter(other -> worth(other) > CLEARLY * worth(line)).orElse(line);
            if (!chosen.contains(better)) chosen.add(better); // dirt beside a line must not double it
        }
        own.stream().filter(line -> chosen.stream().noneMatch(other -> isSame(line, other) || other == line)).forEach(chosen::add);
        return replaced(page, inside, chosen);
    }

    private static List<Line> lines(List<Word> words, PageReading page) {
        return Line.ofPage(new PageReading(page.number(), page.width(), page.height(), Optional.empty(), words, PageReading.State.DONE));
    }

    private static boolean isSame(Line a, Line b) {
        return Math.abs(a.middle() - b.middle()) < SAME_LINE * Math.min(a.box().height(), b.box().height());
    }

    private static double worth(Line line) {
        return line.words().stream().mapToDouble(word -> Plain.letters(word.text()).length() * (word.confidence() - WORTHLESS)).sum();
    }

    private static List<Word> replaced(PageReading page, List<Word> inside, List<Line> chosen) {
        int next = page.words().stream().mapToInt(Word::line).max().orElse(0) + 1;
        var words = new ArrayList<Word>(page.words());
        words.removeAll(inside);
        chosen.sort(Comparator.comparingInt(Line::middle));
        for (int i = 0; i < chosen.size(); i++) {
            int line = next + i;
            chosen.get(i).words().forEach(word -> words.add(new Word(word.text(), word.box(), word.confidence(), line)));
        }
        return words;
    }

    private static boolean inside(Word word, Box place) {
        int x = word.box().x() + word.box().width() / 2, y = word.box().y() + word.box().height() / 2;
        return x >= place.x() && x < place.x() + place.width() && y >= place.y() && y < place.y() + place.height();
    }
}
