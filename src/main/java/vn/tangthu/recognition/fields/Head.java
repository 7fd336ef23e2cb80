package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * The head of an official document (Decree 30/2020/NĐ-CP, Appendix I, boxes 1 to 5b): on the right the name of the State
 * or the Party and the date, on the left the agency, the number and, for a dispatch, its abstract.
 *
 * @param party whether it is a document of the Party
 * @param width of the page, pixels
 * @param left lines of the left column from the top, far enough down for an abstract
 * @param right lines of the right column, the date's line among them
 * @param date the words from the place to the year, when there are such
 */
record Head(boolean party, int width, int height, int motto, List<Line> left, List<Line> right, Optional<Line> date) {

    private static final Set<String> STATE = Set.of("CONG", "HOA", "XA", "HOI", "CHU", "NGHIA", "VIET", "NAM");
    private static final Set<String> PARTY = Set.of("DANG", "CONG", "SAN", "VIET", "NAM");
    /** Share of the page's height in which a head may begin, and how far it may reach from there. */
    private static final double BEGINS_WITHIN = 0.35, REACHES = 0.26;

    /** Absent when neither name stands in the upper right: then it is no official document, or cannot be told. */
    static Optional<Head> of(PageReading page) {
        var lines = Line.ofPage(page);
        for (var line : lines) {
            if (line.top() > BEGINS_WITHIN * page.height()) continue;
            var state = name(line, STATE, 4, page.width());
            if (state.isPresent()) return Optional.of(split(page, lines, state.get(), false));
            var party = name(line, PARTY, 4, page.width());
            if (party.isPresent()) return Optional.of(split(page, lines, party.get(), true));
        }
        return Optional.empty();
    }

    /** The run of capitals that makes up the name, if enough of its words are there. */
    private static Optional<Line> name(Line line, Set<String> expected, int fewest, int pageWidth) {
        var run = new ArrayList<Word>();
        for (var word : line.words()) {
            if (word.box().x() + word.box().width() / 2 < pageWidth * 0.38) continue;
            if (Plain.capitals(word.text()) > 0.7 && expected.stream().anyMatch(e -> Plain.distance(Plain.letters(word.text()), e) <= (e.length() > 3 ? 1 : 0))) {
                run.add(word);
            }
        }
        boolean opens = run.stream().anyMatch(w -> Set.of("CONG", "HOA", "DANG").contains(Plain.letters(w.text())));
        var name = withoutAgency(run, expected.contains("NGHIA") ? "CONG" : "DANG");
        return name.size() >= fewest && opens ? Optional.of(Line.of(name)) : Optional.empty();
    }

    /** The agency on the left may have words of the name, too: "TỈNH KHÁNH HÒA", "TỈNH HÀ NAM". */
    private static List<Word> withoutAgency(List<Word> run, String first) {
        if (run.stream().noneMatch(word -> Plain.letters(word.text()).equals(first))) return run;
        return run.stream().dropWhile(word -> !Plain.letters(word.text()).equals(first)).toList();
    }

    private static Head split(PageReading page, List<Line> lines, Line name, boolean party) {
        int divide = name.left() - page.width() / 100;
        int top = name.top() - page.height() / 20, bottom = name.top() + (int) (REACHES * page.height());
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        Optional<Line> date = Optional.empty();
        for (var line : lines) {
            if (line.middle() < top || line.middle() > bottom) continue;
            var dated = date.isEmpty() ? DateLine.in(line, page.width()) : Optional.<Line>empty();
            if (dated.isPresent()) date = dated;
            var dateWords = dated.map(Line::words).orElse(List.of());
            add(left, line.words().stream().filter(w -> w.box().x() + w.box().width() / 2 < divide && !dateWords.contains(w)).toList());
            add(right, line.words().stream().filter(w -> w.box().x() + w.box().width() / 2 >= divide || dateWords.contains(w)).toList());
        }
        left.sort(Comparator.comparingInt(Line::middle));
        return new Head(party, page.width(), page.height(), name.top(), List.copyOf(left), List.copyOf(right), date);
    }

    private static void add(List<Line> lines, List<Word> words) {
        if (!words.isEmpty()) lines.add(Line.of(words));
    }

    /** Height of a line of type, pixels. */
    int lineHeight() {
        return Math.max(12, height / 80);
    }
}
