package vn.tangthu.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Entries that one of the tokens may find. A set of bits per segment, made once and kept in the searcher's cache, so that
 * a question costs the same for one token and for four hundred.
 */
final class AudienceQuery extends Query {

    private final String[] tokens; // in order, for comparing
    private final int hash;

    AudienceQuery(Set<String> tokens) {
        this.tokens = tokens.stream().sorted().toArray(String[]::new);
        this.hash = Arrays.hashCode(this.tokens);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                var allowed = allowed(leaf);
                int many = allowed.cardinality();
                return many == 0 ? null : new ConstantScoreScorer(this, score(), mode, new BitSetIterator(allowed, many));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private FixedBitSet allowed(LeafReaderContext leaf) throws IOException {
        var allowed = new FixedBitSet(leaf.reader().maxDoc());
        for (var token : tokens) {
            PostingsEnum documents = leaf.reader().postings(new Term(Fields.AUDIENCE, new BytesRef(token)), PostingsEnum.NONE);
            if (documents == null) continue;
            for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) allowed.set(d);
        }
        return allowed;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "audience of " + tokens.length + " tokens";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AudienceQuery that && hash == that.hash && Arrays.equals(tokens, that.tokens);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
