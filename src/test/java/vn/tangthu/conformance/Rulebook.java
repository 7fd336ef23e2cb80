package vn.tangthu.conformance;

import java.util.List;
import java.util.Map;

/** A rule whose lines are held against the tests, with the document written from both. */
enum Rulebook {
    QCVN_12("QCVN 12:2026/BCA", "Levels", "/conformance/qcvn-12.csv", "docs/conformance/qcvn-12.md"),
    APPENDIX_VI("Decree 30/2020/NĐ-CP App. VI", "Group", "/conformance/appendix-vi.csv", "docs/conformance/appendix-vi.md");

    /** As {@link vn.tangthu.testing.Conforms#rule()} names it. */
    final String title;
    /** What the second column holds. */
    final String parts;
    final String document;
    final List<RuleLine> lines;
    /** Item and the tests that show it. */
    final Map<String, List<String>> proofs;

    Rulebook(String title, String parts, String lines, String document) {
        this.title = title;
        this.parts = parts;
        this.document = document;
        this.lines = RuleLine.read(lines);
        this.proofs = Proofs.of(title);
    }
}
