package vn.tangthu.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import vn.tangthu.search.Highlighting.Text;
import vn.tangthu.search.SearchAnswer.FacetCount;
import vn.tangthu.search.SearchAnswer.Hit;

/**
 * One question to Lucene, in three steps: the best hits (which may skip what cannot be among them), the counts (which need
 * no scores), the marks (for the hits shown).
 */
final class LuceneSearch {

    private static final int DEEPEST = 10_000;
    private static final Sort NEWEST_FIRST = newestFirst();
    private static final Set<String> STORED =
            Set.of(Fields.UID, Fields.REFERENCE, Fields.TITLE, Fields.BODY, Fields.DAY, Fields.SHOWN);

    private LuceneSearch() {}

    static SearchAnswer find(IndexSearcher searcher, SearchQuestion question) throws IOException {
        var wanted = Wanted.parse(question.words());
        var facets = new HashMap<String, List<FacetCount>>();
        long total = count(searcher, question, wanted, facets);
        var hits = hits(searcher, best(searcher, question, wanted), wanted);
        return new SearchAnswer(total, true, hits, Map.copyOf(facets), 0);
    }

    static ScoreDoc[] best(IndexSearcher searcher, SearchQuestion question, Wanted wanted) throws IOException {
        int skip = Math.max(0, Math.min(question.skip(), DEEPEST));
        int last = skip + Math.max(1, Math.min(question.take(), 100));
        var query = LuceneQueries.full(question, wanted);
        boolean byDay = question.order() == SearchQuestion.Order.NEWEST_FIRST || wanted.isEmpty();
        var top = byDay ? searcher.search(query, last, NEWEST_FIRST) : searcher.search(query, last);
        return top.scoreDocs.length <= skip ? new ScoreDoc[0] : Arrays.copyOfRange(top.scoreDocs, skip, top.scoreDocs.length);
    }

    /** A facet with chosen values is counted as if they were not chosen, so that others can be chosen beside them. */
    private static long count(IndexSearcher searcher, SearchQuestion question, Wanted wanted, Map<String, List<FacetCount>> counts)
            throws IOException {
        var free = question.countFacets().stream().filter(f -> question.chosen().getOrDefault(f, Set.of()).isEmpty()).toList();
        var counted = searcher.search(LuceneQueries.required(question, wanted, Optional.empty()), LuceneFacets.of(free));
        counts.putAll(counted.counts());
        for (var facet : question.countFacets()) {
            if (free.contains(facet)) continue;
            var query = LuceneQueries.required(question, wanted, Optional.of(facet));
            counts.putAll(searcher.search(query, LuceneFacets.of(List.of(facet))).counts());
        }
        return counted.total();
    }

    private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found, Wanted wanted) throws IOException {
        var stored = searcher.storedFields();
        var documents = new ArrayList<Document>();
        for (var hit : found) documents.add(stored.document(hit.doc, STORED));
        var texts = documents.stream().map(d -> new Text(d.get(Fields.TITLE), d.get(Fields.BODY))).toList();
        var numbers = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
        var marked = Highlighting.ofDocuments(searcher, numbers, texts, wanted);
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < found.length; i++) hits.add(hit(documents.get(i), marked.get(i)));
        return List.copyOf(hits);
    }

    private static Hit hit(Document document, Highlighting.Marked marked) {
        var key = EntryKey.parse(document.get(Fields.UID));
        var day = Optional.ofNullable(document.getField(Fields.DAY)).map(f -> LocalDate.ofEpochDay(f.numericValue().longValue()));
        return new Hit(key.kind(), key.id(), document.get(Fields.REFERENCE), marked.title(), marked.passages(), day,
                Json.shown(document.get(Fields.SHOWN)));
    }

    /** Undated entries last; of one day the one changed last first. */
    private static Sort newestFirst() {
        var day = new SortedNumericSortField(Fields.DAY, SortField.Type.LONG, true, SortedNumericSelector.Type.MAX);
        day.setMissingValue(Long.MIN_VALUE);
        return new Sort(day, new SortField(Fields.VERSION, SortField.Type.LONG, true));
    }
}
