package vn.tangthu.layout;

import java.util.List;
import java.util.Optional;

/** What a check of the form has to say of one file. */
public sealed interface FormCheck {

    /**
     * @param findings empty: nothing against the form was seen
     * @param unseen what this kind of file does not show, so that nobody takes it for right
     */
    record Checked(List<Finding> findings, List<Unseen> unseen) implements FormCheck {
        public Checked {
            findings = List.copyOf(findings);
            unseen = List.copyOf(unseen);
        }

        /** No error; there may be warnings. */
        public boolean inForm() {
            return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        }
    }

    /** @param detail for whoever looks into it, in the words of the reader of the file */
    record CouldNotCheck(Obstacle why, String detail) implements FormCheck {}

    /** A rule nobody could look at. */
    record Unseen(Rule rule, Optional<Part> part) {}
}
