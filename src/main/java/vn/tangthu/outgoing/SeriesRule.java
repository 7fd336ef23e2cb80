package vn.tangthu.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A series of numbers of an agency, as its regulation sets it (Decree 30/2020/NĐ-CP, Art. 15).
 *
 * @param key short, in capitals: {@code VB}
 * @param kinds names of {@link DocumentKind}; empty for every kind that no other series names
 * @param secret the series of secret documents, which are kept on paper outside this system; it gives numbers without a document
 * @param pattern of the symbol, with {@code {number}}, {@code {year}}, {@code {kind}}, {@code {agency}}, {@code {unit}}
 * @param nameless the same for kinds without an abbreviation (công văn)
 */
public record SeriesRule(String key, String name, List<String> kinds, boolean secret, String pattern, String nameless) {

    /** Keys that the program uses itself. */
    static final String NORMATIVE = "QPPL";

    private static final String WITH_KIND = "{number}/{kind}-{agency}";
    private static final String WITH_UNIT = "{number}/{agency}-{unit}";

    public SeriesRule {
        kinds = List.copyOf(kinds);
    }

    /** What an agency has before it sets its own: one series for administrative documents, one for each normative kind, one for secret ones. */
    static List<SeriesRule> usual() {
        var rules = new ArrayList<SeriesRule>();
        rules.add(new SeriesRule("VB", "Văn bản hành chính", List.of(), false, WITH_KIND, WITH_UNIT));
        rules.add(new SeriesRule("VBM", "Văn bản mật", List.of(), true, WITH_KIND, WITH_UNIT));
        for (var kind : DocumentKind.all()) {
            if (kind.normative()) {
                rules.add(new SeriesRule(NORMATIVE + kind.abbreviation(), kind.name(), List.of(kind.name()), false, "{number}/{year}/{kind}-{agency}", WITH_UNIT));
            }
        }
        return rules;
    }

    boolean takes(DocumentKind kind) {
        return !secret && kinds.contains(kind.name());
    }

    boolean takesTheRest() {
        return !secret && kinds.isEmpty();
    }

    /** Số, ký hiệu with {@code {number}} left open; a part that is empty takes its separator with it. */
    String symbol(DocumentKind kind, int year, String agency, String unit) {
        var text = kind.abbreviation().isEmpty() ? nameless : pattern;
        for (var part : Map.of("{year}", String.valueOf(year), "{kind}", kind.abbreviation(), "{agency}", agency, "{unit}", unit).entrySet()) {
            text = part.getValue().isEmpty() ? text.replace("-" + part.getKey(), "").replace(part.getKey(), "") : text.replace(part.getKey(), part.getValue());
        }
        return text;
    }

    /** What is wrong with it, a word of {@code outgoing.rule-fault}; empty when nothing is. */
    String fault() {
        if (!key.matches("[A-ZĐ0-9]{1,12}")) return "key-form";
        if (name.isBlank()) return "name-missing";
        for (var text : List.of(pattern, nameless)) {
            if (!text.contains("{number}")) return "no-number";
            if (text.replaceAll("\\{(number|year|kind|agency|unit)}", "").matches(".*[{}\\s].*")) return "unknown-part";
            if (text.length() > 60) return "too-long";
        }
        for (var kind : kinds) if (DocumentKind.named(kind).isEmpty()) return "unknown-kind";
        return "";
    }
}
