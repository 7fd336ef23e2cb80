package vn.tangthu.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which words of a page were meant by a question, to mark them on its image. */
public final class HitMarker {

    private HitMarker() {}

    /**
     * The places in {@code words} that the question means. A word asked for with diacritics means the words written just
     * so; only where there is none, those that are alike without diacritics.
     *
     * @param question as typed, quotation marks and all
     * @param words of the page, with whatever punctuation clings to them
     */
    public static Set<Integer> matching(String question, List<String> words) {
        var written = new ArrayList<Written>();
        for (int i = 0; i < words.size(); i++) {
            var text = Analysis.composed(words.get(i));
            var exact = Analysis.words(Analysis.EXACT, text);
            var folded = Analysis.words(Analysis.FOLDED, text);
            for (int j = 0; j < exact.size(); j++) written.add(new Written(i, exact.get(j), folded.get(j)));
        }
        return meant(Wanted.parse(question).allWords(), written);
    }

    /** A word found in a text, and where. */
    record Written(int place, String exact, String folded) {}

    static Set<Integer> meant(List<Wanted.Word> wanted, List<Written> written) {
        var places = new HashSet<Integer>();
        for (var word : wanted) {
            var alike = written.stream().filter(w -> w.folded.equals(word.folded())).toList();
            var same = alike.stream().filter(w -> w.exact.equals(word.exact())).toList();
            (word.hasDiacritics() && !same.isEmpty() ? same : alike).forEach(w -> places.add(w.place));
        }
        return places;
    }
}
