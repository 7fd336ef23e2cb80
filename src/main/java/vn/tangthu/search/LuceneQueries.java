package vn.tangthu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.tangthu.search.Wanted.Word;

/** A question as a query of Lucene: what must match, what is allowed, and what makes one hit better than another. */
final class LuceneQueries {

    private LuceneQueries() {}

    /** Everything: required words, filters and preferences. */
    static Query full(SearchQuestion question, Wanted wanted) {
        var query = filtered(question, Optional.empty());
        words(wanted, query);
        return query.build();
    }

    /**
     * What must match, without preferences, for counting.
     *
     * @param passedOver a facet whose chosen values do not count, so that its other values can be offered
     */
    static Query required(SearchQuestion question, Wanted wanted, Optional<String> passedOver) {
        var query = filtered(question, passedOver);
        required(wanted, query, Occur.FILTER);
        return query.build();
    }

    /** The words alone, as the engine would be asked without rights and filters. */
    static Query words(Wanted wanted) {
        var query = new BooleanQuery.Builder();
        words(wanted, query);
        return query.build();
    }

    private static void words(Wanted wanted, BooleanQuery.Builder query) {
        if (wanted.isEmpty()) query.add(new MatchAllDocsQuery(), Occur.FILTER);
        required(wanted, query, Occur.MUST);
        preferred(wanted, query);
    }

    private static void required(Wanted wanted, BooleanQuery.Builder query, Occur how) {
        for (var word : wanted.words()) query.add(anywhere(word), how);
        for (var phrase : wanted.phrases()) {
            query.add(best(List.of(
                    boosted(phrase(Fields.TITLE, phrase, Word::folded), Weights.TITLE),
                    phrase(Fields.BODY, phrase, Word::folded),
                    phrase(Fields.REFERENCE_PARTS, phrase, LuceneQueries::referencePart))), how);
        }
    }

    private static Query anywhere(Word word) {
        return best(List.of(
                boosted(term(Fields.TITLE, word.folded()), Weights.TITLE),
                term(Fields.BODY, word.folded()),
                term(Fields.REFERENCE_PARTS, referencePart(word))));
    }

    private static void preferred(Wanted wanted, BooleanQuery.Builder query) {
        for (var word : wanted.allWords()) {
            query.add(boosted(term(Fields.TITLE_EXACT, word.exact()), Weights.EXACT), Occur.SHOULD);
            query.add(boosted(term(Fields.BODY_EXACT, word.exact()), Weights.EXACT), Occur.SHOULD);
        }
        for (var phrase : wanted.phrases()) near(phrase, query);
        if (wanted.words().size() > 1) near(wanted.words(), query);
        for (var whole : wanted.references()) {
            query.add(boosted(new ConstantScoreQuery(term(Fields.REFERENCE_WHOLE, whole)), Weights.WHOLE_REFERENCE), Occur.SHOULD);
        }
    }

    private static void near(List<Word> words, BooleanQuery.Builder query) {
        query.add(boosted(phrase(Fields.TITLE_EXACT, words, Word::exact), Weights.EXACT_PHRASE), Occur.SHOULD);
        query.add(boosted(phrase(Fields.BODY_EXACT, words, Word::exact), Weights.EXACT_PHRASE), Occur.SHOULD);
        if (words.stream().noneMatch(Word::hasDiacritics)) {
            query.add(boosted(phrase(Fields.TITLE, words, Word::folded), Weights.FOLDED_PHRASE), Occur.SHOULD);
            query.add(boosted(phrase(Fields.BODY, words, Word::folded), Weights.FOLDED_PHRASE), Occur.SHOULD);
        }
    }

    private static BooleanQuery.Builder filtered(SearchQuestion question, Optional<String> passedOver) {
        var query = new BooleanQuery.Builder();
        query.add(new AudienceQuery(question.audience()), Occur.FILTER);
        if (!question.kinds().isEmpty()) query.add(oneOf(Fields.KIND, question.kinds()), Occur.FILTER);
        question.chosen().forEach((facet, values) -> {
            if (!values.isEmpty() && !passedOver.equals(Optional.of(facet))) {
                query.add(oneOf(Fields.facet(facet), values), Occur.FILTER);
            }
        });
        if (question.from().isPresent() || question.to().isPresent()) {
            long from = question.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
            long to = question.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
            query.add(LongField.newRangeQuery(Fields.DAY, from, to), Occur.FILTER);
        }
        return query;
    }

    static String referencePart(Word word) {
        return Analysis.withoutLeadingZeros(word.folded());
    }

    private static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static Query phrase(String field, List<Word> words, Function<Word, String> form) {
        return new PhraseQuery(field, words.stream().map(form).toArray(String[]::new));
    }

    private static Query oneOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
