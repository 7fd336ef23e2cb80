package vn.tangthu.recognition.fields;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The symbol of a document is made of the abbreviation of its kind and that of the agency, or of the agency and the unit that
 * drafted it (Decree 30/2020/NĐ-CP, Appendix I, part II, 3): where the name of the agency, read elsewhere on the page, has just
 * these initials, each bears the other out.
 */
final class Abbreviation {

    /** Words that take no part in an abbreviation. */
    private static final Set<String> PASSED_OVER = Set.of("VÀ", "CỦA", "-", "–");
    private static final int FEWEST_LETTERS = 3;

    private Abbreviation() {}

    /** {@code SYT} for Sở Y tế, {@code UBND} for Ủy ban nhân dân and {@code ĐU} for Đảng ủy of whatever place. */
    static String of(String agency) {
        var name = Normalizer.normalize(agency, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        var plain = Plain.of(name);
        if (plain.startsWith("UY BAN NHAN DAN") || plain.startsWith("UBND")) return "UBND";
        if (plain.startsWith("HOI DONG NHAN DAN") || plain.startsWith("HDND")) return "HĐND";
        if (plain.startsWith("DANG UY")) return "ĐU";
        if (plain.startsWith("TINH UY") || plain.startsWith("THANH UY")) return "TU";
        if (plain.startsWith("HUYEN UY")) return "HU";
        return Arrays.stream(name.split("[\\s,]+"))
                .filter(word -> !word.isEmpty() && !PASSED_OVER.contains(word))
                .map(word -> initial(word.charAt(0)))
                .collect(Collectors.joining());
    }

    /** Without tone and hat; Đ stays. */
    private static String initial(char letter) {
        return letter == 'Đ' ? "Đ" : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).substring(0, 1);
    }

    /** Whether the agency's abbreviation is a part of the symbol. */
    static boolean standsIn(String symbol, String agency) {
        var abbreviation = of(agency);
        return abbreviation.length() >= FEWEST_LETTERS && parts(symbol).contains(abbreviation);
    }

    /** Whether the symbol is nothing but a known kind and the agency. */
    static boolean explains(String symbol, String agency) {
        var abbreviation = of(agency);
        var parts = parts(symbol);
        return abbreviation.length() >= FEWEST_LETTERS && DocumentKinds.ofSymbol(symbol).isPresent()
                && parts.size() == 2 && parts.contains(abbreviation);
    }

    /**
     * Whether every part of the symbol is said once more in the document, so that it needs no good reading of its own: the agency in
     * the head, the kind in the title, the unit among those that keep a copy.
     *
     * @param named abbreviation of the kind that the title names, or nothing
     */
    static boolean isSaidElsewhere(String symbol, String agency, String named, Witnesses elsewhere) {
        var abbreviation = of(agency);
        var parts = parts(symbol);
        return parts.size() == 2 && parts.stream().allMatch(part -> part.length() > 1
                && (part.equals(abbreviation) || isWithoutRank(part, abbreviation) || part.equals(named) || elsewhere.haveAbbreviation(part)));
    }

    /** TNMT of Phòng Tài nguyên và Môi trường. */
    private static boolean isWithoutRank(String part, String abbreviation) {
        return part.length() >= FEWEST_LETTERS && abbreviation.endsWith(part) && abbreviation.length() == part.length() + 1;
    }

    private static Set<String> parts(String symbol) {
        return Arrays.stream(symbol.replaceFirst("^\\d{4}/", "").split("[-/]")).collect(Collectors.toSet());
    }
}
