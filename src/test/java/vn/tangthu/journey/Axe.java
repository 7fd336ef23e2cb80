package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page that keeps somebody out of it. */
final class Axe {

    private Axe() {}

    /** Serious and critical findings, each with its place and what is wrong. */
    static List<String> serious(Page page) {
        // the pages have no frames; of what is in order one example of each rule is told, which is quicker
        var onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        var results = new AxeBuilder(page).setLegacyMode(true).options(onlyWhatIsWrong).analyze();
        assertThat(results.getPasses()).as("what axe has looked at").isNotEmpty();
        return results.getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Axe::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getFailureSummary()).toList();
    }
}
