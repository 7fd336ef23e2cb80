package vn.tangthu.portal;

import java.util.ArrayList;
import java.util.List;
import vn.tangthu.search.SearchAnswer;

/** A way to narrow a search. */
record Facet(String name, List<Choice> choices) {

    /** @param count hits with this value; 0 for a chosen value that no hit has */
    record Choice(String value, long count, boolean chosen) {}

    static List<Facet> of(SearchAnswer answer, SearchAddress address) {
        return SearchAddress.FACETS.stream()
                .map(name -> new Facet(name, choices(name, answer, address)))
                .filter(facet -> !facet.choices.isEmpty())
                .toList();
    }

    private static List<Choice> choices(String name, SearchAnswer answer, SearchAddress address) {
        var choices = new ArrayList<Choice>();
        var counts = answer.facets().getOrDefault(name, List.of());
        counts.forEach(c -> choices.add(new Choice(c.value(), c.count(), address.hasChosen(name, c.value()))));
        address.chosen().getOrDefault(name, List.of()).stream()
                .filter(value -> counts.stream().noneMatch(c -> c.value().equals(value)))
                .forEach(value -> choices.add(new Choice(value, 0, true)));
        return choices;
    }
}
