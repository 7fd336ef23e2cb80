package vn.tangthu.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tangthu.search.SearchQuestion.Order;
import vn.tangthu.search.Wanted.Word;

/** A question as a request to OpenSearch; the same clauses and weights as {@link LuceneQueries}. */
final class OpenSearchQueries {

    private static final int DEEPEST = 9_900; // OpenSearch shows at most 10,000 by skipping
    private static final int VALUES_SHOWN = 50;

    private OpenSearchQueries() {}

    static Map<String, Object> request(SearchQuestion question, Wanted wanted) {
        var request = new LinkedHashMap<String, Object>();
        request.put("query", query(question, wanted));
        request.put("post_filter", all(chosen(question, "")));
        request.put("aggs", counts(question));
        request.put("from", Math.max(0, Math.min(question.skip(), DEEPEST)));
        request.put("size", Math.max(1, Math.min(question.take(), 100)));
        request.put("track_total_hits", true);
        if (question.order() == Order.NEWEST_FIRST || wanted.isEmpty()) {
            request.put("sort", List.of(
                    Map.of(Fields.DAY, Map.of("order", "desc", "missing", "_last")), Map.of(Fields.VERSION, "desc")));
        }
        return request;
    }

    private static Map<String, ?> query(SearchQuestion question, Wanted wanted) {
        return Map.of("bool", Map.of("filter", allowed(question), "must", required(wanted), "should", preferred(wanted)));
    }

    private static List<Map<String, ?>> allowed(SearchQuestion question) {
        var filters = new ArrayList<Map<String, ?>>();
        filters.add(terms(Fields.AUDIENCE, question.audience()));
        if (!question.kinds().isEmpty()) filters.add(terms(Fields.KIND, question.kinds()));
        if (question.from().isPresent() || question.to().isPresent()) {
            var range = new HashMap<String, Object>();
            question.from().map(LocalDate::toEpochDay).ifPresent(day -> range.put("gte", day));
            question.to().map(LocalDate::toEpochDay).ifPresent(day -> range.put("lte", day));
            filters.add(Map.of("range", Map.of(Fields.DAY, range)));
        }
        return filters;
    }

    /** Chosen values narrow the hits and the counts of other facets, not those of their own. */
    private static List<Map<String, ?>> chosen(SearchQuestion question, String except) {
        var filters = new ArrayList<Map<String, ?>>();
        question.chosen().forEach((facet, values) -> {
            if (!values.isEmpty() && !facet.equals(except)) filters.add(terms(Fields.facet(facet), values));
        });
        return filters;
    }

    private static Map<String, ?> counts(SearchQuestion question) {
        var counts = new HashMap<String, Object>();
        for (var facet : question.countFacets()) {
            counts.put(facet, Map.of(
                    "filter", all(chosen(question, facet)),
                    "aggs", Map.of("values", Map.of("terms", Map.of("field", Fields.facet(facet), "size", VALUES_SHOWN)))));
        }
        return counts;
    }

    private static List<Map<String, ?>> required(Wanted wanted) {
        var musts = new ArrayList<Map<String, ?>>();
        for (var word : wanted.words()) {
            musts.add(best(
                    term(Fields.TITLE, word.folded(), Weights.TITLE),
                    term(Fields.BODY, word.folded(), 1),
                    term(Fields.REFERENCE_PARTS, LuceneQueries.referencePart(word), 1)));
        }
        for (var phrase : wanted.phrases()) {
            musts.add(best(
                    phrase(Fields.TITLE, phrase, Word::folded, Weights.TITLE),
                    phrase(Fields.BODY, phrase, Word::folded, 1),
                    phrase(Fields.REFERENCE_PARTS, phrase, LuceneQueries::referencePart, 1)));
        }
        return musts;
    }

    private static List<Map<String, ?>> preferred(Wanted wanted) {
        var shoulds = new ArrayList<Map<String, ?>>();
        for (var word : wanted.allWords()) {
            shoulds.add(term(Fields.TITLE_EXACT, word.exact(), Weights.EXACT));
            shoulds.add(term(Fields.BODY_EXACT, word.exact(), Weights.EXACT));
        }
        for (var phrase : wanted.phrases()) near(phrase, shoulds);
        if (wanted.words().size() > 1) near(wanted.words(), shoulds);
        for (var whole : wanted.references()) {
            shoulds.add(Map.of("constant_score",
                    Map.of("filter", Map.of("term", Map.of(Fields.REFERENCE_WHOLE, whole)), "boost", Weights.WHOLE_REFERENCE)));
        }
        return shoulds;
    }

    private static void near(List<Word> words, List<Map<String, ?>> shoulds) {
        shoulds.add(phrase(Fields.TITLE_EXACT, words, Word::exact, Weights.EXACT_PHRASE));
        shoulds.add(phrase(Fields.BODY_EXACT, words, Word::exact, Weights.EXACT_PHRASE));
        if (words.stream().noneMatch(Word::hasDiacritics)) {
            shoulds.add(phrase(Fields.TITLE, words, Word::folded, Weights.FOLDED_PHRASE));
            shoulds.add(phrase(Fields.BODY, words, Word::folded, Weights.FOLDED_PHRASE));
        }
    }

    private static Map<String, ?> all(List<Map<String, ?>> filters) {
        return filters.isEmpty() ? Map.of("match_all", Map.of()) : Map.of("bool", Map.of("filter", filters));
    }

    @SafeVarargs
    private static Map<String, ?> best(Map<String, ?>... ways) {
        return Map.of("dis_max", Map.of("queries", List.of(ways), "tie_breaker", 0));
    }

    private static Map<String, ?> term(String field, String word, float weight) {
        return Map.of("term", Map.of(field, Map.of("value", word, "boost", weight)));
    }

    private static Map<String, ?> phrase(String field, List<Word> words, Function<Word, String> form, float weight) {
        var text = String.join(" ", words.stream().map(form).toList());
        return Map.of("match_phrase", Map.of(field, Map.of("query", text, "boost", weight)));
    }

    private static Map<String, ?> terms(String field, java.util.Collection<String> values) {
        return Map.of("terms", Map.of(field, values));
    }
}
