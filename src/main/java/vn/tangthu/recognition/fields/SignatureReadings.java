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

    /** How sure a name may be called that one reading alone has. */
    private static final double ALONE = 0.8;
    /** What of the page's own reading stays in the place of the signature beside the block. */
    private static final double PLAIN_TO_SEE = 0.85;

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
        all.addAll(readings);
        var candidates = all.stream().map(words -> candidate(words, page)).toList();
        var positions = candidates.stream().map(Candidate::positions)
                .max(Comparator.comparingDouble(SignatureReadings::worth)).orElse(List.of());
        int below = positions.stream().mapToInt(Line::bottom).max().orElse(0);
        var names = candidates.stream().flatMap(candidate -> candidate.name().stream()).filter(name -> name.middle() > below).toList();
        var name = names.stream().max(Comparator.comparingDouble(line -> worth(line, names)));
        if (positions.isEmpty() && name.isEmpty()) return page.words();
        var block = new ArrayList<Line>(positions);
        name.map(line -> believed(line, names)).ifPresent(block::add);
        return replaced(page, place, block);
    }

    /** Whether a reading of the place has a whole name so well that another would add nothing. */
    public static boolean isPlain(PageReading page, List<Word> reading) {
        return block(reading, page).isPlain();
    }

    private static Candidate candidate(List<Word> words, PageReading page) {
        var signature = block(words, page);
        return new Candidate(signature.positions(), signature.name());
    }

    private static SignatureBlock block(List<Word> words, PageReading page) {
        var lines = Line.ofPage(new PageReading(page.number(), page.width(), page.height(), Optional.empty(), words, PageReading.State.DONE));
        return new SignatureBlock(new Foot(page, List.of(), lines.stream().sorted(Comparator.comparingInt(Line::middle)).toList()));
    }

    private static double worth(List<Line> positions) {
        return positions.stream().mapToDouble(line -> (Positions.known(line.text()) ? 2 : 1) + 0.5 * line.confidence()).sum();
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
        if (Surnames.known(words[0])) worth += 0.8;
        return worth + name.words().stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** A name of which another reading has a part is not against that other: the seal covers its other words there. */
    private static boolean supports(String other, String name) {
        return (" " + name + " ").contains(" " + other + " ");
    }

    private static Line believed(Line name, List<Line> all) {
        var same = all.stream().filter(other -> text(other).equals(text(name))).toList();
        double best = same.stream().mapToDouble(Line::confidence).max().orElse(0);
        double confidence = same.size() > 1 ? best + (1 - best) * 0.5 : Math.min(ALONE, best);
        return Line.of(name.words().stream().map(word -> new Word(word.text(), word.box(), Math.min(Math.max(word.confidence(), confidence), same.size() > 1 ? 1 : ALONE), word.line())).toList());
    }

    private static String text(Line name) {
        return name.words().stream().map(SignatureBlock::stripped).collect(Collectors.joining(" "));
    }

    private static List<Word> replaced(PageReading page, Box place, List<Line> block) {
        int next = page.words().stream().mapToInt(Word::line).max().orElse(0) + 1;
        var words = new ArrayList<Word>();
        for (var word : page.words()) {
            if (!inside(word, place) || stays(word, block)) words.add(word);
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
