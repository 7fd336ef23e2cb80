package vn.tangthu.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import vn.tangthu.search.SearchAnswer.FacetCount;

/** Counts documents and the values of their facets: by number within a segment, by name across segments. */
final class LuceneFacets extends SimpleCollector {

    private static final int VALUES_SHOWN = 50;

    private final List<Counting> countings;
    private long total;

    LuceneFacets(List<String> names) {
        countings = names.stream().distinct().map(Counting::new).toList();
    }

    /** One facet. */
    private static final class Counting {
        final String name;
        final Map<String, Long> byName = new HashMap<>();
        SortedSetDocValues values;
        SortedDocValues single;
        int[] byNumber;

        Counting(String name) {
            this.name = name;
        }

        void open(LeafReaderContext leaf) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), Fields.facet(name));
            single = DocValues.unwrapSingleton(values);
            byNumber = new int[(int) values.getValueCount()];
        }

        void count(int document) throws IOException {
            if (byNumber.length == 0) return;
            if (single != null) {
                if (single.advanceExact(document)) byNumber[single.ordValue()]++;
            } else if (values.advanceExact(document)) {
                for (int i = 0, n = values.docValueCount(); i < n; i++) byNumber[(int) values.nextOrd()]++;
            }
        }

        void close() throws IOException {
            for (int number = 0; number < byNumber.length; number++) {
                if (byNumber[number] > 0) byName.merge(values.lookupOrd(number).utf8ToString(), (long) byNumber[number], Long::sum);
            }
        }

        List<FacetCount> mostFrequent() {
            return byName.entrySet().stream()
                    .map(e -> new FacetCount(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparing(FacetCount::count).reversed().thenComparing(FacetCount::value))
                    .limit(VALUES_SHOWN)
                    .toList();
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        for (var counting : countings) counting.open(leaf);
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        for (var counting : countings) counting.count(document);
    }

    @Override
    public void finish() throws IOException {
        for (var counting : countings) counting.close();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Map<String, List<FacetCount>> counts() {
        var counts = new HashMap<String, List<FacetCount>>();
        for (var counting : countings) counts.put(counting.name, counting.mostFrequent());
        return counts;
    }

    /** One thread counts. */
    static CollectorManager<LuceneFacets, LuceneFacets> of(List<String> names) {
        return new CollectorManager<>() {
            @Override
            public LuceneFacets newCollector() {
                return new LuceneFacets(names);
            }

            @Override
            public LuceneFacets reduce(Collection<LuceneFacets> collectors) {
                return collectors.iterator().next();
            }
        };
    }
}
