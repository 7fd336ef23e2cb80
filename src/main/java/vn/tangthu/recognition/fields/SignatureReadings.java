package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.language.WordPairs;

/** Several readings of one signature block, of which seal and signature spoil each in another way: the best of each line. */
public final class SignatureReadings {

    /** Share of the lower line's height in which two readings have the same line. */
    private static final double SAME_LINE = 0.4;
    /** What of the page's own reading stays in the place of the signature beside the block. */
    private static final double PLAIN_TO_SEE = 0.85;
    /** What a post must be read like that is none of the known ones, where another is. */
    private static final double FAIRLY_READ = 0.5;
    /** What is read worse is no post at all unless it is a known one. */
    private static final double HARDLY_READ = 0.2;

    private SignatureReadings() {}

    private record Candidate(List<Line> positions, Optional<Line> name) {}

    /**
     * @param place of the block on the page
     * @param readings words of the place, boxes on the page
     * @return the page's words, those of the place replaced by the best reading if there is one with a position or a name
     */
    public static List<Word> best(PageReading page, Box place, List<List<Word>> readings) {
        var all = new ArrayList<List<Word>>();
        all.add(page.words().stream().filter(word -> inside(word, place)).toList());
        readings.forEach(reading -> all.add(NameParts.apart(reading)));
        var candidates = all.stream().map(words -> candidate(words, page)).toList();
        var positions = positions(candidates.stream().flatMap(candidate -> candidate.positions().stream()).toList(), page);
        int below = positions.stream().mapToInt(Line::middle).max().orElse(0) + page.height() / 60;
        var names = candidates.stream().flatMap(candidate -> candidate.name().stream()).filter(name -> name.middle() > below).toList();
        var name = names.stream().max(Comparator.comparingDouble(line -> worth(line, names)));
        if (positions.isEmpty() && name.isEmpty()) return page.words();
        var block = new ArrayList<Line>(positions);
        name.map(line -> NameVote.of(line, all)).ifPresent(block::add);
        return replaced(page, place, block);
    }

    /** Whether a reading of the place has a whole name so well that another would add nothing. */
    public static boolean isPlain(PageReading page, List<Word> reading) {
        return block(reading, page).isPlain();
    }

    /** Whether that can be said of the words of the page in this place. */
    public static boolean isPlain(PageReading page, Box place, List<Word> words) {
        return isPlain(page, words.stream().filter(word -> inside(word, place)).toList());
    }

    /** Whether there is a name with a family name among the words of the page in this place. */
    public static boolean hasName(PageReading page, Box place, List<Word> words) {
        return block(words.stream().filter(word -> inside(word, place)).toList(), page).hasWholeName();
    }

    private static Candidate candidate(List<Word> words, PageReading page) {
        var signature = block(words, page);
        return new Candidate(signature.positions(), signature.name());
    }

    private static SignatureBlock block(List<Word> words, PageReading page) {
        var lines = Line.ofPage(new PageReading(page.number(), page.width(), page.height(), Optional.empty(), words, PageReading.State.DONE));
        return new SignatureBlock(new Foot(page, Optional.empty(), List.of(), lines.stream().sorted(Comparator.comparingInt(Line::middle)).toList()));
    }

    /** Lines of all readings at the same height are the same line: the plainest of each, of those that hang together. */
    private static List<Line> positions(List<Line> all, PageReading page) {
        var plainest = new ArrayList<Line>();
        boolean known = all.stream().anyMatch(SignatureReadings::isKnown);
        for (var line : all.stream().filter(line -> isKnown(line) || line.confidence() >= (known ? FAIRLY_READ : HARDLY_READ)).sorted(Comparator.comparingDouble((Line line) -> worth(line)).reversed()).toList()) {
            boolean free = plainest.stream().noneMatch(other -> shared(line, other) > SAME_LINE * Math.min(line.box().height(), other.box().height()));
            boolean joined = plainest.isEmpty() || plainest.stream().anyMatch(other -> Math.abs(other.middle() - line.middle()) < page.height() / 26);
            if (free && joined) plainest.add(line);
        }
        plainest.sort(Comparator.comparingInt(Line::middle));
        return plainest;
    }

    private static int shared(Line one, Line other) {
        return Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    }

    private static boolean isKnown(Line position) {
        return PostLine.under(position.text()).filter(PostLine::known).isPresent();
    }

    private static double worth(Line position) {
        return PostLine.of(position.text()).map(PostLine::worth).orElse(0.5) + position.confidence();
    }

    private static double worth(Line name, List<Line> all) {
        var words = text(name).split(" ");
        double worth = 0;
        for (var other : all) {
            if (supports(text(other), text(name))) worth += 1.5;
            else if (supports(Plain.of(text(other)), Plain.of(text(name)))) worth += 1; // the same but for its marks
        }
        var pairs = WordPairs.standard();
        for (int i = 0; i < words.length; i++) {
            worth += pairs.known(words[i].toLowerCase()) ? 0.4 : -0.6;
            if (i > 0 && pairs.usual(words[i - 1].toLowerCase(), words[i].toLowerCase())) worth += 0.4;
        }
        for (int i = 1; i < words.length; i++) if (GivenNames.known(words[i])) worth += 0.4;
        if (Surnames.known(words[0])) worth += 0.8;
        return worth + name.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** A name of which another reading has a part is not against that other: the seal covers its other words there. */
    private static boolean supports(String other, String name) {
        return (" " + name + " ").contains(" " + other + " ");
    }

    private static String text(Line name) {
        return name.words().stream().map(SignatureBlock::stripped).collect(Collectors.joining(" "));
    }

    private static List<Word> replaced(PageReading page, Box place, List<Line> block) {
        int next = page.words().stream().mapToInt(Word::line).max().orElse(0) + 1;
        var words = new ArrayList<Word>();
        for (var piece : Line.ofPage(page).stream().flatMap(line -> line.cutAtGaps(page.width() / 30).stream()).toList()) {
            boolean beside = piece.centre() < place.x(); // a long line of the recipients reaches into the place
            piece.words().stream().filter(word -> beside || !inside(word, place) || stays(word, block)).forEach(words::add);
        }
        for (int i = 0; i < block.size(); i++) {
            int line = next + i;
            block.get(i).words().forEach(word -> words.add(new Word(word.text(), word.box(), word.confidence(), line)));
        }
        return words;
    }

    private static boolean stays(Word word, List<Line> block) {
        boolean clear = word.confidence() >= PLAIN_TO_SEE && word.text().length() > 1;
        return clear && block.stream().noneMatch(line -> overlaps(word.box(), line.box()));
    }

    private static boolean overlaps(Box a, Box b) {
        return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
    }

    private static boolean inside(Word word, Box place) {
        int x = word.box().x() + word.box().width() / 2, y = word.box().y() + word.box().height() / 2;
        return x >= place.x() && x < place.x() + place.width() && y >= place.y() && y < place.y() + place.height();
    }
}
