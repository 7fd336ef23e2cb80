package vn.tangthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.layout.Finding;
import vn.tangthu.layout.FormCheck;
import vn.tangthu.layout.Words;

/** The form of one file for programs. Codes are for comparing, sentences (Vietnamese) for showing. */
final class LayoutAsJson {

    private static final Words WORDS = Words.vietnamese();

    private LayoutAsJson() {}

    static String line(String file, FormCheck check) {
        var all = new LinkedHashMap<String, Object>();
        all.put("file", file);
        if (check instanceof FormCheck.Checked checked) {
            all.put("answer", "checked");
            all.put("inForm", checked.inForm());
            all.put("findings", checked.findings().stream().map(LayoutAsJson::finding).toList());
            all.put("unseen", checked.unseen().stream().map(LayoutAsJson::unseen).toList());
        } else if (check instanceof FormCheck.CouldNotCheck not) {
            all.put("answer", "not-checked");
            all.put("code", not.why().toString());
            all.put("sentence", WORDS.of(not.why()));
            all.put("detail", not.detail());
            all.put("findings", List.of());
        }
        return new JsonMapper().writeValueAsString(all);
    }

    private static Map<String, Object> finding(Finding finding) {
        var named = new LinkedHashMap<String, Object>();
        named.put("rule", finding.rule().toString());
        named.put("part", finding.part().map(Enum::toString).orElse(null));
        named.put("severity", finding.severity().toString().toLowerCase(Locale.ROOT));
        named.put("source", finding.source());
        named.put("page", finding.where().page());
        named.put("paragraph", finding.where().paragraph());
        named.put("text", finding.where().text());
        named.put("times", finding.times());
        named.put("expected", finding.expected());
        named.put("found", finding.found());
        named.put("sentence", WORDS.of(finding));
        return named;
    }

    private static Map<String, Object> unseen(FormCheck.Unseen unseen) {
        var named = new LinkedHashMap<String, Object>();
        named.put("rule", unseen.rule().toString());
        named.put("part", unseen.part().map(Enum::toString).orElse(null));
        return named;
    }
}
