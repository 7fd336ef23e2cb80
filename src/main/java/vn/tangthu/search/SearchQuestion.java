package vn.tangthu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param audience the tokens of the person who asks; entries with none of them do not exist for this question
 * @param words as typed, possibly empty; {@code "…"} encloses a phrase
 * @param kinds kinds of entry, empty for all
 * @param chosen facet name to the values chosen; within a facet any, across facets all
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param countFacets names of facets to count
 * @param skip hits to pass over
 * @param take hits to return, 1 to 100
 */
public record SearchQuestion(
        Set<String> audience,
        String words,
        Set<String> kinds,
        Map<String, Set<String>> chosen,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Order order,
        List<String> countFacets,
        int skip,
        int take) {

    /** In which order hits come. */
    public enum Order {
        BEST_FIRST,
        NEWEST_FIRST
    }

    /** The plain question: words, everything, best first, twenty hits. */
    public static SearchQuestion of(Set<String> audience, String words) {
        return new SearchQuestion(
                audience, words, Set.of(), Map.of(), Optional.empty(), Optional.empty(), Order.BEST_FIRST, List.of(), 0, 20);
    }
}
