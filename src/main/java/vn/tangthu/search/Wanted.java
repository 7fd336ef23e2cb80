package vn.tangthu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words somebody typed, understood. Whatever is typed is understood somehow: signs that are not part of a word count
 * for nothing, a quotation mark without its partner neither, and what is too long is cut.
 *
 * @param words each must occur, wherever
 * @param phrases each must occur as such; of two words at least
 * @param references pieces that look like number and symbol, as a whole
 */
record Wanted(List<Word> words, List<List<Word>> phrases, Set<String> references) {

    private static final int LETTERS = 1_000;
    private static final int WORDS = 32;

    /** One word with its diacritics and without. */
    record Word(String exact, String folded) {
        boolean hasDiacritics() {
            return !exact.equals(folded);
        }
    }

    static Wanted parse(String typed) {
        var text = Analysis.composed(typed.length() > LETTERS ? typed.substring(0, LETTERS) : typed);
        var pieces = text.split("[\"“”„]", -1);
        var words = new ArrayList<Word>();
        var phrases = new ArrayList<List<Word>>();
        for (int i = 0; i < pieces.length; i++) {
            boolean quoted = i % 2 == 1 && i + 1 < pieces.length;
            var found = words(pieces[i]);
            if (quoted && found.size() > 1) phrases.add(bounded(found));
            else words.addAll(found);
        }
        return new Wanted(bounded(words), phrases.stream().limit(4).toList(), references(text));
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** Words and the words of phrases. */
    List<Word> allWords() {
        var all = new LinkedHashSet<>(words);
        phrases.forEach(all::addAll);
        return List.copyOf(all);
    }

    private static List<Word> words(String text) {
        var exact = Analysis.words(Analysis.EXACT, text);
        var folded = Analysis.words(Analysis.FOLDED, text);
        var words = new ArrayList<Word>();
        for (int i = 0; i < exact.size(); i++) words.add(new Word(exact.get(i), folded.get(i)));
        return words;
    }

    private static List<Word> bounded(List<Word> words) {
        return words.stream().limit(WORDS).toList();
    }

    private static Set<String> references(String text) {
        var whole = new LinkedHashSet<String>();
        Arrays.stream(text.split("[\\s\"“”„]+"))
                .filter(piece -> piece.matches(".*\\p{L}.*|.*\\d.*") && piece.matches(".*[/\\-].*"))
                .limit(4)
                .forEach(piece -> whole.add(Analysis.referenceWhole(piece)));
        return whole;
    }
}
