package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * Two readings of a list in the left column: the page's own, where lines of both columns may have run together, and one of the
 * column alone. Of each line the one that was read better stays.
 */
public final class ListReadings {

    private static final double SAME_LINE = 0.6, HALF = 0.5;
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
        var readings = new ArrayList<Reading>();
        lines(again, page).forEach(line -> readings.add(new Reading(line, CLEARLY * worth(line))));
        lines(inside, page).forEach(line -> readings.add(new Reading(line, worth(line))));
        readings.sort(Comparator.comparingDouble(Reading::worth).reversed());
        var chosen = new ArrayList<Line>();
        for (var reading : readings) {
            if (chosen.stream().noneMatch(better -> isSame(better, reading))) chosen.add(reading.line());
        }
        return replaced(page, inside, chosen);
    }

    private record Reading(Line line, double worth) {}

    private static List<Line> lines(List<Word> words, PageReading page) {
        return Line.ofPage(new PageReading(page.number(), page.width(), page.height(), Optional.empty(), words, PageReading.State.DONE));
    }

    /** Whether both are of the same print: on one height, or a word over a word. What is worth nothing, dirt, counts wherever it lies beside. */
    private static boolean isSame(Line better, Reading other) {
        boolean level = Math.abs(better.middle() - other.line().middle()) < SAME_LINE * Math.min(better.box().height(), other.line().box().height());
        boolean over = better.left() < other.line().rightEdge() && other.line().left() < better.rightEdge();
        return level && (over || other.worth() <= 0)
                || letters(better).anyMatch(word -> letters(other.line()).anyMatch(same -> liesOver(word.box(), same.box())));
    }

    /** Without signs and specks, which may belong to the line above. */
    private static Stream<Word> letters(Line line) {
        return line.words().stream().filter(word -> Plain.letters(word.text()).length() > 1);
    }

    private static boolean liesOver(Box a, Box b) {
        int across = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        int down = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return across > HALF * Math.min(a.width(), b.width()) && down > HALF * Math.max(a.height(), b.height());
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
