package vn.tangthu.outgoing.web;

import java.util.List;
import java.util.Optional;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.tangthu.layout.Finding;
import vn.tangthu.layout.FormCheck;

/**
 * What the machine says of the form of a draft, with the place of each rule.
 *
 * @param checked false when it could not be looked at; then {@code why} is the key of the reason
 */
record FormView(boolean checked, String why, List<Line> errors, List<Line> warnings) {

    /** @param times in how many places */
    record Line(String ruleKey, Object[] arguments, String where, int times, String source) {}

    static Optional<FormView> of(Optional<FormCheck> check) {
        return check.map(FormView::of);
    }

    private static FormView of(FormCheck check) {
        if (check instanceof FormCheck.CouldNotCheck not) return new FormView(false, not.why().messageKey(), List.of(), List.of());
        var findings = ((FormCheck.Checked) check).findings();
        return new FormView(true, "", lines(findings, Finding.Severity.ERROR), lines(findings, Finding.Severity.WARNING));
    }

    private static List<Line> lines(List<Finding> findings, Finding.Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).map(finding -> new Line(
                "layout.rule." + finding.rule().name(), new Object[] {finding.expected(), finding.found(), part(finding)},
                finding.where().text(), finding.times(), finding.source())).toList();
    }

    private static Object part(Finding finding) {
        return finding.part().<Object>map(part -> new DefaultMessageSourceResolvable("layout.part." + part.name())).orElse("");
    }

    public boolean clean() {
        return checked && errors.isEmpty() && warnings.isEmpty();
    }
}
