package vn.tangthu.recognition.fields;

import java.util.Optional;

/** Digits that recognition took for letters. */
final class Digits {

    private Digits() {}

    /** A best guess; nothing when there is no digit or too much else. */
    static Optional<String> guess(String text) {
        var digits = new StringBuilder();
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = lookAlike(text.charAt(i));
            if (digit != 0) {
                digits.append(digit);
            } else if (".,:;_-~ ".indexOf(text.charAt(i)) < 0) {
                strange++;
            }
        }
        return digits.isEmpty() || strange > digits.length() ? Optional.empty() : Optional.of(digits.toString());
    }

    /** The digit that the sign is or looks like; 0 as a number when none. */
    private static char lookAlike(char sign) {
        if (sign >= '0' && sign <= '9') return sign;
        return switch (sign) {
            case 'l', 'L', 'I', '|', '!', 'í', 'ì', 'ĩ', 'Ï', 'i', '\'' -> '1';
            case 'O', 'o', 'Ó', 'Ô', 'Q', 'D' -> '0';
            case 'Z', 'z' -> '2';
            case 'S', 's' -> '5';
            case 'b', 'G', 'ó' -> '6';
            case '?', 'T' -> '7';
            case 'B', '&' -> '8';
            case 'g' -> '9';
            default -> 0;
        };
    }
}
