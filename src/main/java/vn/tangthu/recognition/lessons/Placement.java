package vn.tangthu.recognition.lessons;

import java.util.Map;

/** The two usages of where the tone mark stands in open oa, oe, uy. */
final class Placement {

    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("òa", "oà"), Map.entry("óa", "oá"), Map.entry("ỏa", "oả"), Map.entry("õa", "oã"), Map.entry("ọa", "oạ"),
            Map.entry("òe", "oè"), Map.entry("óe", "oé"), Map.entry("ỏe", "oẻ"), Map.entry("õe", "oẽ"), Map.entry("ọe", "oẹ"),
            Map.entry("ùy", "uỳ"), Map.entry("úy", "uý"), Map.entry("ủy", "uỷ"), Map.entry("ũy", "uỹ"), Map.entry("ụy", "uỵ"),
            Map.entry("oà", "òa"), Map.entry("oá", "óa"), Map.entry("oả", "ỏa"), Map.entry("oã", "õa"), Map.entry("oạ", "ọa"),
            Map.entry("uỳ", "ùy"), Map.entry("uý", "úy"), Map.entry("uỷ", "ủy"), Map.entry("uỹ", "ũy"), Map.entry("uỵ", "ụy"));

    private Placement() {}

    /** @return the word as others write it; the word itself where there is but one way */
    static String other(String word) {
        if (word.length() < 2 || word.startsWith("qu")) return word;
        var end = OTHER.get(word.substring(word.length() - 2));
        return end == null ? word : word.substring(0, word.length() - 2) + end;
    }
}
