package vn.tangthu.exchange;

import java.util.Arrays;
import java.util.Optional;

/** Mức độ khẩn as messages number it (QCVN 102:2016, Priority). */
enum Urgency {
    USUAL("0", ""), URGENT("1", "Khẩn"), VERY_URGENT("2", "Thượng khẩn"), EXPRESS("3", "Hỏa tốc");

    final String code;
    final String word;

    Urgency(String code, String word) {
        this.code = code;
        this.word = word;
    }

    static String code(String word) {
        return of(u -> !u.word.isEmpty() && u.word.equalsIgnoreCase(word.strip())).map(u -> u.code).orElse("0");
    }

    static String word(String code) {
        return of(u -> u.code.equals(code.strip())).map(u -> u.word).orElse("");
    }

    private static Optional<Urgency> of(java.util.function.Predicate<Urgency> test) {
        return Arrays.stream(values()).filter(test).findFirst();
    }
}
