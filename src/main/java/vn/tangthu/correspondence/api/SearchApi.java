package vn.tangthu.correspondence.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tangthu.correspondence.IncomingSearch;
import vn.tangthu.kernel.Actor;
import vn.tangthu.search.Search;
import vn.tangthu.search.SearchAnswer;
import vn.tangthu.search.SearchQuestion;

/** Finds what one may see by its words. */
@RestController
@RequestMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "search", description = "Tìm kiếm: search")
class SearchApi {

    private static final List<String> FACETS = List.of("author", "kind", "year");

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "Searches words with or without diacritics; facets author, kind and year may be chosen, each several times")
    @Parameter(name = "author", in = ParameterIn.QUERY)
    @Parameter(name = "kind", in = ParameterIn.QUERY)
    @Parameter(name = "year", in = ParameterIn.QUERY)
    SearchAnswer find(
            @Parameter(hidden = true) Actor actor,
            @RequestParam(name = "q", defaultValue = "") String words,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "from", required = false) LocalDate from,
            @RequestParam(name = "to", required = false) LocalDate to,
            @RequestParam(name = "newest", defaultValue = "false") boolean newest,
            @RequestParam(name = "skip", defaultValue = "0") int skip,
            @RequestParam(name = "take", defaultValue = "20") int take) {
        // read by hand: names of agencies hold commas, at which Spring would cut a list
        var chosen = new HashMap<String, Set<String>>();
        for (var facet : FACETS) {
            if (parameters.containsKey(facet)) chosen.put(facet, Set.copyOf(parameters.get(facet)));
        }
        return search.find(new SearchQuestion(
                IncomingSearch.tokens(actor), words, Set.of(), Map.copyOf(chosen), Optional.ofNullable(from), Optional.ofNullable(to),
                newest ? SearchQuestion.Order.NEWEST_FIRST : SearchQuestion.Order.BEST_FIRST, FACETS,
                Math.max(0, skip), Math.max(1, Math.min(100, take))));
    }
}
