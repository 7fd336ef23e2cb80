package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.language.Spelling;

/**
 * What the document itself says elsewhere: the name in the head stands again at the date, in the text, among the recipients, in other
 * type, and was read there on its own. Where the readings agree, a name needs no list.
 */
final class Witnesses {

    static final Witnesses NONE = new Witnesses(List.of(), List.of());

    /** What a document is about it says on its first pages. */
    private static final int PAGES = 4;
    private static final double HEARD_FROM = 0.6;
    private static final int FEWEST_TO_OVERRULE = 2;
    private static final int ABBREVIATION = 3;

    private final List<String> words = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final Set<String> abbreviations = new HashSet<>();

    /** @param but words that are to be borne out and so are no witnesses */
    Witnesses(List<PageReading> pages, List<Word> but) {
        for (var page : pages.subList(0, Math.min(PAGES, pages.size()))) {
            for (var word : page.words()) {
                if (but.contains(word)) continue;
                Stream.of(word.text().split("[^\\p{L}]+")).filter(piece -> piece.equals(piece.toUpperCase(Locale.ROOT))).forEach(abbreviations::add);
                if (word.confidence() < HEARD_FROM || Spelling.hasMended(word)) continue;
                for (var piece : word.text().split("[^\\p{L}\\p{M}]+")) {
                    if (piece.isEmpty()) continue;
                    words.add(piece.toUpperCase(Locale.ROOT));
                    letters.add(Plain.letters(piece));
                }
            }
        }
    }

    /**
     * How often the name stands elsewhere, by the way it was read there, in capitals.
     *
     * @param name words between spaces
     */
    private Map<String, Integer> heard(List<String> name) {
        var bare = name.stream().map(Plain::letters).toList();
        var heard = new HashMap<String, Integer>();
        for (int i = 0; i + bare.size() <= letters.size(); i++) {
            if (letters.subList(i, i + bare.size()).equals(bare)) heard.merge(String.join(" ", words.subList(i, i + bare.size())), 1, Integer::sum);
        }
        return heard;
    }

    /** Whether these capitals, too many to stand together by chance, stand elsewhere as a word: the unit that keeps a copy. */
    boolean haveAbbreviation(String capitals) {
        return capitals.length() >= ABBREVIATION && capitals.matches("\\p{Lu}+") && abbreviations.contains(capitals);
    }

    /** Whether the name was read so elsewhere, and more often so than otherwise. */
    boolean bearOut(List<String> name) {
        var heard = heard(name);
        int so = heard.getOrDefault(String.join(" ", name).toUpperCase(Locale.ROOT), 0);
        return so > 0 && 2 * so > heard.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Another reading of the same letters that stands elsewhere again and again, while this one never does. */
    Optional<String> otherwise(List<String> name) {
        var heard = heard(name);
        if (heard.containsKey(String.join(" ", name).toUpperCase(Locale.ROOT))) return Optional.empty();
        return heard.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TO_OVERRULE)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
