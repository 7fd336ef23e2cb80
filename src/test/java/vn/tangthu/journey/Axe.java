package vn.tangthu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page that keeps somebody out of it. */
final class Axe {

    /** The pages have no frames; of what is in order one example of each rule is told, which is quicker. */
    private static final String LOOK = """
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'] });
              return [String(found.passes.length), ...found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))];
            }""";

    private Axe() {}

    /** Serious and critical findings, each with its place and what is wrong. */
    @SuppressWarnings("unchecked")
    static List<String> serious(Page page) {
        // half a megabyte: once for a page, however often it is looked at
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AxeBuilder.getAxeScript());
        var told = (List<String>) page.evaluate(LOOK);
        assertThat(Integer.parseInt(told.get(0))).as("rules that axe found kept").isPositive();
        return told.subList(1, told.size());
    }
}
