package vn.tangthu.cli;

import java.nio.file.Path;
import java.util.List;
import vn.tangthu.layout.FormCheck;
import vn.tangthu.layout.LayoutCheck;

/** Checks the form of administrative documents without a server. */
final class LayoutCommand implements Command {

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public String summary() {
        return "checks the form of documents (Decree 30/2020/NĐ-CP, Appendix I)";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu layout check FILE… [--json]

                check  reads DOCX and PDF and says, for each place that departs from the form of an administrative document, the
                       rule with its place in the decree, what was expected and what was found. Rules that were read in the
                       decree make errors (Lỗi); what practice shows only makes notes (Lưu ý). A PDF does not show everything:
                       what could not be seen is named and not taken for right. Nothing in a file is run or fetched; files with
                       macros or with parts from elsewhere are refused.
                       --json prints one line of JSON per file.

                Exit status: 0 no file has an error, 1 one has, or could not be checked, 2 wrong use.""";
    }

    @Override
    public int run(Invocation invocation) {
        var words = invocation.words();
        if (words.isEmpty() || !words.get(0).equals("check")) {
            throw new Invocation.UsageException("Expected: check; Found: \"" + (words.isEmpty() ? "" : words.get(0)) + "\".");
        }
        if (words.size() == 1) throw new Invocation.UsageException("Which files?");
        return answer(words.subList(1, words.size()), invocation.has("json"));
    }

    /** Each file is answered as soon as it is checked. */
    private static int answer(List<String> files, boolean forPrograms) {
        int status = 0;
        for (var file : files) {
            var check = LayoutCheck.of(Path.of(file));
            System.out.println(forPrograms ? LayoutAsJson.line(file, check) : LayoutAsText.of(file, check));
            if (!(check instanceof FormCheck.Checked checked && checked.inForm())) status = 1;
        }
        return status;
    }
}
