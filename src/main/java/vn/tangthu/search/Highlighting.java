package vn.tangthu.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import vn.tangthu.search.SearchAnswer.Piece;
import vn.tangthu.search.Wanted.Word;

/**
 * Marks the wanted words in a title and in up to three passages of a body. Words found with their diacritics are marked
 * before those that are only alike.
 */
final class Highlighting extends UnifiedHighlighter {

    private static final int PASSAGES = 3;
    private static final int PASSAGE_LETTERS = 160;
    private static final int LETTERS_READ = 2_000_000;

    private final Function<Integer, Text> texts;

    /** What is highlighted, composed. */
    record Text(String title, String body) {}

    /** A text with marks. */
    record Marked(List<Piece> title, List<List<Piece>> passages) {}

    /** A passage with the places of its matches. */
    private record Found(String content, int start, int end, List<int[]> matches) {}

    private Highlighting(Builder builder, Function<Integer, Text> texts) {
        super(builder.withMaxLength(LETTERS_READ)
                .withMaxNoHighlightPassages(0)
                .withCacheFieldValCharsThreshold(0)
                .withHighlightPhrasesStrictly(false)
                .withHandleMultiTermQuery(false)
                .withWeightMatches(false)
                .withFormatter(new Finder()));
        this.texts = texts;
    }

    /** Marks documents of an index by the offsets kept in it. */
    static List<Marked> ofDocuments(IndexSearcher searcher, int[] documents, List<Text> texts, Wanted wanted) throws IOException {
        var byDocument = new HashMap<Integer, Text>();
        for (int i = 0; i < documents.length; i++) byDocument.put(documents[i], texts.get(i));
        var highlighting = new Highlighting(builder(searcher, LuceneDocuments.analyzer()), byDocument::get);
        if (wanted.isEmpty()) return texts.stream().map(text -> marked(text, List.of())).toList();
        var exact = highlighting.find(documents, wanted, true);
        var others = IntStream.range(0, documents.length).filter(i -> !showsAll(exact.get(i), wanted)).toArray();
        var folded = highlighting.find(Arrays.stream(others).map(i -> documents[i]).toArray(), wanted, false);
        var marked = new ArrayList<Marked>();
        for (int i = 0; i < documents.length; i++) marked.add(marked(texts.get(i), exact.get(i)));
        for (int i = 0; i < others.length; i++) marked.set(others[i], marked(texts.get(others[i]), chosen(folded.get(i), wanted)));
        return marked;
    }

    /** Marks a text that is in no index at hand. */
    static Marked ofText(Text text, Wanted wanted) throws IOException {
        if (wanted.isEmpty()) return marked(text, List.of());
        var highlighting = new Highlighting(builderWithoutSearcher(LuceneDocuments.analyzer()), document -> text);
        var exact = highlighting.find(text, wanted, true);
        return marked(text, showsAll(exact, wanted) ? exact : chosen(highlighting.find(text, wanted, false), wanted));
    }

    private List<List<Found>> find(int[] documents, Wanted wanted, boolean exact) throws IOException {
        if (documents.length == 0) return List.of();
        var fields = fields(exact);
        var found = highlightFieldsAsObjects(fields, query(wanted, exact), documents.clone(), new int[] {1, PASSAGES});
        var all = new ArrayList<List<Found>>();
        for (int i = 0; i < documents.length; i++) all.add(joined(found, fields, i));
        return all;
    }

    private List<Found> find(Text text, Wanted wanted, boolean exact) throws IOException {
        var fields = fields(exact);
        var query = query(wanted, exact);
        var all = new ArrayList<>(founds(highlightWithoutSearcher(fields[0], query, text.title, 1)));
        all.addAll(founds(highlightWithoutSearcher(fields[1], query, text.body, PASSAGES)));
        return all;
    }

    private static String[] fields(boolean exact) {
        return exact ? new String[] {Fields.TITLE_EXACT, Fields.BODY_EXACT} : new String[] {Fields.TITLE, Fields.BODY};
    }

