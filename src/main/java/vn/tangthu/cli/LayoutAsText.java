package vn.tangthu.cli;

import vn.tangthu.layout.Finding;
import vn.tangthu.layout.FormCheck;
import vn.tangthu.layout.Words;

/** The form of one file for people, in Vietnamese. */
final class LayoutAsText {

    private static final Words WORDS = Words.vietnamese();

    private LayoutAsText() {}

    static String of(String file, FormCheck check) {
        if (check instanceof FormCheck.CouldNotCheck not) {
            return "%s: %s. %s [%s]%n  %s".formatted(file, WORDS.sentence("not-checked"), WORDS.of(not.why()), not.why(), not.detail());
        }
        var checked = (FormCheck.Checked) check;
        var text = new StringBuilder(file + ": " + WORDS.of(checked));
        checked.findings().forEach(finding -> text.append("\n  ").append(finding(finding)));
        WORDS.unseen(checked.unseen()).ifPresent(dark -> text.append("\n  ").append(dark));
        return text.toString();
    }

    private static String finding(Finding finding) {
        var where = WORDS.where(finding);
        var place = (where.isEmpty() ? "" : " (" + where + ")") + (finding.where().text().isEmpty() ? "" : ": " + finding.where().text());
        return "%s [%s]%s%n    %s%n    %s".formatted(WORDS.of(finding.severity()), finding.rule(), place, WORDS.of(finding), finding.source());
    }
}
