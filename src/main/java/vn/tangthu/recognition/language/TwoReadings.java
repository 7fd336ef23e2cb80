package vn.tangthu.recognition.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Word;

/**
 * Makes one line of two readings of it. Words that stand at the same place are compared: where both readings agree they are
 * believed more than either alone, where they differ the one is taken that fits better between its neighbours, and believed
 * less.
 */
public final class TwoReadings {

    /** Share of the narrower word that must overlap for two words to be the same place. */
    private static final double SAME_PLACE = 0.4;
    private static final double KNOWN = 0.5, UNKNOWN = -0.3, USUAL = 0.8;
    /** How sure a word may be called over which the readings differ. */
    private static final double DIFFERING = 0.84;
    private static final double FITTING = 0.93, DECIDED = 0.88;
    private static final double ONCE = 0.8;

    private final WordPairs pairs;

    public TwoReadings(WordPairs pairs) {
        this.pairs = pairs;
    }

    private record Place(List<Word> first, List<Word> second) {
        boolean agreed() {
            return text(first).equals(text(second));
        }
    }

    /** Whether the readings differ in a word of letters, so that a third is worth having. */
    public boolean differ(List<Word> first, List<Word> second) {
        return places(first, second).stream().anyMatch(place -> !place.agreed() && !letters(text(place.first()) + text(place.second())).isEmpty());
    }

