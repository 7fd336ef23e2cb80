package vn.tangthu.recognition.pen;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.recognition.Word;

/**
 * Where to read in a box that a person drew. The blanks that the print tells are the best; where the print is too mangled for
 * that, the person has shown the place, and only the size of the writing is to be found out.
 */
final class DrawnBlank {

    /** Height of a written digit, in em of the print beside it: the middle of what hands do. */
    private static final double DIGIT = 0.75;
    /** Print with so many letters, read so well, is no pen's stroke. */
    private static final int LETTERS = 2;
    private static final double READ_WELL = 0.70;
    /** Beside: so many heights of the box away at most. */
    private static final int BESIDE = 6;

    private final Page page;
    private final List<Word> words;
    private final Box drawn;

    private DrawnBlank(Page page, List<Word> words, Box drawn) {
        this.page = page;
        this.words = words;
        this.drawn = drawn;
    }

    /** @param wanted the likeliest first */
    static List<Place> places(Page page, List<Word> words, Box drawn, List<Blank> wanted) {
        var known = Blanks.of(page, words).stream().filter(place -> wanted.contains(place.blank()) && within(place, drawn)).toList();
        return known.isEmpty() ? new DrawnBlank(page, words, drawn).itself(wanted).stream().toList() : known;
    }

    private static boolean within(Place place, Box drawn) {
        double middle = (place.left() + place.right()) / 2, row = place.baseline() - place.em() / 3;
        return middle > drawn.x() && middle < right(drawn) && row > drawn.y() && row < drawn.y() + drawn.height();
    }

    private Optional<Place> itself(List<Blank> wanted) {
        if (words.stream().anyMatch(word -> isPrint(word) && isInBox(word.box()))) return Optional.empty();
        return besidePrint().or(this::ofInk)
                .map(type -> new Place(blank(wanted), drawn.x(), right(drawn), Double.NaN, type.em(), type.baseline()));
    }

    /** A month stands behind "tháng", whatever else behind something else. */
    private Blank blank(List<Blank> wanted) {
        boolean month = words.stream()
                .filter(word -> isOnRow(word.box()) && right(word.box()) < drawn.x() + drawn.height() / 2)
                .max(Comparator.comparingInt(word -> right(word.box())))
                .filter(word -> plain(word.text()).matches(".*t?han[ga]?.*"))
                .isPresent();
        return month && wanted.contains(Blank.MONTH) ? Blank.MONTH : wanted.get(0);
    }

    private Optional<Page.Type> besidePrint() {
        return words.stream()
                .filter(word -> isPrint(word) && isOnRow(word.box()) && apart(word.box()) < BESIDE * drawn.height())
                .sorted(Comparator.comparingInt(word -> apart(word.box())))
                .flatMap(word -> page.type(word.box()).stream())
                .filter(type -> type.em() > drawn.height() / 3.0 && type.em() < 2.5 * drawn.height())
                .filter(type -> type.baseline() > drawn.y() + drawn.height() * 0.3 && type.baseline() < drawn.y() + drawn.height() * 1.4)
                .findFirst();
    }

    private Optional<Page.Type> ofInk() {
        var cut = page.cut(drawn.x(), drawn.y(), right(drawn), drawn.y() + drawn.height(), 1);
        var pieces = cut.ink(Ink.DARK_ENOUGH).components();
        int tallest = pieces.stream().mapToInt(Piece::height).max().orElse(0);
        if (tallest < 6) return Optional.empty();
        var tall = pieces.stream().filter(piece -> piece.height() > tallest / 2).toList();
        double height = median(tall.stream().mapToDouble(Piece::height).toArray());
        return Optional.of(new Page.Type(height / DIGIT, cut.top() + median(tall.stream().mapToDouble(Piece::bottom).toArray())));
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private static boolean isPrint(Word word) {
        return word.confidence() >= READ_WELL && word.text().codePoints().filter(Character::isLetter).count() >= LETTERS;
    }

    private boolean isInBox(Box box) {
        int middle = box.x() + box.width() / 2;
        return middle > drawn.x() && middle < right(drawn) && isOnRow(box);
    }

    private boolean isOnRow(Box box) {
        int middle = box.y() + box.height() / 2;
        return middle > drawn.y() - drawn.height() / 3 && middle < drawn.y() + drawn.height() * 4 / 3;
    }

    private int apart(Box box) {
        return Math.max(0, Math.max(box.x() - right(drawn), drawn.x() - right(box)));
    }

    private static int right(Box box) {
        return box.x() + box.width();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
