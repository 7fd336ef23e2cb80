package vn.tangthu.worklist.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.kernel.Actor;
import vn.tangthu.worklist.WorkList;

/** What waits: for me, for others because I asked, and, for the head of an agency, for each of its people. */
@Controller
class WorkPages {

    private final WorkList work;

    WorkPages(WorkList work) {
        this.work = work;
    }

    /** The pages after the first, which is the home page's. */
    @GetMapping("/work")
    String mine(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("mine", work.mine(actor, page));
        return with("worklist/mine", model);
    }

    @GetMapping("/work/waiting")
    String waiting(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("waiting", work.waiting(actor, page));
        return with("worklist/waiting", model);
    }

    @GetMapping("/work/people")
    String people(Actor actor, Model model) {
        model.addAttribute("rows", LoadRow.of(work.people(actor)));
        return with("worklist/people", model);
    }

    private static String with(String page, Model model) {
        model.addAttribute("sheets", List.of("work"));
        return page;
    }
}