    /**
     * @param third of the same line, or nothing
     * @return words of the first reading's line, from left to right
     */
    public List<Word> combined(List<Word> first, List<Word> second, List<Word> third) {
        var places = places(first, second);
        int line = first.get(0).line();
        var combined = new ArrayList<Word>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var before = combined.isEmpty() ? "" : combined.get(combined.size() - 1).text();
            var after = i + 1 < places.size() ? text(places.get(i + 1).first().isEmpty() ? places.get(i + 1).second() : places.get(i + 1).first()) : "";
            chosen(place, before, after, first, third).forEach(word -> combined.add(new Word(word.text(), word.box(), word.confidence(), line)));
        }
        return combined;
    }

    private List<Word> chosen(Place place, String before, String after, List<Word> first, List<Word> third) {
        if (place.second().isEmpty()) return isSpeck(place.first()) ? List.of() : believed(place.first(), ONCE);
        if (place.first().isEmpty()) return worthAdding(place.second(), first) ? believed(place.second(), ONCE) : List.of();
        if (place.agreed()) return agreed(place);
        boolean firstCounts = counts(place.first()), secondCounts = counts(place.second());
        var other = letters(text(firstCounts ? place.second() : place.first()));
        if (firstCounts != secondCounts && !(other.length() > 2 && pairs.known(other))) return believed(firstCounts ? place.first() : place.second(), DIFFERING);
        var deciding = text(sorted(third.stream().filter(word -> touches(place.first(), word) || touches(place.second(), word)).toList()));
        if (deciding.equals(text(place.first()))) return decided(place.first(), before, after);
        if (deciding.equals(text(place.second()))) return decided(place.second(), before, after);
        boolean second = score(place.second(), before, after) > score(place.first(), before, after);
        return believed(second ? place.second() : place.first(), DIFFERING);
    }

    private static boolean isSpeck(List<Word> words) {
        return words.stream().allMatch(word -> word.confidence() < 0.5 && word.text().length() <= 2
                && word.text().chars().noneMatch(Character::isDigit));
    }

    /** Two of three read it so: nearly sure where it goes with its neighbours. */
    private List<Word> decided(List<Word> words, String before, String after) {
        boolean fits = words.size() == 1 && pairs.known(letters(words.get(0).text()))
                && (pairs.usual(letters(before), letters(words.get(0).text())) || pairs.usual(letters(words.get(0).text()), letters(after)));
        return words.stream()
                .map(word -> new Word(word.text(), word.box(), fits ? Math.max(FITTING, Math.min(0.95, word.confidence())) : Math.min(DECIDED, word.confidence()), word.line()))
                .toList();
    }

    /** Digits are what blanks of number and date are for; what else comes back from there is a misread digit. */
    private static boolean counts(List<Word> words) {
        return words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit));
    }

    /** Words that the first reading has not, well read, where it has nothing. */
    private static boolean worthAdding(List<Word> words, List<Word> first) {
        return words.stream().allMatch(word -> word.confidence() > 0.85 && letters(word.text()).length() > 1
                && first.stream().allMatch(other -> Math.min(end(word), end(other)) - Math.max(start(word), start(other)) < word.box().width() / 8));
    }

    private static List<Word> believed(List<Word> words, double most) {
        return words.stream().map(word -> new Word(word.text(), word.box(), Math.min(most, word.confidence()), word.line())).toList();
    }

    private static List<Word> agreed(Place place) {
        double second = place.second().stream().mapToDouble(Word::confidence).min().orElse(0);
        return place.first().stream()
                .map(word -> new Word(word.text(), word.box(), both(word.confidence(), second), word.line()))
                .toList();
    }

    /** How sure a word is that both have read: two readers of different make are wrong in the same way less often than each alone. */
    public static double both(double first, double second) {
        double most = Math.max(first, second), least = Math.min(first, second);
        return most + (1 - most) * 0.6 * least;
    }

    private double score(List<Word> words, String before, String after) {
        double score = 1.5 * words.stream().mapToDouble(Word::confidence).average().orElse(0);
        var previous = before;
        double pairsSeen = 0;
        for (var word : words) {
            var letters = letters(word.text());
            if (!letters.isEmpty() && letters.length() == word.text().replaceAll("^\\W+|\\W+$", "").length()) {
                score += (pairs.known(letters) ? KNOWN : UNKNOWN) / words.size();
            }
            if (pairs.usual(letters(previous), letters)) pairsSeen++;
            previous = word.text();
        }
        if (pairs.usual(letters(previous), letters(after))) pairsSeen++;
        return score + USUAL * pairsSeen / (words.size() + 1) * 2 - (lieOverEachOther(words) ? 1 : 0);
    }

    /** No print looks like that: the model has read a mark twice. */
    private static boolean lieOverEachOther(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            var last = words.get(i - 1);
            if (end(last) - start(words.get(i)) > Math.min(last.box().width(), words.get(i).box().width()) / 3) return true;
        }
        return false;
    }

    private static List<Place> places(List<Word> first, List<Word> second) {
        var left = sorted(first);
        var right = sorted(second);
        var places = new ArrayList<Place>();
        int leftFrom = 0, rightFrom = 0;
        for (int[] same : readAlike(left, right)) {
            places.addAll(between(left.subList(leftFrom, same[0]), right.subList(rightFrom, same[1])));
            places.add(new Place(List.of(left.get(same[0])), List.of(right.get(same[1]))));
            leftFrom = same[0] + 1;
            rightFrom = same[1] + 1;
        }
        places.addAll(between(left.subList(leftFrom, left.size()), right.subList(rightFrom, right.size())));
        return places;
    }

    /**
     * Words that both readings have alike at the same place, the most that keep their order: one long word of dirt over a line
     * must not make a single place of it.
     */
    private static List<int[]> readAlike(List<Word> left, List<Word> right) {
        var most = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                most[i][j] = isAlike(left.get(i), right.get(j)) ? 1 + most[i + 1][j + 1] : Math.max(most[i + 1][j], most[i][j + 1]);
            }
        }
        var alike = new ArrayList<int[]>();
        int i = 0, j = 0;
        while (i < left.size() && j < right.size()) {
            if (isAlike(left.get(i), right.get(j))) alike.add(new int[] {i++, j++});
            else if (most[i + 1][j] >= most[i][j + 1]) i++;
            else j++;
        }
        return alike;
    }

    private static boolean isAlike(Word first, Word second) {
        return first.text().equals(second.text()) && touches(List.of(first), second);
    }

    private static List<Place> between(List<Word> left, List<Word> right) {
        var places = new ArrayList<Place>();
        int i = 0, j = 0;
        while (i < left.size() || j < right.size()) {
            var a = new ArrayList<Word>();
            var b = new ArrayList<Word>();
            if (j == right.size() || i < left.size() && start(left.get(i)) <= start(right.get(j))) a.add(left.get(i++));
            else b.add(right.get(j++));
            boolean grown = true;
            while (grown) {
                grown = false;
                while (j < right.size() && touches(a, right.get(j))) {
                    b.add(right.get(j++));
                    grown = true;
                }
                while (i < left.size() && touches(b, left.get(i))) {
                    a.add(left.get(i++));
                    grown = true;
                }
            }
            places.add(new Place(a, b));
        }
        return places;
    }

    private static boolean touches(List<Word> words, Word other) {
        return words.stream().anyMatch(word -> {
            int shared = Math.min(end(word), end(other)) - Math.max(start(word), start(other));
            return shared > SAME_PLACE * Math.min(word.box().width(), other.box().width());
        });
    }

    private static List<Word> sorted(List<Word> words) {
        return words.stream().sorted(Comparator.comparingInt(TwoReadings::start)).toList();
    }

    private static int start(Word word) {
        return word.box().x();
    }

    private static int end(Word word) {
        return word.box().x() + word.box().width();
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static String letters(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").toLowerCase(Locale.ROOT);
    }
}
