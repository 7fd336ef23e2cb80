package vn.tangthu.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.correspondence.IncomingSearch;
import vn.tangthu.kernel.Actor;
import vn.tangthu.search.Search;

/** Finds documents by any of their words, among those the actor may see. */
@Controller
class SearchPages {

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(Actor actor, HttpServletRequest request, Model model) {
        var address = SearchAddress.of(request.getParameterMap());
        model.addAttribute("address", address);
        model.addAttribute("q", address.words());
        model.addAttribute("sheets", List.of("search"));
        if (address.asksSomething()) {
            var answer = search.find(address.question(IncomingSearch.tokens(actor)));
            model.addAttribute("answer", answer);
            model.addAttribute("facets", Facet.of(answer, address));
            model.addAttribute("lastPage", address.lastPage(answer.total()));
        }
        return "portal/search";
    }
}
