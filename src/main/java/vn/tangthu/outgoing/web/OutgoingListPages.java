package vn.tangthu.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingQuestion;
import vn.tangthu.outgoing.State;

/** Outgoing documents: what waits for me, what I drafted, all that I may see. */
@Controller
class OutgoingListPages {

    private static final int DOCUMENTS_A_PAGE = 50;

    private final OutgoingDocuments documents;
    private final Clock clock;

    OutgoingListPages(OutgoingDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** What is asked of the list, as it stands in the address. */
    public record ListAddress(String whose, String state, String q, Integer page) {
        public ListAddress {
            whose = whose == null ? "" : whose;
            state = state == null ? "" : state;
            q = q == null ? "" : q.strip();
            page = page == null ? 1 : page;
        }

        public OutgoingQuestion.Whose of() {
            return Arrays.stream(OutgoingQuestion.Whose.values()).filter(one -> one.name().equalsIgnoreCase(whose)).findFirst().orElse(OutgoingQuestion.Whose.WAITING);
        }

        OutgoingQuestion question() {
            Optional<State> wanted = Arrays.stream(State.values()).filter(one -> one.name().equals(state)).findFirst();
            return new OutgoingQuestion(of(), wanted, q, page, DOCUMENTS_A_PAGE);
        }

        public boolean narrowed() {
            return !(state + q).isEmpty();
        }

        public boolean is(OutgoingQuestion.Whose one) {
            return of() == one;
        }
    }

    @GetMapping("/outgoing")
    String list(Actor actor, ListAddress address, Model model) {
        var found = documents.list(actor, address.question());
        var today = LocalDate.now(clock.withZone(Wording.ZONE));
        model.addAttribute("address", address);
        model.addAttribute("total", found.total());
        model.addAttribute("rows", found.documents().stream().map(document -> new DocumentRow(document, today)).toList());
        model.addAttribute("pages", Paging.of(address.question().page(), found.pages()));
        model.addAttribute("whose", OutgoingQuestion.Whose.values());
        model.addAttribute("states", State.values());
        model.addAttribute("mayDraft", documents.mayDraft(actor));
        model.addAttribute("sheets", List.of("register", "outgoing"));
        model.addAttribute("wide", true);
        return "outgoing/list";
    }
}