    private static Query query(Wanted wanted, boolean exact) {
        var query = new BooleanQuery.Builder();
        for (var word : wanted.allWords()) {
            for (var field : fields(exact)) {
                query.add(new TermQuery(new Term(field, exact ? word.exact() : word.folded())), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static List<Found> joined(Map<String, Object[]> found, String[] fields, int document) {
        var all = new ArrayList<Found>();
        for (var field : fields) all.addAll(founds(found.get(field)[document]));
        return all;
    }

    @SuppressWarnings("unchecked") // what Finder made
    private static List<Found> founds(Object made) {
        return made == null ? List.of() : (List<Found>) made;
    }

    /** Exact marks are enough when they show every wanted word; otherwise folded ones are taken. */
    private static boolean showsAll(List<Found> exact, Wanted wanted) {
        var shown = exact.stream().flatMap(f -> f.matches.stream().map(m -> f.content.substring(m[0], m[1])))
                .distinct()
                .flatMap(word -> Analysis.words(Analysis.EXACT, word).stream())
                .collect(Collectors.toSet());
        return wanted.allWords().stream().map(Word::exact).allMatch(shown::contains);
    }

    /** Of the words that are alike, the ones written as asked, where there are any. */
    private static List<Found> chosen(List<Found> folded, Wanted wanted) {
        var written = new ArrayList<HitMarker.Written>();
        var places = new ArrayList<int[]>();
        for (var found : folded) {
            for (var match : found.matches) {
                var text = found.content.substring(match[0], match[1]);
                Analysis.words(Analysis.EXACT, text).forEach(word -> written.add(new HitMarker.Written(
                        places.size(), word, String.join("", Analysis.words(Analysis.FOLDED, word)))));
                places.add(match);
            }
        }
        var meant = HitMarker.meant(wanted.allWords(), written).stream().map(places::get).collect(Collectors.toSet());
        return folded.stream()
                .map(f -> new Found(f.content, f.start, f.end, f.matches.stream().filter(meant::contains).toList()))
                .filter(f -> !f.matches.isEmpty())
                .toList();
    }

    private static Marked marked(Text text, List<Found> founds) {
        var title = List.of(new Piece(text.title, false));
        var passages = new ArrayList<List<Piece>>();
        for (var found : founds) {
            if (found.content.equals(text.title)) title = pieces(found);
            else passages.add(pieces(found));
        }
        return new Marked(title, List.copyOf(passages));
    }

    private static List<Piece> pieces(Found found) {
        var pieces = new ArrayList<Piece>();
        int at = found.start;
        for (var match : found.matches) {
            if (match[0] < at) continue;
            if (match[0] > at) pieces.add(new Piece(found.content.substring(at, match[0]), false));
            pieces.add(new Piece(found.content.substring(match[0], match[1]), true));
            at = match[1];
        }
        if (at < found.end) pieces.add(new Piece(found.content.substring(at, found.end), false));
        return List.copyOf(pieces);
    }

    /** Keeps places instead of making HTML. */
    private static final class Finder extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            return Arrays.stream(passages)
                    .sorted(Comparator.comparingInt(Passage::getStartOffset))
                    .filter(p -> p.getNumMatches() > 0)
                    .map(p -> found(p, content))
                    .toList();
        }

        private static Found found(Passage passage, String content) {
            var matches = new ArrayList<int[]>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                matches.add(new int[] {passage.getMatchStarts()[i], passage.getMatchEnds()[i]});
            }
            int end = passage.getEndOffset();
            while (end > passage.getStartOffset() && Character.isWhitespace(content.charAt(end - 1))) end--;
            return new Found(content, passage.getStartOffset(), end, matches);
        }
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        if (field.equals(Fields.TITLE) || field.equals(Fields.TITLE_EXACT)) return new WholeBreakIterator();
        return LengthGoalBreakIterator.createClosestToLength(BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_LETTERS, 0.3f);
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int threshold) throws IOException {
        var values = new ArrayList<CharSequence[]>();
        for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
            var text = texts.apply(d);
            values.add(Arrays.stream(fields).map(f -> f.startsWith(Fields.TITLE) ? text.title : text.body).toArray(CharSequence[]::new));
        }
        return values;
    }
}
