package vn.tangthu.conformance;

import java.util.List;

/** The lines of a rule and their proofs as a page of Markdown. */
final class ConformanceDocument {

    private ConformanceDocument() {}

    static String write(Rulebook rule) {
        var lines = rule.lines;
        long built = lines.stream().filter(RuleLine::built).count();
        var page = new StringBuilder("# " + rule.title + ": what is met and what is open\n\n"
                + "Written from the tests by `ConformanceDocumentTest`; not edited by hand. A line is met when a named test shows it.\n\n"
                + built + " of " + lines.size() + " lines are met.\n\n## Met\n\n| Item | " + rule.parts + " | What is asked | Shown by |\n|---|---|---|---|\n");
        lines.stream().filter(RuleLine::built).forEach(line -> page.append(row(line, String.join("<br>", rule.proofs.getOrDefault(line.item(), List.of())))));
        page.append("\n## Open\n\n| Item | " + rule.parts + " | What is asked | Why it is open |\n|---|---|---|---|\n");
        lines.stream().filter(line -> !line.built()).forEach(line -> page.append(row(line, line.reason())));
        return page.toString();
    }

    private static String row(RuleLine line, String last) {
        return "| " + line.item() + " | " + line.levels() + " | " + line.asked() + " | " + last + " |\n";
    }
}
