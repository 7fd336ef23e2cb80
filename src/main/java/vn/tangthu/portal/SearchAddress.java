package vn.tangthu.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tangthu.kernel.Days;
import vn.tangthu.search.SearchQuestion;

/**
 * What is searched for, as it stands in the address of the page.
 *
 * @param chosen facet name to the values chosen
 * @param from first day, as typed; what is no day is no limit
 * @param page from 1
 */
record SearchAddress(String words, Map<String, List<String>> chosen, String from, String to, boolean newest, int page) {

    /** Facets in the order they are shown. */
    static final List<String> FACETS = List.of("kind", "author", "year");

    private static final int HITS_A_PAGE = 20;
    /** Nobody leafs further; a narrower question is the better way. */
    private static final int LAST_PAGE = 50;

    /** Values are taken as they are: a name may contain a comma. */
    static SearchAddress of(Map<String, String[]> parameters) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (var facet : FACETS) {
            if (parameters.containsKey(facet)) chosen.put(facet, List.of(parameters.get(facet)));
        }
        return new SearchAddress(
                first(parameters, "q"), chosen, first(parameters, "from"), first(parameters, "to"),
                first(parameters, "order").equals("newest"), number(first(parameters, "page")));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0].strip();
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(text))) : 1;
    }

    public boolean asksSomething() {
        return !words.isEmpty() || narrowed();
    }

    public boolean narrowed() {
        return !chosen.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    SearchQuestion question(Set<String> audience) {
        var sets = new LinkedHashMap<String, Set<String>>();
        chosen.forEach((facet, values) -> sets.put(facet, new java.util.LinkedHashSet<>(values)));
        return new SearchQuestion(
                audience, words, Set.of(), sets, Days.typed(from), Days.typed(to),
                newest ? SearchQuestion.Order.NEWEST_FIRST : SearchQuestion.Order.BEST_FIRST, FACETS, (page - 1) * HITS_A_PAGE, HITS_A_PAGE);
    }

    int lastPage(long hits) {
        return (int) Math.max(1, Math.min(LAST_PAGE, (hits + HITS_A_PAGE - 1) / HITS_A_PAGE));
    }

    boolean hasChosen(String facet, String value) {
        return chosen.getOrDefault(facet, List.of()).contains(value);
    }

    public String atPage(int number) {
        return address(chosen, newest, number);
    }

    public String inOrder(boolean newestFirst) {
        return address(chosen, newestFirst, 1);
    }

    public String withoutFilters() {
        return "/search?q=" + encoded(words);
    }

    private String address(Map<String, List<String>> facets, boolean newestFirst, int number) {
        var address = new StringBuilder("/search?q=").append(encoded(words));
        facets.forEach((facet, values) -> values.forEach(value -> address.append('&').append(facet).append('=').append(encoded(value))));
        if (!from.isEmpty()) address.append("&from=").append(encoded(from));
        if (!to.isEmpty()) address.append("&to=").append(encoded(to));
        if (newestFirst) address.append("&order=newest");
        if (number > 1) address.append("&page=").append(number);
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
